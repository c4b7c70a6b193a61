import { decimalsAmong, placesOf } from '#shared/indicator/precision.ts'
import type { SummaryFacts } from './facts.ts'
import type { FigureQuery, FigureRule } from './figure-query.ts'

/** Rules whose figure has the unit of its indicator: it is worked out from the States' values. */
export const valueRules: ReadonlySet<FigureRule> = new Set<FigureRule>([
  'median',
  'low',
  'high',
  'sum',
  'ratio',
  'same-median',
  'same-median-earlier',
])

/** The indicator of a figure that has its unit, of a part of a breakdown too. */
export function measuredBy({ rule, subject = '' }: FigureQuery): string | undefined {
  return valueRules.has(rule) ? subject.split(':')[0] : undefined
}

/** Decimals of a value of an indicator, the same as on its page; nothing where it has no values to go by. */
export function ownPlaces({ observations }: SummaryFacts, indicator: string, value: number): number | undefined {
  const values = (observations.get(indicator) ?? []).flatMap((one) => (one.status === 'value' ? (one.value ?? []) : []))
  return values.length === 0 ? undefined : placesOf(value, decimalsAmong(values))
}
