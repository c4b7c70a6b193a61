import { harmlessText } from '#shared/release/harmless-text.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { csvLine } from './csv-line.ts'
import { dataColumns, type Column } from './observation-columns.ts'
import type { DataRow } from './observation-row.ts'
import type { DataSet } from './read-data.ts'

/**
 * A table of observations as CSV (UTF-8, RFC 4180), heads as permanent names. A missing value is empty, its status and
 * reason beside it. Text is made harmless for spreadsheets; numbers are untouched.
 */
export function* dataCsvLines(data: DataSet, locale: CompleteLocale): Generator<string> {
  const columns = dataColumns(data, locale)
  yield csvLine(columns.map(({ name }) => name))
  for (const row of data.rows) yield csvLine(columns.map((column) => cell(column, row)))
}

function cell({ kind, of }: Column, row: DataRow): string {
  const value = of(row)
  if (value === undefined) return ''
  return kind === 'text' ? harmlessText(String(value)) : String(value)
}
