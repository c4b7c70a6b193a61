import { useMessages } from '#client/i18n/messages.tsx'
import { CellInput } from './cell-input.tsx'
import { cellKey, gridOf } from './grid.ts'
import styles from './table.module.css'
import { useTable } from './table-context.tsx'
import { TotalCell } from './total-cell.tsx'

/** The table of one year as plain HTML: every input is named by its row, its column and the unit. */
export function TableGrid({ year, base }: { readonly year: string | undefined; readonly base: string }) {
  const t = useMessages()
  const { question, rowLabel, columnLabel } = useTable()
  const grid = gridOf(question, year)
  const ids = {
    row: (row: number) => `${base}-r${row}`,
    column: (column: number) => `${base}-c${column}`,
    unit: `${base}-unit`,
    rowTotal: `${base}-ct`,
    columnTotal: `${base}-rt`,
  }
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <td className={styles['corner']}>{'\u00a0'}</td>
          {grid.columns.map(({ column }, c) => (
            <th key={column} scope="col" id={ids.column(c)}>
              {columnLabel(column)}
            </th>
          ))}
          {question.columns.total && (
            <th scope="col" id={ids.rowTotal}>
              {t('answering.table.total')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((row, r) => (
          <tr key={row}>
            <th scope="row" id={ids.row(r)}>
              {rowLabel(row)}
            </th>
            {grid.columns.map((column, c) => (
              <td key={column.column}>
                <CellInput
                  at={cellKey(row, column)}
                  row={r}
                  column={c}
                  labelledBy={`${ids.row(r)} ${ids.column(c)} ${ids.unit}`}
                />
              </td>
            ))}
            {question.columns.total && (
              <td>
                <TotalCell year={year} of={{ row }} labelledBy={`${ids.row(r)} ${ids.rowTotal} ${ids.unit}`} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {question.rows.total && <TotalRow year={year} ids={ids} />}
    </table>
  )
}

interface TotalRowProps {
  readonly year: string | undefined
  readonly ids: {
    readonly column: (column: number) => string
    readonly unit: string
    readonly rowTotal: string
    readonly columnTotal: string
  }
}

function TotalRow({ year, ids }: TotalRowProps) {
  const t = useMessages()
  const { question } = useTable()
  return (
    <tfoot>
      <tr>
        <th scope="row" id={ids.columnTotal}>
          {t('answering.table.total')}
        </th>
        {gridOf(question, year).columns.map(({ column }, c) => (
          <td key={column}>
            <TotalCell year={year} of={{ column }} labelledBy={`${ids.columnTotal} ${ids.column(c)} ${ids.unit}`} />
          </td>
        ))}
        {question.columns.total && (
          <td>
            <TotalCell year={year} of={{}} labelledBy={`${ids.columnTotal} ${ids.rowTotal} ${ids.unit}`} />
          </td>
        )}
      </tr>
    </tfoot>
  )
}
