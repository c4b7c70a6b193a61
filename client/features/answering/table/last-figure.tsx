import type { Cell, CellKey } from '#shared/answer/answer.ts'
import { addDecimals } from '#shared/answer/decimal.ts'
import { reasonsThatAddNothing } from '#shared/form/form.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import styles from './table.module.css'
import { useTable } from './table-context.tsx'

interface LastFigureProps {
  /** One cell. */
  readonly at: CellKey
  /** Of a total: the cells it adds up. */
  readonly adds?: readonly CellKey[]
}

/** What the last submitted report said in this cell, or its total: beside it to compare, never a value. */
export function LastFigure({ at, adds }: LastFigureProps) {
  const t = useMessages()
  const { form } = useOpenReply().store
  const { question, write } = useTable()
  const cell = adds ? sumOf(adds.map((one) => form.previousCell(question.id, one))) : form.previousCell(question.id, at)
  return (
    <span id={`${question.id}-last-${at}`} className={styles['last']} dir="ltr" data-print="no">
      <span className="visually-hidden">{t('answering.table.last')} </span>
      <bdi>{write(cell) || '–'}</bdi>
    </span>
  )
}

/** Unknown as long as a cell of it is. */
function sumOf(cells: readonly (Cell | undefined)[]): Cell | undefined {
  const isKnown = cells.every((one) => one?.value ?? (one?.nonAnswer && reasonsThatAddNothing.includes(one.nonAnswer)))
  return isKnown ? { value: addDecimals(cells.flatMap((one) => one?.value ?? [])) } : undefined
}
