import type { ReplyOf } from '#shared/contract/endpoint.ts'
import type { GroupCode } from '#shared/contract/group-codes.ts'
import type { getIndicator as contract, ObservationReply } from '#shared/contract/results.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { measureOfSeries, rulesOf } from '#shared/indicator/measure.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import {
  readAggregate,
  readShares,
  readComputedAt,
  readResultCycles,
  readStateNames,
  type Audience,
  type ResultCycle,
} from './aggregate-queries.ts'
import { chooseSeries, cyclesOf, type Choice, type Wish } from './choose-series.ts'
import type { IndicatorsDeps } from './deps.ts'
import { describeIndicator } from './describe-indicator.ts'
import { readGroups, readSeries, type StoredObservation } from './queries.ts'
import { readPublishedPlaces } from './published-queries.ts'
import { trendOf, trendOfShares } from './trend.ts'

type Page = ReplyOf<typeof contract>
type Query = Wish & { readonly group?: GroupCode | undefined }

export const tenants = {
  public: { role: 'app_public', state: null, personId: null },
  secretariat: { role: 'app_secretariat', state: null, personId: null },
} as const

/** Everything an indicator page shows. The audience decides in the database itself what can be read. */
export async function getIndicator(
  deps: IndicatorsDeps,
  audience: Audience,
  id: string,
  query: Query,
  locale: CompleteLocale,
): Promise<Page> {
  const indicator = findIndicator(deps, id) ?? refuse('indicator.notFound')
  return withTenant(deps.database, tenants[audience], async (tx) => {
    const cycles = cyclesOf(indicator, await readResultCycles(tx))
    const choice = chooseSeries(indicator, cycles, await computedAmong(tx, cycles, audience, indicator.id), query)
    return {
      ...describeIndicator(deps, indicator, locale, choice),
      ...(await resultsOf(tx, indicator, cycles, choice, { audience, group: query.group ?? 'world', locale })),
    }
  })
}

export function findIndicator({ definitions }: IndicatorsDeps, id: string): Indicator | undefined {
  return [...definitions.instruments.values()]
    .flatMap(({ indicators }) => indicators)
    .find((indicator) => indicator.id === id)
}

/** Cycles in which at least one State has a figure for this audience: a page opens on one that shows something. */
async function computedAmong(
  tx: Tx,
  cycles: readonly ResultCycle[],
  audience: Audience,
  indicator: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const { id } of cycles) {
    const world = (await readAggregate(tx, id, audience, { indicator })).find(({ group }) => group === 'world')
    if (world && world.coverage.answered > 0) found.add(id)
  }
  return found
}

interface View {
  readonly audience: Audience
  readonly group: Page['shown']['group']
  readonly locale: CompleteLocale
}

async function resultsOf(tx: Tx, indicator: Indicator, cycles: readonly ResultCycle[], choice: Choice, view: View) {
  const { cycle, by, code } = choice
  const shown = {
    ...(cycle && { cycle: dressCycle(cycle) }),
    group: view.group,
    audience: view.audience,
    ...(by !== undefined && { by }),
    ...(code !== undefined && { code }),
  }
  const found = cycle ? await figures(tx, indicator, cycles, { ...choice, cycle }, view) : nothing
  return { ...found, cycles: cycles.map(dressCycle), shown }
}

const nothing = { groups: [], observations: [], trend: [] }

type InCycle = Choice & { readonly cycle: ResultCycle }

async function figures(tx: Tx, indicator: Indicator, cycles: readonly ResultCycle[], choice: InCycle, view: View) {
  const series = { indicator: indicator.id, by: choice.by, code: choice.code }
  const observations = await readSeries(
    tx,
    cycles.map(({ id }) => id),
    series,
  )
  const groups = await readGroups(tx, choice.cycle.id)
  const members = groups.get(view.group) ?? []
  const computedAt = await readComputedAt(tx, choice.cycle.id)
  const published = await readPublishedPlaces(tx, choice.cycle.id, indicator.questions)
  const own = new Map(observations.filter(({ cycleId }) => cycleId === choice.cycle.id).map((one) => [one.state, one]))
  return {
    groups: [...(await readAggregate(tx, choice.cycle.id, view.audience, series))],
    observations: (await byName(tx, members, view.locale)).map((state) =>
      observationOf(state, own.get(state), published),
    ),
    trend: await trend(tx, indicator, cycles, observations, { ...view, members, ...choice }),
    ...(computedAt && { computedAt: computedAt.toISOString() }),
  }
}

type Shown = View & Choice & { readonly members: readonly string[] }

async function trend(
  tx: Tx,
  indicator: Indicator,
  cycles: readonly ResultCycle[],
  observations: readonly StoredObservation[],
  { members, audience, group, by, code }: Shown,
): Promise<Page['trend']> {
  if (indicator.system !== 'submitted')
    return trendOf(rulesOf(indicator, measureOfSeries(indicator, by, code)), cycles, observations, new Set(members))
  const shares = await readShares(tx, indicator.id, audience, group)
  return trendOfShares(cycles, shares)
}

export function dressCycle({ key, title, referenceYear, provenance }: ResultCycle): Page['cycles'][number] {
  return { key, title, referenceYear, provenance }
}

/** Alphabetical in the reader's language: never an order that ranks. */
async function byName(tx: Tx, states: readonly string[], locale: CompleteLocale): Promise<readonly string[]> {
  const names = new Map((await readStateNames(tx)).map(({ state, names: all }) => [state, all[locale] ?? state]))
  const collator = new Intl.Collator(locale)
  return states.toSorted((a, b) => collator.compare(names.get(a) ?? a, names.get(b) ?? b))
}

function observationOf(
  state: string,
  found: StoredObservation | undefined,
  published: ReadonlySet<string>,
): ObservationReply {
  if (!found) return { state, status: 'no-reply', flags: [], footnotes: [], questions: [] }
  const { status, value, category, reason, flags, footnotes, questions, revision } = found
  const answer = questions.find((question) => published.has(`${state} ${question}`))
  return {
    state,
    status,
    ...(value !== undefined && { value }),
    ...(category !== undefined && { category }),
    ...(reason !== undefined && { reason }),
    flags: [...flags],
    footnotes: footnotes.map((footnote) => ({ ...footnote })),
    questions: [...questions],
    ...(answer !== undefined && { answer }),
    revision,
  }
}
