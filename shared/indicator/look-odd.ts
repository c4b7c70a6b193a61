import { quantile } from './quantile.ts'

/** Why a value deserves a second look. None of them says that it is wrong. */
export const oddities = [
  'far-from-others',
  'outside-fences',
  'changed',
  'implausible',
  'differs-from-population',
] as const
export type Oddity = (typeof oddities)[number]

/** One reason for a second look, with the figure that it rests on (its meaning is the reason's, see `lookOdd`). */
export interface Sign {
  readonly oddity: Oddity
  readonly figure: number
}

/** A State's value of one cycle, with what it can be compared with. */
export interface Candidate {
  readonly state: string
  readonly value: number
  /** The State's value of the cycle before. */
  readonly previous?: number | undefined
  /** How many were counted for the value, and for the one before: absent where it is no count and rests on none. */
  readonly counted?: number | undefined
  readonly countedBefore?: number | undefined
  /** The denominator the State gave, where it is a population. */
  readonly denominator?: number | undefined
  /** The same population from an outside series, in the same unit. */
  readonly population?: number | undefined
}

/** What a value of an indicator can be; an absent limit does not limit. */
export interface Plausible {
  readonly low?: number
  readonly high?: number
  /** The State gives no value that could be mistaken: it is computed from what the reply contains. */
  readonly mayChange?: boolean
}

/** Fewer values than this have no reliable spread. */
export const fewestToCompare = 8
/** Modified z-score (Iglewicz and Hoaglin 1993): `perDeviation` (x − median) / MAD, "potential outlier" from 3.5 on. */
export const farthest = 3.5
/** Makes the MAD of normally distributed values comparable with their standard deviation. */
export const perDeviation = 0.6745
/** Outer fences (Tukey 1977): three interquartile ranges beyond the quartiles. */
export const fence = 3
/** Change on the cycle before, in per cent; consistency check 4 of the indicator set. */
const largestChange = 25
/** Counts below this both times change by large shares without meaning anything: from three to none is a hundred per cent. */
export const fewestToChange = 10
/** Difference of populations that asks which is right, in per cent; consistency check 6 of the indicator set. */
const largestDifference = 1

/**
 * Signs that values of one indicator and cycle look odd, by State; States without any are left out.
 *
 * | oddity | figure |
 * |---|---|
 * | far-from-others | modified z-score |
 * | outside-fences | the fence it lies beyond |
 * | changed | change on the cycle before, per cent |
 * | implausible | the limit it lies beyond |
 * | differs-from-population | difference of the denominator from the outside population, per cent |
 */
export function lookOdd(
  candidates: readonly Candidate[],
  plausible: Plausible = {},
): ReadonlyMap<string, readonly Sign[]> {
  const spread = spreadOf(candidates.map(({ value }) => value))
  const found = candidates.map((one) => [one.state, signsOf(one, plausible, spread)] as const)
  return new Map(found.filter(([, signs]) => signs.length > 0))
}

interface Spread {
  readonly median: number
  readonly mad: number
  readonly low: number
  readonly high: number
}

function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length < fewestToCompare) return undefined
  const ascending = values.toSorted((a, b) => a - b)
  const [first, median, third] = [quantile(ascending, 0.25), quantile(ascending, 0.5), quantile(ascending, 0.75)]
  const distances = values.map((value) => Math.abs(value - median)).toSorted((a, b) => a - b)
  const reach = fence * (third - first)
  return { median, mad: quantile(distances, 0.5), low: first - reach, high: third + reach }
}

function signsOf(one: Candidate, plausible: Plausible, spread: Spread | undefined): readonly Sign[] {
  const { value } = one
  return [
    ...(spread ? amongOthers(value, spread) : []),
    ...(plausible.mayChange ? [] : changeOf(one)),
    ...(plausible.low !== undefined && value < plausible.low ? [sign('implausible', plausible.low)] : []),
    ...(plausible.high !== undefined && value > plausible.high ? [sign('implausible', plausible.high)] : []),
    ...populationOf(one),
  ]
}

function amongOthers(value: number, { median, mad, low, high }: Spread): readonly Sign[] {
  const z = mad > 0 ? (perDeviation * (value - median)) / mad : 0
  return [
    ...(Math.abs(z) > farthest ? [sign('far-from-others', z)] : []),
    ...(value < low ? [sign('outside-fences', low)] : []),
    ...(value > high ? [sign('outside-fences', high)] : []),
  ]
}

function changeOf({ value, previous, counted, countedBefore }: Candidate): readonly Sign[] {
  if (previous === undefined || previous === 0) return []
  if (counted !== undefined && countedBefore !== undefined && Math.max(counted, countedBefore) < fewestToChange)
    return []
  const change = (100 * (value - previous)) / Math.abs(previous)
  return Math.abs(change) > largestChange ? [sign('changed', change)] : []
}

function populationOf({ denominator, population }: Candidate): readonly Sign[] {
  if (denominator === undefined || population === undefined || population <= 0) return []
  const difference = (100 * (denominator - population)) / population
  return Math.abs(difference) > largestDifference ? [sign('differs-from-population', difference)] : []
}

function sign(oddity: Oddity, figure: number): Sign {
  return { oddity, figure }
}
