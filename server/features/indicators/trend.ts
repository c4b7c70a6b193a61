import type { IndicatorReply } from '#shared/contract/results.ts'
import { sameStates } from '#shared/dashboard/same-states.ts'
import { aggregate } from '#shared/indicator/aggregate.ts'
import type { AggregationRule } from '#shared/indicator/figure.ts'
import type { ResultCycle } from './aggregate-queries.ts'
import type { StoredObservation } from './queries.ts'

type Trend = IndicatorReply['trend']

/**
 * The indicator over its cycles, earliest first: over all States that answered, and over the same States,
 * those with a figure in every cycle shown. Only cycles with at least one figure are points of a trend.
 */
export function trendOf(
  rules: readonly AggregationRule[],
  cycles: readonly ResultCycle[],
  observations: readonly StoredObservation[],
  members: ReadonlySet<string>,
): Trend {
  const points = cycles.toReversed().flatMap((cycle) => {
    const all = observations.filter(
      ({ cycleId, state, status }) => cycleId === cycle.id && status === 'value' && members.has(state),
    )
    return all.length === 0 ? [] : [{ cycle, all }]
  })
  const same = sameStates(points.map(({ all }) => new Set(all.map(({ state }) => state))))
  return points.map(({ cycle, all }) => ({
    cycle: cycle.key,
    referenceYear: cycle.referenceYear,
    all: figuresOver(rules, all),
    same: figuresOver(
      rules,
      all.filter(({ state }) => same.has(state)),
    ),
    sameStates: same.size,
  }))
}

/** The share of invited States that replied, by cycle: every cycle with replies is a point, and there are no "same" States. */
export function trendOfShares(
  cycles: readonly ResultCycle[],
  shares: ReadonlyMap<string, Trend[number]['all']>,
): Trend {
  return cycles.toReversed().flatMap(({ id, key, referenceYear }) => {
    const all = shares.get(id)
    return all ? [{ cycle: key, referenceYear, all, same: [], sameStates: 0 }] : []
  })
}

function figuresOver(
  rules: readonly AggregationRule[],
  observations: readonly StoredObservation[],
): Trend[number]['all'] {
  return rules.map((rule) => ({ ...aggregate(rule, observations) }))
}
