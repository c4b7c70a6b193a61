import type { Category } from './categories.ts'

/** Below this many States counts are given alone, without percentages (rule 3 of the wording of results). */
export const fewestForPercent = 10

/** What percentages of a table are of. */
export const bases = ['none', 'row', 'column', 'overall'] as const
export type Base = (typeof bases)[number]

/** `count` of `total` in per cent; nothing where the total is nothing. */
export function percentOf(count: number, total: number): number | undefined {
  return total === 0 ? undefined : (100 * count) / total
}

/** The same as it is shown: nothing below ten States. */
export function shownPercent(count: number, total: number): number | undefined {
  return total < fewestForPercent ? undefined : percentOf(count, total)
}

/** How many States of each row, of each column and of the whole table answered on both sides. */
export interface Answered {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly total: number
}

/** Where a cell stands, and what its row and its column are. */
export interface CellPlace {
  readonly at: number
  readonly place: number
  readonly sorts: readonly Category['sort'][]
}

/**
 * The number a cell's percentage is of: States that answered on both sides, in its row, its column or the table. What is
 * no answer (a typed reason, a blank, not asked) is in no base and has none itself.
 */
export function baseOf(base: Exclude<Base, 'none'>, answered: Answered, cell: CellPlace): number | undefined {
  if (cell.sorts.some((sort) => sort !== 'answer')) return undefined
  return { row: answered.rows[cell.at], column: answered.columns[cell.place], overall: answered.total }[base]
}

/** Percentage of a cell over what was chosen; nothing where none was, where it is no answer, and below ten States. */
export function shareOf(
  base: Base,
  answered: Answered,
  cell: CellPlace & { readonly count: number },
): number | undefined {
  const of = base === 'none' ? undefined : baseOf(base, answered, cell)
  return of === undefined ? undefined : shownPercent(cell.count, of)
}
