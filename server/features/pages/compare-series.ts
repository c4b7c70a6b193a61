import type { ComparedPoint, ComparedSeries, IndicatorChoices } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import {
  editionsOf,
  getIndicator,
  readResultCycles,
  readSeries,
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

type Comparison = Pick<IndicatorChoices, 'compared' | 'comparedRule' | 'tooMany'>

/** The figures of the chosen States and groups over all cycles of the indicator; nothing is read where none is chosen. */
export async function compareSeries(deps: PagesDeps, comparing: Comparing): Promise<Comparison> {
  const { indicator, compared } = comparing
  const comparedRule = ruleOf(indicator)
  const states = compared.states.length > 0 ? await statesOver(deps, comparing) : []
  const groups: ComparedSeries[] = []
  for (const group of compared.groups) groups.push(await groupOver(deps, comparing, group))
  return { compared: [...states, ...groups], ...(comparedRule && { comparedRule }), tooMany: compared.tooMany }
}

/** One rule for all groups: the median where there is one, so that a group stands beside its States. */
function ruleOf({ aggregation }: IndicatorReply): IndicatorReply['aggregation'][number] | undefined {
  return aggregation.find((rule) => rule === 'median') ?? aggregation[0]
}

async function statesOver(deps: PagesDeps, comparing: Comparing): Promise<readonly ComparedSeries[]> {
  const { indicator, compared } = comparing
  const found = await readComparedObservations(deps, comparing)
  const cycles = indicator.cycles.toReversed()
  return compared.states.map((state) => ({
    id: state,
    kind: 'state',
    points: cycles.map(({ key, referenceYear }) => ({
      cycle: key,
      referenceYear,
      ...standing(found.find((one) => one.state === state && one.cycle === key)),
    })),
  }))
}

type Named = StoredObservation & { readonly cycle: string }

async function readComparedObservations(deps: PagesDeps, comparing: Comparing): Promise<readonly Named[]> {
  const { audience, indicator, compared } = comparing
  const { shown, cycles } = indicator
  const tenant = {
    role: audience === 'public' ? 'app_public' : 'app_secretariat',
    state: null,
    personId: null,
  } as const
  return withTenant(deps.database, tenant, async (tx) => {
    const keys = new Set(cycles.map(({ key }) => key))
    const own = (await readResultCycles(tx)).filter(({ key }) => keys.has(key))
    const ids = own.map(({ id }) => id)
    const editions = new Map(await editionsOf(tx, ids, audience))
    const current = own.find(({ key }) => key === shown.cycle?.key)
    if (current && shown.edition) editions.set(current.id, shown.edition)
    const series = { indicator: indicator.id, by: shown.by, code: shown.code }
    const observations = await readSeries(tx, editions, series)
    return observations.flatMap((one) => {
      const cycle = own.find(({ id }) => id === one.cycleId)?.key
      return cycle !== undefined && compared.states.includes(one.state) ? [{ ...one, cycle }] : []
    })
  })
}

function standing(found: Named | undefined): Pick<ComparedPoint, 'status' | 'value' | 'category' | 'reason' | 'flags'> {
  if (!found) return { status: 'no-reply', flags: [] }
  const { status, value, category, reason, flags } = found
  return {
    status,
    flags: [...flags],
    ...(value !== undefined && { value }),
    ...(category !== undefined && { category }),
    ...(reason !== undefined && { reason }),
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
