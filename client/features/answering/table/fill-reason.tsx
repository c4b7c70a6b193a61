import { useState } from 'react'
import type { CellKey } from '#shared/answer/answer.ts'
import { nonAnswers, type NonAnswer } from '#shared/answer/reasons.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Select } from '#client/ui/select.tsx'
import { cellKey, gridOf } from './grid.ts'
import { useTable } from './table-context.tsx'

/** One reason for all blank cells of the table, a row or a column. */
export function FillReason({ year }: { readonly year: string | undefined }) {
  const t = useMessages()
  const { question, rowLabel, columnLabel, cell, set } = useTable()
  const [place, setPlace] = useState('all')
  const [reason, setReason] = useState<NonAnswer>('not-collected')
  const base = `${question.id}-fill`
  const grid = gridOf(question, year)
  function apply(): void {
    const keys = grid.rows.flatMap((row) =>
      grid.columns
        .filter(({ column }) => place === 'all' || place === `row ${row}` || place === `column ${column}`)
        .map((column): CellKey => cellKey(row, column)),
    )
    const isBlank = (at: CellKey): boolean => {
      const { value, nonAnswer, typed } = cell(at) ?? {}
      return value === undefined && nonAnswer === undefined && typed === undefined
    }
    set(keys.filter(isBlank).map((at) => [at, { ...cell(at), nonAnswer: reason }] as const))
  }
  const places = [
    { value: 'all', label: t('answering.table.allBlank') },
    ...grid.rows.map((row) => ({ value: `row ${row}`, label: t('answering.table.rowOf', { label: rowLabel(row) }) })),
    ...grid.columns.map(({ column }) => ({
      value: `column ${column}`,
      label: t('answering.table.columnOf', { label: columnLabel(column) }),
    })),
  ]
  const offered = nonAnswers
    .filter((one) => question.nonAnswers.includes(one))
    .map((one) => ({ value: one, label: t(`terms.nonAnswer.${one}`) }))
  return (
    <>
      <Select
        id={`${base}-place`}
        label={t('answering.table.fillWhere')}
        value={place}
        options={places}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <Select
        id={`${base}-reason`}
        label={t('answering.table.fillWith')}
        value={reason}
        options={offered}
        onChange={(event) => setReason(event.currentTarget.value as NonAnswer /* options are non-answers only */)}
      />
      <Button look="secondary" onClick={apply}>
        {t('answering.table.fill')}
      </Button>
    </>
  )
}
