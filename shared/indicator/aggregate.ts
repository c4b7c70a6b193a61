import type { AggregationRule, Figure } from './figure.ts'
import { fewest } from './figure.ts'
import type { Observation } from './observation.ts'
import { quantile } from './quantile.ts'

/** Levels of a maturity scale that count as "in place": adopted or further. */
const adopted = 2

/** An observation with the population of its State, where an outside series knows it. */
export type Weighed = Observation & { readonly weight?: number | undefined }

type Rule = (values: readonly Weighed[]) => Figure

/**
 * Aggregates the observations of one indicator, cycle and breakdown over a group of States.
 * Only observations with a value count; the order of the observations never matters.
 */
export function aggregate(rule: AggregationRule, observations: readonly Weighed[]): Figure {
  return rules[rule](observations.filter((observation) => observation.status === 'value'))
}

const rules: Readonly<Record<AggregationRule, Rule>> = {
  share_yes: shareYes,
  dist,
  sum,
  median,
  wmean,
  ratio_of_sums: ratio('ratio_of_sums'),
}

/**
 * Share of States that say yes, have reached "adopted", or count at least one, among those that answered; per cent.
 * "In part" is counted apart.
 */
function shareYes(observations: readonly Observation[]): Figure {
  const counts = countCategories(observations)
  const n = observations.length
  const yes = observations.filter((observation) => isYes(observation)).length
  return { ...shown('share_yes', n, () => ({ value: (100 * yes) / n })), counts }
}

function isYes({ category, value = 0 }: Observation): boolean {
  return category === undefined ? value > 0 : category === 'yes' || Number(category) >= adopted
}

/** Number of States at each level; the value is the median level (the lower one between two), never a mean of levels. */
function dist(observations: readonly Observation[]): Figure {
  const counts = countCategories(observations)
  const levels = observations.flatMap(({ value }) => (value === undefined ? [] : [value])).sort((a, b) => a - b)
  const middle = levels[Math.floor((levels.length - 1) / 2)]
  return { ...shown('dist', observations.length, () => (middle === undefined ? {} : { value: middle })), counts }
}

function countCategories(observations: readonly Observation[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { category, value = 0 } of observations) {
    const key = category ?? (value > 0 ? 'yes' : 'no')
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

/** Sum over the States with a value; nothing imputed. Of a rate the persons or events counted are added, never the rates. */
function sum(observations: readonly Observation[]): Figure {
  const values = numbers(observations.map(({ numerator, ...rest }) => ({ ...rest, value: numerator ?? rest.value })))
  return shown('sum', values.length, () => ({ value: values.reduce((total, value) => total + value, 0) }))
}

/** Median of the States' values with first and third quartile. */
function median(observations: readonly Observation[]): Figure {
  const values = [...numbers(observations)].sort((a, b) => a - b)
  return shown('median', values.length, () => ({
    value: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
  }))
}

/** The mean by population: that of the States' own denominators, or of an outside series where the figure has none. */
function wmean(observations: readonly Weighed[]): Figure {
  if (observations.some(({ denominator }) => denominator !== undefined)) return ratio('wmean')(observations)
  const both = observations.flatMap(({ value, weight }) =>
    value === undefined || weight === undefined || weight <= 0 ? [] : [{ value, weight }],
  )
  const people = both.reduce((total, { weight }) => total + weight, 0)
  return shown('wmean', both.length, () => ({
    value: both.reduce((total, { value, weight }) => total + value * weight, 0) / people,
  }))
}

/** Sum of numerators over sum of denominators, over the States that have both; scaled as the States' own values are. */
function ratio(rule: 'wmean' | 'ratio_of_sums'): Rule {
  return (observations) => {
    const both = observations.filter(hasBothParts)
    return shown(rule, both.length, () => {
      const { numerator, denominator } = sumsOfParts(both)
      return { value: (numerator * scaleOf(both)) / denominator }
    })
  }
}

type Parts = Pick<Observation, 'numerator' | 'denominator' | 'value'>

/** Whether a State's value is a ratio whose two parts are known, so that ratios of sums count it. */
export function hasBothParts({ numerator, denominator, value }: Parts): boolean {
  return numerator !== undefined && denominator !== undefined && denominator > 0 && value !== undefined
}

/** The two sums that a ratio of sums is of, over States that have both parts. */
export function sumsOfParts(both: readonly Parts[]): { readonly numerator: number; readonly denominator: number } {
  return {
    numerator: both.reduce((total, { numerator = 0 }) => total + numerator, 0),
    denominator: both.reduce((total, { denominator = 0 }) => total + denominator, 0),
  }
}

/** The factor between numerator/denominator and the value, taken from a State whose numerator is not zero. */
function scaleOf(observations: readonly Observation[]): number {
  const known = observations.find(({ numerator }) => numerator !== undefined && numerator !== 0)
  if (known?.numerator === undefined || known.denominator === undefined || known.value === undefined) return 1
  return known.value / (known.numerator / known.denominator)
}

function numbers(observations: readonly { readonly value?: number | undefined }[]): readonly number[] {
  return observations.flatMap(({ value }) => (value === undefined ? [] : [value]))
}

function shown(rule: AggregationRule, n: number, compute: () => Partial<Figure>): Figure {
  if (n === 0) return { rule, n }
  return n < fewest ? { rule, n, tooFew: true } : { rule, n, ...compute() }
}
