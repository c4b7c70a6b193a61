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

interface Totals {
  readonly row: number
  readonly column: number
  readonly overall: number
}

/** The number a cell's percentage is of. */
export function baseOf(base: Exclude<Base, 'none'>, totals: Totals): number {
  return totals[base]
}
