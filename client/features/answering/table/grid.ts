import type { CellKey } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'

/** The inputs of one table as rows and columns of cell keys; a year asked beside another makes further columns. */
export interface Grid {
  readonly rows: readonly string[]
  readonly columns: readonly GridColumn[]
}

export interface GridColumn {
  readonly column: string
  /** Offset against the reference year as it stands in a cell key; absent when the table has no years. */
  readonly year?: string
}

export function cellKey(row: string, { column, year }: GridColumn): CellKey {
  return year === undefined ? `${row}:${column}` : `${row}:${column}@${year}`
}

/** The grid of one year of a table, or of a table without years. */
export function gridOf(question: TableQuestion, year?: string): Grid {
  const columns = question.columns.codes.map((column) => (year === undefined ? { column } : { column, year }))
  return { rows: question.rows.codes, columns }
}

/** Offsets as they stand in cell keys, latest first; one entry without name when the table has no years. */
export function yearsOf(question: TableQuestion): readonly (string | undefined)[] {
  return question.years === undefined || question.years.length === 0 ? [undefined] : question.years.map(String)
}

export interface Position {
  readonly row: number
  readonly column: number
}

export function keyAt(grid: Grid, { row, column }: Position): CellKey | undefined {
  const code = grid.rows[row]
  const place = grid.columns[column]
  return code === undefined || place === undefined ? undefined : cellKey(code, place)
}

/** What a total adds up: a row, a column, or everything. */
export type Range = { readonly row: string } | { readonly column: string } | Readonly<Record<string, never>>

export function cellsIn({ rows, columns }: Grid, of: Range): readonly CellKey[] {
  return rows.flatMap((row) =>
    columns
      .filter(({ column }) => ('row' in of ? of.row === row : !('column' in of) || of.column === column))
      .map((column) => cellKey(row, column)),
  )
}
