import type { AnalysisReply } from '#shared/contract/analysis.ts'
import { marginShareOf, marginsOf } from '#shared/analysis/margins.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { rounded } from './rounded.ts'
import { word } from './words.ts'

type Table = AnalysisReply['tables'][number]
export type Field = string | number | null
type Margin = 'total' | 'answered'
/** A row or column of a table: one of its own by number, or one of its margins. */
type Side = number | Margin
/** Row and column, at least one of them a margin. */
export type MarginAt = readonly [row: Side, column: Side]

/** Margins of a table as files have them, in the order of the page. */
interface MarginsInFiles {
  readonly rows: readonly Margin[]
  readonly columns: readonly Margin[]
}

/** The margins of the counts; or those that the percentages of the margins stand in. */
export function marginsIn(analysis: AnalysisReply, table: Table, what: 'count' | 'share'): MarginsInFiles {
  const { total, answered, shares } = marginsOf(analysis, table)
  if (what === 'share') return { rows: [shares], columns: total ? [shares] : [] }
  return {
    rows: ['total', ...(answered.row ? (['answered'] as const) : [])],
    columns: [...(total ? (['total'] as const) : []), ...(answered.column ? (['answered'] as const) : [])],
  }
}

/** States in a margin of a table. */
export function marginCount({ rowTotals, columnTotals, total, answered }: Table, row: Side, column: Side): number {
  if (typeof row === 'number') return (column === 'total' ? rowTotals : answered.rows)[row] ?? 0
  if (typeof column === 'number') return (row === 'total' ? columnTotals : answered.columns)[column] ?? 0
  return row === 'total' && column === 'total' ? total : answered.total
}

/** Percentage in a margin, with one decimal; nothing where the percentages of its margins stand in others. */
export function marginShare(analysis: AnalysisReply, table: Table, row: Side, column: Side): number | null {
  const { rows, columns, percent } = analysis
  const { shares } = marginsOf(analysis, table)
  if ([row, column].some((side) => typeof side !== 'number' && side !== shares)) return null
  const at = typeof row === 'number' ? { at: row } : {}
  const place = typeof column === 'number' ? { place: column } : {}
  const sorts = [
    ...(typeof row === 'number' ? [rows?.categories[row]?.sort ?? 'answer'] : []),
    ...(typeof column === 'number' ? [columns?.categories[column]?.sort ?? 'answer'] : []),
  ]
  return rounded(marginShareOf(percent, table.answered, { ...at, ...place, sorts }))
}

/** The margins of a table, one line each: what row and column are called, States, and the percentage where there is one. */
export function marginLines(analysis: AnalysisReply, table: Table, locale: CompleteLocale): readonly Field[][] {
  const { rows, columns } = analysis
  const margins = marginsIn(analysis, table, 'count')
  const [own, across] = [rows?.categories ?? [], columns?.categories ?? [{ label: '' }]]
  const nameOf = (side: Side, categories: readonly { readonly label: string }[]): string =>
    typeof side === 'number' ? (categories[side]?.label ?? '') : word(locale, `csv.${side}`)
  const lineOf = (row: Side, column: Side): Field[] => [
    nameOf(row, own),
    nameOf(column, across),
    marginCount(table, row, column),
    marginShare(analysis, table, row, column),
  ]
  return [
    ...own.flatMap((_, at) => margins.columns.map((column) => lineOf(at, column))),
    ...margins.rows.flatMap((row) => [...across.keys(), ...margins.columns].map((column) => lineOf(row, column))),
  ]
}
