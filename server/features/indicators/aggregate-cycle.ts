import type { Indicator } from '#shared/definition/indicator.ts'
import { groupCodes, type GroupCode } from '#shared/contract/group-codes.ts'
import { aggregate } from '#shared/indicator/aggregate.ts'
import { coverageOf } from '#shared/indicator/coverage.ts'
import type { Figure } from '#shared/indicator/figure.ts'
import { measureOfSeries, rulesOf } from '#shared/indicator/measure.ts'
import type { Observation } from '#shared/indicator/observation.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { replaceAggregates, type AggregateRow, type Audience, type GroupFigures } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { readCycleObservations, readGroups, type StoredObservation } from './queries.ts'

const audiences: readonly Audience[] = ['public', 'secretariat']
const asSecretariat = { role: 'app_secretariat', state: null, personId: null } as const

/** Computes all aggregates of a cycle anew, for both audiences; the public one only from what is released to the public. */
export async function aggregateCycle(deps: IndicatorsDeps, cycleId: string): Promise<void> {
  await withTenant(deps.database, asSecretariat, async (tx) => {
    const groups = await readGroups(tx, cycleId)
    const observations = await readCycleObservations(tx, cycleId)
    const rows = audiences.flatMap((audience) => rowsFor(deps, audience, visibleTo(audience, observations), groups))
    await replaceAggregates(tx, cycleId, rows, deps.clock.now())
  })
}

function visibleTo(audience: Audience, observations: readonly StoredObservation[]): readonly StoredObservation[] {
  return audience === 'public' ? observations.filter(({ release }) => release === 'R3') : observations
}

type Groups = ReadonlyMap<string, readonly string[]>

function rowsFor(
  deps: IndicatorsDeps,
  audience: Audience,
  observations: readonly StoredObservation[],
  groups: Groups,
): readonly AggregateRow[] {
  const indicators = new Map(
    [...deps.definitions.instruments.values()].flatMap((one) => one.indicators).map((one) => [one.id, one]),
  )
  const replied = new Set(observations.map(({ state }) => state))
  const series = Map.groupBy(observations, ({ indicator, by = '', code = '' }) => `${indicator}\n${by}\n${code}`)
  return [...series.values()].flatMap((members) => {
    const [{ indicator: id, by = '', code = '' } = { indicator: '' }] = members
    const indicator = indicators.get(id)
    if (!indicator) return []
    const series = { indicator, rules: rulesOf(indicator, measureOfSeries(indicator, by, code)), members }
    const figures = groupCodes.map((group) => figuresOf(series, group, groups.get(group) ?? [], replied))
    return [{ audience, indicator: id, by, code, groups: figures }]
  })
}

interface Series {
  readonly indicator: Indicator
  readonly rules: ReturnType<typeof rulesOf>
  readonly members: readonly StoredObservation[]
}

/** Figures of one group. A reply that has no observation of the series was not asked for it. */
function figuresOf(
  { indicator, rules, members }: Series,
  group: GroupCode,
  invited: readonly string[],
  replied: ReadonlySet<string>,
): GroupFigures {
  const own = new Map(members.map((observation) => [observation.state, observation]))
  const replies = invited.filter((state) => replied.has(state)).map((state) => own.get(state) ?? notAsked(indicator.id))
  const coverage = coverageOf(invited.length, replies)
  return {
    group,
    coverage: { ...coverage, reasons: { ...coverage.reasons } },
    figures: rules.map((rule) => ({
      ...(indicator.system === 'submitted' ? shareOfInvited(invited.length, replies.length) : aggregate(rule, replies)),
    })),
  }
}

/** Of the States invited, those with a reply: the only share whose denominator holds States that said nothing. */
function shareOfInvited(n: number, replies: number): Figure {
  const rule = 'share_yes'
  return n === 0 ? { rule, n, counts: {} } : { rule, n, counts: { yes: replies }, value: (100 * replies) / n }
}

function notAsked(indicator: string): Observation {
  return { indicator, status: 'not-asked', flags: [], footnotes: [], questions: [] }
}
