import type { ReactNode } from 'react'
import styles from './sort-header.module.css'

export interface Sorting {
  readonly by: string
  readonly descending: boolean
}

export interface SortHeaderProps {
  readonly column: string
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  readonly children: ReactNode
}

/** Column head that sorts: first click ascending, second descending. */
export function SortHeader({ column, sorting, onSort, children }: SortHeaderProps) {
  const active = sorting.by === column
  const direction = sorting.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={active ? direction : undefined}>
      <button
        type="button"
        className={styles['sort']}
        onClick={() => onSort({ by: column, descending: active && !sorting.descending })}
      >
        {children}
        <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true" data-print="no">
          {!(active && sorting.descending) && <path d="M4 0l4 5H0z" fill="currentColor" opacity={active ? 1 : 0.4} />}
          {!(active && !sorting.descending) && <path d="M4 12l4-5H0z" fill="currentColor" opacity={active ? 1 : 0.4} />}
        </svg>
      </button>
    </th>
  )
}
