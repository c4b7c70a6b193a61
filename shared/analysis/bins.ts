import { quantile } from '#shared/indicator/quantile.ts'

/** An interval of numbers: from `from` (included) to below `to`; open where a side is absent. The last one holds its end. */
export interface Bin {
  readonly from?: number
  readonly to?: number
}

/** Fewer numbers than this have no quartiles worth the name: they are one bin. */
const fewestForQuartiles = 4

/**
 * Intervals that numbers are counted by: between the bounds given, else by the quartiles of the numbers themselves
 * (`quantile.ts` says which). Equal quartiles fall into one: many States may have the same number.
 */
export function binsOf(numbers: readonly number[], bounds: readonly number[]): readonly Bin[] {
  const cuts = bounds.length > 0 ? bounds : quartilesOf(numbers)
  if (cuts.length === 0) return [{}]
  return [undefined, ...cuts].map((from, at) => {
    const to = cuts[at]
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  })
}

function quartilesOf(numbers: readonly number[]): readonly number[] {
  if (numbers.length < fewestForQuartiles) return []
  const ascending = numbers.toSorted((a, b) => a - b)
  const cuts = [0.25, 0.5, 0.75].map((share) => quantile(ascending, share))
  const least = ascending[0] ?? 0
  return [...new Set(cuts)].filter((cut) => cut > least)
}

/** Place of the interval a number falls into. */
export function binOf(bins: readonly Bin[], number: number): number {
  const at = bins.findLastIndex(({ from }) => from === undefined || number >= from)
  return Math.max(0, at)
}
