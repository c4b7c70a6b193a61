import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getReview as contract, ReviewLine } from '#shared/contract/review.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { measureOfSeries, rulesOf } from '#shared/indicator/measure.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { dressPerson, readPeople } from '../replies/index.ts'
import { readComputedAt, readResultCycles, type GroupFigures, type ResultCycle } from './aggregate-queries.ts'
import { cyclesOf } from './choose-series.ts'
import type { IndicatorsDeps } from './deps.ts'
import { textsOf } from './describe-indicator.ts'
import { dressCycle } from './dress-cycle.ts'
import { running } from './edition-queries.ts'
import { findOdd } from './find-odd.ts'
import { population, readOutsideValues } from './outside-queries.ts'
import { readTotalObservations, type StoredObservation } from './queries.ts'
import { asReviewer } from './review-cycle.ts'
import { readSmallNumberRequests, readTotals, readVerdicts, type Verdict } from './review-queries.ts'

/** Every indicator of a cycle with what may need a second look. */
export async function getReview(
  deps: IndicatorsDeps,
  call: Call,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const locale = query.locale ?? call.locale
  return asReviewer(deps, call, async (tx) => {
    const cycles = await readResultCycles(tx)
    const wished = query.cycle ?? (await latestComputed(tx, cycles))?.key
    const cycle = cycles.find(({ key }) => key === wished) ?? refuse('cycle.notFound')
    const material = await readMaterial(tx, cycle, cycles)
    const at = await readComputedAt(tx, { cycleId: cycle.id, edition: running })
    const requests = await readSmallNumberRequests(tx, cycle.id)
    const people = await readPeople(
      tx,
      requests.map(({ personId }) => personId),
    )
    return {
      cycle: dressCycle(cycle, locale),
      cycles: cycles.map((one) => dressCycle(one, locale)),
      indicators: indicatorsOf(deps, cycle).map((one) => lineOf(deps, one, material, locale)),
      smallNumbers: requests.map(({ state, note, personId, at: asked, byState }) => ({
        state,
        note,
        by: dressPerson(personId, people),
        at: asked.toISOString(),
        byState,
      })),
      ...(at && { computedAt: at.toISOString() }),
    }
  })
}

async function latestComputed(tx: Tx, cycles: readonly ResultCycle[]): Promise<ResultCycle | undefined> {
  for (const cycle of cycles.filter(({ provenance }) => provenance !== 'documented'))
    if (await readComputedAt(tx, { cycleId: cycle.id, edition: running })) return cycle
  return cycles[0]
}

/** The indicators that a cycle is computed for, by id. */
export function indicatorsOf({ definitions }: IndicatorsDeps, cycle: ResultCycle): readonly Indicator[] {
  const all = [...definitions.instruments.values()].flatMap(({ indicators }) => indicators)
  return all.filter((indicator) => cyclesOf(indicator, [cycle]).length > 0).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Everything that lines of one cycle are made of, read once. */
export interface Material {
  readonly cycle: ResultCycle
  readonly cycles: readonly ResultCycle[]
  readonly observations: ReadonlyMap<string, readonly StoredObservation[]>
  readonly verdicts: readonly Verdict[]
  readonly shown: ReadonlyMap<string, readonly GroupFigures[]>
  readonly open: ReadonlyMap<string, readonly GroupFigures[]>
  readonly peopleOf: (state: string) => number | undefined
}

export async function readMaterial(
  tx: Tx,
  cycle: ResultCycle,
  cycles: readonly ResultCycle[],
  indicator?: string,
): Promise<Material> {
  const earlier = cycles.filter(({ referenceYear }) => referenceYear < cycle.referenceYear)
  const found = await readTotalObservations(tx, [cycle.id, ...earlier.map(({ id }) => id)], indicator)
  const people = await readOutsideValues(tx, population, [cycle.referenceYear])
  return {
    cycle,
    cycles,
    observations: Map.groupBy(found, (one) => `${one.cycleId} ${one.indicator}`),
    verdicts: await readVerdicts(tx, cycle.id, indicator),
    shown: await readTotals(tx, cycle.id, 'secretariat'),
    open: await readTotals(tx, cycle.id, 'public'),
    peopleOf: (state) => people.get(`${state} ${cycle.referenceYear}`),
  }
}

/** The values of one indicator, and of the cycle before in which it was computed. */
export function valuesOf(indicator: Indicator, { cycle, cycles, observations }: Material) {
  const own = observations.get(`${cycle.id} ${indicator.id}`) ?? []
  const earlier = cyclesOf(indicator, cycles).filter((one) => one.referenceYear < cycle.referenceYear)
  const before = earlier.find((one) => observations.has(`${one.id} ${indicator.id}`))
  return { own, before, previous: before ? (observations.get(`${before.id} ${indicator.id}`) ?? []) : [] }
}

/** States whose value of an indicator stands out and of whom nothing was said yet. */
export function undecidedOf(indicator: Indicator, material: Material): readonly string[] {
  const { own, previous } = valuesOf(indicator, material)
  const odd = findOdd(indicator, own, { previous, peopleOf: material.peopleOf })
  const said = new Set(material.verdicts.filter((one) => one.indicator === indicator.id).map(({ state }) => state))
  return [...odd.keys()].filter((state) => !said.has(state))
}

export function lineOf(
  deps: IndicatorsDeps,
  indicator: Indicator,
  material: Material,
  locale: CompleteLocale,
): ReviewLine {
  const { own, before, previous } = valuesOf(indicator, material)
  const odd = findOdd(indicator, own, { previous, peopleOf: material.peopleOf })
  const said = material.verdicts.filter((one) => one.indicator === indicator.id)
  const answered = new Set(previous.map(({ state }) => state))
  const world = material.shown.get(indicator.id)?.find(({ group }) => group === 'world')
  const figures = (material.open.get(indicator.id) ?? []).flatMap((one) => one.figures)
  return {
    id: indicator.id,
    name: textsOf(deps, indicator, locale)[textKeys.indicator(indicator.id, 'name')] ?? indicator.id,
    rules: [...rulesOf(indicator, measureOfSeries(indicator, '', ''))],
    coverage: world?.coverage ?? nobody,
    ...(before && { sameStates: own.filter(({ state }) => answered.has(state)).length }),
    odd: odd.size,
    undecided: undecidedOf(indicator, material).length,
    reviewed: said.filter(({ verdict }) => verdict === 'reviewed').length,
    excluded: said.filter(({ verdict }) => verdict === 'excluded').length,
    withheld: figures.filter(({ tooFew, withheld }) => tooFew === true || withheld === true).length,
  }
}

const nobody = { invited: 0, replies: 0, answered: 0, reasons: {}, blank: 0, notAsked: 0 }
