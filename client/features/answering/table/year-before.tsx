import type { CellKey } from '#shared/answer/answer.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import styles from './table.module.css'
import { useCell, useTable } from './table-context.tsx'

/** What this report says of the year before in the same place: beside the cell to read, on its own tab to change. */
export function YearBefore({ at }: { readonly at: CellKey }) {
  const { question, write } = useTable()
  const { referenceYear } = useOpenReply().summary
  const [place = '', year = '0'] = at.split('@')
  const before = Number(year) - 1
  const { cell } = useCell(`${place}@${before}`)
  return (
    <span id={`${question.id}-before-${at}`} className={styles['last']} dir="ltr" data-print="no">
      <bdi>{referenceYear + before}</bdi>: <bdi>{write(cell) || '–'}</bdi>
    </span>
  )
}
