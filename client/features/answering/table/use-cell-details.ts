import { useState } from 'react'
import type { CellKey } from '#shared/answer/answer.ts'

interface DetailsOpen {
  readonly at: CellKey | undefined
  readonly open: (at: CellKey) => void
  readonly close: () => void
}

/** Which cell's details are open; closing them leads back to that cell. */
export function useCellDetails(question: string): DetailsOpen {
  const [at, setAt] = useState<CellKey>()
  function close(): void {
    setAt(undefined)
    // The dialog gives the focus back by itself when it goes; it may have been opened by a button, though.
    setTimeout(() => document.getElementById(`${question}-cell-${at ?? ''}`)?.focus())
  }
  return { at, open: setAt, close }
}
