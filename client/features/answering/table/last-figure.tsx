import type { Cell, CellKey } from '#shared/answer/answer.ts'
import type { NumericKind } from '#shared/kind/numeric-kinds.ts'
import { knownSum } from '#shared/form/known-sum.ts'
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
  const cell = adds
    ? totalOf(
        question.cell,
        adds.map((one) => form.previousCell(question.id, one)),
      )
    : form.previousCell(question.id, at)
  return (
    <span id={`${question.id}-last-${at}`} className={styles['last']} dir="ltr" data-print="no">
      <span className="visually-hidden">{t('answering.table.last')} </span>
      <bdi>{write(cell) || '–'}</bdi>
    </span>
  )
}

function totalOf(kind: NumericKind, cells: readonly (Cell | undefined)[]): Cell | undefined {
  const value = knownSum(kind, cells)
  return value === undefined ? undefined : { value }
}
