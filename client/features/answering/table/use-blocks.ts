import { useEffect, useRef, type FocusEvent } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import { blocks } from '../late-parts.tsx'
import type { WatchedTable } from './block-of-cells.ts'
import type { Grid } from './grid.ts'
import { useTable } from './table-context.tsx'

/** Choosing and copying blocks of cells; its program is fetched when somebody first enters the table. `status`: id of the element that says what is chosen. */
export function useBlocks(grid: Grid, status: string): (event: FocusEvent<HTMLElement>) => void {
  const [table, t] = [useTable(), useMessages()]
  const now = useRef<WatchedTable>({ table, grid, t })
  const watched = useRef<HTMLElement>(undefined)
  useEffect(() => void (now.current = { table, grid, t }))
  return ({ currentTarget: region }) => {
    if (watched.current === region) return
    watched.current = region
    void blocks().then(
      ({ watchBlocks }) =>
        watchBlocks(
          region,
          () => now.current,
          (words) => {
            const place = document.getElementById(status)
            if (place) place.textContent = words
          },
        ),
      // Without a connection cells are copied one by one; the next entry tries again.
      () => (watched.current = undefined),
    )
  }
}
