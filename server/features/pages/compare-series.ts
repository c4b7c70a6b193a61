import type { ComparedPoint, ComparedSeries, IndicatorChoices } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import {
  editionsOf,
  findIndicator,
  getIndicator,
  readReplied,
  readResultCycles,
  readSeries,
  standingWithout,
  tenants,
  type Audience,
  type StoredObservation,
} from '../indicators/index.ts'
import type { PagesDeps } from './deps.ts'
import type { Compared, readWish } from './read-choices.ts'

interface Comparing {
  readonly audience: Audience
  readonly locale: CompleteLocale
  readonly wish: ReturnType<typeof readWish>
  readonly indicator: IndicatorReply
  readonly compared: Compared
}

type Comparison = Pick<IndicatorChoices, 'compared' | 'comparedRule' | 'notTaken'>

/** The figures of the chosen States and groups over all cycles of the indicator; nothing is read where none is chosen. */
export async function compareSeries(deps: PagesDeps, comparing: Comparing): Promise<Comparison> {
  const { indicator, compared } = comparing
  const comparedRule = ruleOf(indicator)
  const states = compared.states.length > 0 ? await statesOver(deps, comparing) : []
  const groups: ComparedSeries[] = []
  for (const group of compared.groups) groups.push(await groupOver(deps, comparing, group))
  return { compared: [...states, ...groups], ...(comparedRule && { comparedRule }), notTaken: compared.notTaken }
}

/** One rule for all groups: the median where there is one, so that a group stands beside its States. */
function ruleOf({ aggregation }: IndicatorReply): IndicatorReply['aggregation'][number] | undefined {
  return aggregation.find((rule) => rule === 'median') ?? aggregation[0]
}

async function statesOver(deps: PagesDeps, comparing: Comparing): Promise<readonly ComparedSeries[]> {
  const { indicator, compared } = comparing
  const standingOf = await readCompared(deps, comparing)
  const cycles = indicator.cycles.toReversed()
  return compared.states.map((state) => ({
    id: state,
    kind: 'state',
    points: cycles.map(({ key, referenceYear }) => ({
      cycle: key,
      referenceYear,
      ...standing(standingOf(state, key)),
    })),
  }))
}

type Found = StoredObservation | ComparedPoint['status']

/** What stands at each State in each cycle, by its key. */
async function readCompared(
  deps: PagesDeps,
  { audience, indicator }: Comparing,
): Promise<(state: string, cycle: string) => Found> {
  const { shown, cycles } = indicator
  return withTenant(deps.database, tenants[audience], async (tx) => {
    const keys = new Set(cycles.map(({ key }) => key))
    const own = (await readResultCycles(tx)).filter(({ key }) => keys.has(key))
    const ids = own.map(({ id }) => id)
    const editions = new Map(await editionsOf(tx, ids, audience))
    const current = own.find(({ key }) => key === shown.cycle?.key)
    if (current && shown.edition) editions.set(current.id, shown.edition)
    const series = { indicator: indicator.id, by: shown.by, code: shown.code }
    const observations = await readSeries(tx, editions, series)
    const at = new Map(observations.map((one) => [`${one.cycleId} ${one.state}`, one]))
    const replied = await readReplied(tx, editions)
    const declared = findIndicator(deps, indicator.id)
    const without = new Map(
      own.map((cycle) => [
        cycle.key,
        declared && standingWithout(deps, declared, shown, { cycle, replied: replied.get(cycle.id) }),
      ]),
    )
    return (state, key) =>
      at.get(`${own.find((one) => one.key === key)?.id} ${state}`) ?? without.get(key)?.(state) ?? 'no-reply'
  })
}

function standing(found: Found): Omit<ComparedPoint, 'cycle' | 'referenceYear'> {
  if (typeof found === 'string') return { status: found, flags: [] }
  const { status, value, category, reason, flags, excluded } = found
  return {
    status,
    flags: [...flags],
    ...(value !== undefined && { value }),
    ...(category !== undefined && { category }),
    ...(reason !== undefined && { reason }),
    ...(excluded && { excluded }),
  }
}

async function groupOver(
  deps: PagesDeps,
  { audience, locale, wish, indicator }: Comparing,
  group: string,
): Promise<ComparedSeries> {
  const { trend } = await getIndicator(deps, audience, indicator.id, { ...wish, group }, locale)
  const rule = ruleOf(indicator)
  return {
    id: group,
    kind: 'group',
    points: indicator.cycles.toReversed().map(({ key, referenceYear }) => {
      const figure = trend.find(({ cycle }) => cycle === key)?.all.find((one) => one.rule === rule)
      return {
        cycle: key,
        referenceYear,
        flags: [],
        status: figure?.value === undefined ? 'no-reply' : 'value',
        ...(figure?.value !== undefined && { value: figure.value }),
        ...(figure && { n: figure.n }),
        ...((figure?.tooFew || figure?.withheld) && { withheld: true as const }),
      }
    }),
  }
}
