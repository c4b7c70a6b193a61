import type { ReplyOf } from '#shared/contract/endpoint.ts'
import type { getIndicator as contract, ObservationReply } from '#shared/contract/results.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { measureOfSeries, rulesOf } from '#shared/indicator/measure.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import {
  readAggregate,
  readGroupFigures,
  readComputedAt,
  readResultCycles,
  readStateNames,
  readWorldCoverage,
  type Audience,
  type ResultCycle,
} from './aggregate-queries.ts'
import { tenants } from './audience.ts'
import { breaksBetween } from './breaks-between.ts'
import { chooseSeries, cyclesOf, type Choice, type Wish } from './choose-series.ts'
import type { IndicatorsDeps } from './deps.ts'
import { describeIndicator } from './describe-indicator.ts'
import { dressCycle } from './dress-cycle.ts'
import { editionOf, editionsOf, readEditions, type Editions } from './edition-queries.ts'
import { population, readOutsideSeries, readOutsideValues } from './outside-queries.ts'
import { readGroupNames, readGroups, readReplied, readSeries, type StoredObservation } from './queries.ts'
import { readPublishedPlaces } from './answer-queries.ts'
import { standingWithout, type Standingless } from './standing-without.ts'
import { trendOf, trendOfShares } from './trend.ts'

type Page = ReplyOf<typeof contract>
type Query = Wish & { readonly group?: string | undefined; readonly edition?: string | undefined }

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
    const editions = await editionsOf(
      tx,
      cycles.map(({ id }) => id),
      audience,
    )
    const choice = chooseSeries(indicator, cycles, await computedAmong(tx, editions, audience, indicator.id), query)
    const { group = 'world', edition } = query
    return {
      ...describeIndicator(deps, indicator, locale, choice),
      ...(await resultsOf(tx, { deps, indicator }, cycles, choice, { audience, group, locale, editions, edition })),
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
  editions: Editions,
  audience: Audience,
  indicator: string,
): Promise<ReadonlySet<string>> {
  const found = await readWorldCoverage(tx, editions, audience, indicator)
  return new Set(found.filter(({ coverage }) => coverage.answered > 0).map(({ cycleId }) => cycleId))
}

interface View {
  readonly audience: Audience
  readonly group: Page['shown']['group']
  readonly locale: CompleteLocale
  /** What is read of each cycle, unless another edition of the one shown is wished. */
  readonly editions: Editions
  readonly edition: string | undefined
}

interface Subject {
  readonly deps: IndicatorsDeps
  readonly indicator: Indicator
}

async function resultsOf(tx: Tx, subject: Subject, cycles: readonly ResultCycle[], choice: Choice, view: View) {
  const { cycle, by, code } = choice
  const read = cycle && (await editionOf(tx, cycle.id, view.audience, view.edition))
  const shown = {
    ...(cycle && {
      cycle: dressCycle(cycle, view.locale),
      editions: [...(await readEditions(tx, cycle.id, view.audience))],
    }),
    ...read,
    group: view.group,
    audience: view.audience,
    ...(by !== undefined && { by }),
    ...(code !== undefined && { code }),
  }
  const choices = cycles.map((one) => dressCycle(one, view.locale))
  if (!cycle || !read) return { ...nothing, cycles: choices, shown }
  const editions = new Map([...view.editions, [cycle.id, read.edition]])
  const found = await figures(tx, subject, cycles, { ...choice, cycle }, { ...view, ...read, editions })
  return { ...found, cycles: choices, shown }
}

const nothing = { groups: [], observations: [], trend: [], reference: [] }

type InCycle = Choice & { readonly cycle: ResultCycle }
type Reading = View & { readonly edition: string }

async function figures(
  tx: Tx,
  { deps, indicator }: Subject,
  cycles: readonly ResultCycle[],
  choice: InCycle,
  view: Reading,
) {
  const series = { indicator: indicator.id, by: choice.by, code: choice.code }
  const place = { cycleId: choice.cycle.id, edition: view.edition }
  const observations = await readSeries(tx, view.editions, series)
  const groups = await readGroups(tx, choice.cycle.id)
  const members = groups.get(view.group) ?? (view.group === 'world' ? [] : refuse('group.notFound'))
  const names = await readGroupNames(tx, view.locale)
  const computedAt = await readComputedAt(tx, place)
  const published = await readPublishedPlaces(tx, { ...place, questions: indicator.questions })
  const outside = await readBeside(tx, indicator, choice.cycle.referenceYear)
  const own = new Map(observations.filter(({ cycleId }) => cycleId === choice.cycle.id).map((one) => [one.state, one]))
  const found = await readAggregate(tx, place, view.audience, series)
  const replied = await readReplied(tx, new Map([[place.cycleId, place.edition]]))
  const without = standingWithout(deps, indicator, choice, { cycle: choice.cycle, replied: replied.get(place.cycleId) })
  return {
    groups: found.map((one) => ({ ...one, name: names.get(one.group) ?? one.group })),
    observations: (await byName(tx, members, view.locale)).map((state) => ({
      ...observationOf(state, own.get(state) ?? without(state), published),
      ...outside.of(state),
    })),
    reference: outside.series,
    trend: await trend(tx, { deps, indicator }, cycles, observations, { ...view, members, ...choice }),
    ...(computedAt && { computedAt: computedAt.toISOString() }),
  }
}

type Shown = View & Choice & { readonly members: readonly string[] }

async function trend(
  tx: Tx,
  { deps, indicator }: Subject,
  cycles: readonly ResultCycle[],
  observations: readonly StoredObservation[],
  { members, audience, group, by, code, editions }: Shown,
): Promise<Page['trend']> {
  const shares = await readGroupFigures(tx, editions, { indicator: indicator.id, by, code, audience, group })
  if (indicator.system === 'submitted') return trendOfShares(cycles, shares)
  const yearOf = new Map(cycles.map(({ id, referenceYear }) => [id, referenceYear]))
  const people = await readOutsideValues(tx, population, [...yearOf.values()])
  return trendOf({
    rules: rulesOf(indicator, measureOfSeries(indicator, by, code)),
    cycles,
    observations: observations.map((one) => ({
      ...one,
      weight: people.get(`${one.state} ${yearOf.get(one.cycleId)}`),
    })),
    members: new Set(members),
    figures: shares,
    breaks: breaksBetween(deps, indicator),
  })
}

/** The outside series that the indicator names or is weighed by, and what they say of each State in the reference year. */
async function readBeside(tx: Tx, { series, aggregation }: Indicator, year: number) {
  const named = aggregation.includes('wmean') ? [...series, population] : series
  const known = named.length > 0 ? await readOutsideSeries(tx, named) : []
  const values = await Promise.all(known.map(({ id }) => readOutsideValues(tx, id, [year])))
  const of = (state: string): { reference?: (number | null)[] } =>
    known.length === 0 ? {} : { reference: values.map((one) => one.get(`${state} ${year}`) ?? null) }
  return { series: [...known], of }
}

/** Alphabetical in the reader's language: never an order that ranks. */
async function byName(tx: Tx, states: readonly string[], locale: CompleteLocale): Promise<readonly string[]> {
  const names = new Map((await readStateNames(tx)).map(({ state, names: all }) => [state, all[locale] ?? state]))
  const collator = new Intl.Collator(locale)
  return states.toSorted((a, b) => collator.compare(names.get(a) ?? a, names.get(b) ?? b))
}

function observationOf(
  state: string,
  found: StoredObservation | Standingless,
  published: ReadonlySet<string>,
): ObservationReply {
  if (typeof found === 'string') return { state, status: found, flags: [], footnotes: [], questions: [] }
  const { status, value, category, numerator, denominator, reason, flags, footnotes, questions, revision, excluded } =
    found
  const answer = questions.find((question) => published.has(`${state} ${question}`))
  return {
    state,
    status,
    ...(value !== undefined && { value }),
    ...(category !== undefined && { category }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(reason !== undefined && { reason }),
    flags: [...flags],
    footnotes: footnotes.map((footnote) => ({ ...footnote })),
    questions: [...questions],
    ...(answer !== undefined && { answer }),
    revision,
    ...(excluded && { excluded }),
  }
}
