import { useState } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { CellInput } from './cell-input.tsx'
import { cellKey, gridOf } from './grid.ts'
import styles from './table.module.css'
import { useTable } from './table-context.tsx'
import { TotalCell } from './total-cell.tsx'

/** For narrow screens: the cells of one row under each other, row after row. */
export function RowByRow({ year, base }: { readonly year: string | undefined; readonly base: string }) {
  const t = useMessages()
  const { question, rowLabel, columnLabel } = useTable()
  const [place, setPlace] = useState(0)
  const grid = gridOf(question, year)
  const row = grid.rows[place]
  if (row === undefined) return null
  return (
    <div className={styles['card']} role="group" aria-labelledby={`${base}-r${place}`}>
      <p className={styles['cardPlace']}>{t('answering.table.rowPlace', { row: place + 1, rows: grid.rows.length })}</p>
      <h3 id={`${base}-r${place}`}>{rowLabel(row)}</h3>
      {grid.columns.map((column, c) => (
        <div key={column.column} className={styles['cardCell']}>
          <span id={`${base}-c${c}`}>{columnLabel(column.column)}</span>
          <div>
            <CellInput
              key={cellKey(row, column)}
              at={cellKey(row, column)}
              row={place}
              column={c}
              labelledBy={`${base}-r${place} ${base}-c${c} ${base}-unit`}
            />
          </div>
        </div>
      ))}
      {question.columns.total && (
        <div className={styles['cardCell']}>
          <span id={`${base}-ct`}>{t('answering.table.total')}</span>
          <TotalCell year={year} of={{ row }} labelledBy={`${base}-r${place} ${base}-ct ${base}-unit`} />
        </div>
      )}
      <Actions>
        {place > 0 && (
          <Button look="secondary" onClick={() => setPlace(place - 1)}>
            {t('answering.table.rowBefore')}
          </Button>
        )}
        {place < grid.rows.length - 1 && (
          <Button look="secondary" onClick={() => setPlace(place + 1)}>
            {t('answering.table.rowAfter')}
          </Button>
        )}
      </Actions>
    </div>
  )
}
