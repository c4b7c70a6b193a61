import { tsvFormatRows } from 'd3-dsv'
import { cellKey, type Grid } from './grid.ts'
import type { TableInUse } from './table-context.tsx'

/** The table with its headings as a spreadsheet takes it: tab-separated, figures in plain digits. */
export function tableAsText(table: TableInUse, grid: Grid): string {
  const head = ['', ...grid.columns.map(({ column }) => table.columnLabel(column))]
  const rows = grid.rows.map((row) => [
    table.rowLabel(row),
    ...grid.columns.map((column) => plain(table, cellKey(row, column))),
  ])
  return tsvFormatRows([head, ...rows])
}

function plain(table: TableInUse, at: string): string {
  const cell = table.cell(at)
  return cell?.value === undefined || cell.flags !== undefined ? table.write(cell) : cell.value
}
