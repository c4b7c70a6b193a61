import { csvFormatRows } from 'd3-dsv'
import { harmlessText } from '#shared/release/harmless-text.ts'
import type { FlatTable } from './analysis-rows.ts'

/**
 * A flat table as CSV. A missing figure is empty, never a zero. Text that a spreadsheet would take for a formula is
 * preceded by an apostrophe (ASVS 1.2.10); numbers are untouched.
 */
export function writeCsv({ columns, rows }: FlatTable): string {
  const lines = [columns, ...rows].map((row) =>
    row.map((field) => (typeof field === 'string' ? harmlessText(field) : String(field ?? ''))),
  )
  return `${csvFormatRows(lines)}\n`
}
