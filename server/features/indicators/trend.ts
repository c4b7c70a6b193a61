import type { IndicatorReply } from '#shared/contract/results.ts'
import { sameStates } from '#shared/dashboard/same-states.ts'
import { aggregate, type Weighed } from '#shared/indicator/aggregate.ts'
import type { AggregationRule } from '#shared/indicator/figure.ts'
import type { ResultCycle } from './aggregate-queries.ts'
import type { StoredObservation } from './queries.ts'

type Trend = IndicatorReply['trend']

/** What a trend is made of. */
export interface TrendMaterial {
  readonly rules: readonly AggregationRule[]
  /** Latest first. */
  readonly cycles: readonly ResultCycle[]
  readonly observations: readonly (StoredObservation & Weighed)[]
  readonly members: ReadonlySet<string>
  /** Figures of the group shown, as computed, by cycle. */
  readonly figures: ReadonlyMap<string, Trend[number]['all']>
  /** Whether the questions behind the indicator broke between two versions. */
  readonly breaks: (earlier: string, later: string) => boolean
}

interface Point {
  readonly cycle: ResultCycle
  readonly all: readonly (StoredObservation & Weighed)[]
  readonly segment: number
}

/**
 * The indicator over its cycles, earliest first: over all States that answered, and over the same States, those with a
 * figure in every cycle of the segment. Only cycles with at least one figure are points of a trend.
 */
export function trendOf({ rules, figures, ...material }: TrendMaterial): Trend {
  const segments = [...Map.groupBy(pointsOf(material), ({ segment }) => segment).values()]
  return segments.flatMap((points) => {
    const same = sameStates(
      points.map(({ all }) => statesOf(all)),
      points.map(({ all }) => statesOf(all.filter(isBroken))),
    )
    return points.map(({ cycle, all, segment }) => ({
      cycle: cycle.key,
      referenceYear: cycle.referenceYear,
      all: figures.get(cycle.id) ?? figuresOver(rules, all),
      same: figuresOver(
        rules,
        all.filter(({ state }) => same.has(state)),
      ),
      sameStates: same.size,
      segment,
      breaks: all.filter(isBroken).length,
    }))
  })
}

function pointsOf({
  cycles,
  observations,
  members,
  breaks,
}: Omit<TrendMaterial, 'rules' | 'figures'>): readonly Point[] {
  const points: Point[] = []
  for (const cycle of cycles.toReversed()) {
    const all = observations.filter((one) => one.cycleId === cycle.id && counts(one) && members.has(one.state))
    if (all.length === 0) continue
    const before = points.at(-1)
    const broken = before !== undefined && breaks(before.cycle.versionId, cycle.versionId)
    points.push({ cycle, all, segment: (before?.segment ?? 0) + (broken ? 1 : 0) })
  }
  return points
}

function counts({ status, excluded }: StoredObservation): boolean {
  return status === 'value' && !excluded
}

function isBroken({ flags }: StoredObservation): boolean {
  return flags.includes('break')
}

function statesOf(observations: readonly StoredObservation[]): ReadonlySet<string> {
  return new Set(observations.map(({ state }) => state))
}

/** The share of invited States that replied, by cycle: every cycle with replies is a point, and there are no "same" States. */
export function trendOfShares(
  cycles: readonly ResultCycle[],
  shares: ReadonlyMap<string, Trend[number]['all']>,
): Trend {
  return cycles.toReversed().flatMap(({ id, key, referenceYear }) => {
    const all = shares.get(id)
    return all ? [{ cycle: key, referenceYear, all, same: [], sameStates: 0, segment: 0, breaks: 0 }] : []
  })
}

function figuresOver(rules: readonly AggregationRule[], observations: readonly Weighed[]): Trend[number]['all'] {
  return rules.map((rule) => ({ ...aggregate(rule, observations) }))
}
