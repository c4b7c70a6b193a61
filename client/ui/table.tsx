import type { ReactNode } from 'react'
import styles from './table.module.css'

export interface TableProps {
  /** Name of the table; also of the region that scrolls sideways. */
  readonly caption: ReactNode
  readonly captionHidden?: boolean
  /** `thead` and `tbody` with `th scope`. */
  readonly children: ReactNode
  /** Keeps the first column in sight while the rest scrolls. */
  readonly stickyFirst?: boolean
  /** On a phone each row becomes a block: its head, then every cell after its `data-label`. */
  readonly stacked?: boolean
}

/** A real table in a region that scrolls by itself, so that the page never does. */
export function Table({ caption, captionHidden = false, children, stickyFirst = false, stacked = false }: TableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles['region']} tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined}>
      <table
        className={styles['table']}
        data-sticky={stickyFirst ? 'first' : undefined}
        data-stacked={stacked ? '' : undefined}
      >
        <caption className={captionHidden ? 'visually-hidden' : styles['caption']}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}
