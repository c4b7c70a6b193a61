import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Cell, CellKey } from '#shared/answer/answer.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import type { Grid, Position } from './grid.ts'
import { isBlock } from './is-block.ts'
import type { PastePlan } from './paste.ts'
import { useTable } from './table-context.tsx'
import { positionOf } from './use-cell-keys.ts'

export interface Pasting {
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void
  /** Something is off: the person looks before anything is written. */
  readonly doubtful: PastePlan | undefined
  readonly apply: (entries: PastePlan['entries']) => void
  readonly cancel: () => void
  /** Cells written by the last paste, to be taken back as one step. */
  readonly pasted: number
  readonly undo: () => void
  /** Ctrl/Cmd+Z right after a paste; once something was typed, the field's own is meant. True when it was this. */
  readonly onUndoKey: (event: KeyboardEvent<HTMLElement>) => boolean
  readonly onInput: () => void
}

/** Pasting a block copied from a spreadsheet into a table. */
export function usePaste(grid: Grid): Pasting {
  const t = useMessages()
  const table = useTable()
  const [doubtful, setDoubtful] = useState<PastePlan>()
  const [before, setBefore] = useState<readonly (readonly [CellKey, Cell | undefined])[]>([])
  const typedSince = useRef(false)
  function apply(entries: PastePlan['entries']): void {
    typedSince.current = false
    setBefore(entries.map(([at]) => [at, table.cell(at)]))
    table.set(entries)
    setDoubtful(undefined)
  }
  function onPaste(event: ClipboardEvent<HTMLElement>): void {
    const at = positionOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    if (at === undefined || !isBlock(text)) return
    event.preventDefault()
    void plan(text, at)
  }
  async function plan(text: string, at: Position): Promise<void> {
    const { isPlain, planPaste } = await import('./paste.ts')
    const headings = {
      rows: table.question.rows.codes.map(table.rowLabel),
      columns: table.question.columns.codes.map(table.columnLabel),
      total: t('answering.table.total'),
    }
    const planned = planPaste(text, at, grid, headings, table.reading, table.cell)
    if (isPlain(planned)) apply(planned.entries)
    else setDoubtful(planned)
  }
  function undo(): void {
    table.set(before)
    setBefore([])
  }
  function onUndoKey(event: KeyboardEvent<HTMLElement>): boolean {
    const { key, ctrlKey, metaKey, shiftKey } = event
    if (before.length === 0 || typedSince.current || key.toLowerCase() !== 'z' || shiftKey || !(ctrlKey || metaKey)) {
      return false
    }
    event.preventDefault()
    undo()
    return true
  }
  const cancel = (): void => setDoubtful(undefined)
  const onInput = (): void => void (typedSince.current = true)
  return { onPaste, doubtful, apply, cancel, pasted: before.length, undo, onUndoKey, onInput }
}
