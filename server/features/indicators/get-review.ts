import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getReview as contract } from '#shared/contract/review.ts'
import type { ReviewLine } from '#shared/contract/review-parts.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { measureOfSeries, rulesOf } from '#shared/indicator/measure.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { dressPerson, readPeople } from '../replies/index.ts'
import { readComputedAt, readResultCycles, type GroupFigures, type ResultCycle } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { textsOf } from './describe-indicator.ts'
import { dressCycle } from './dress-cycle.ts'
import { running } from './edition-queries.ts'
import { findOdd } from './find-odd.ts'
import { asReviewer } from './review-cycle.ts'
import { readSmallNumberRequests, readTotals } from './review-queries.ts'
import { indicatorsOf, readValues, saidOf, undecidedOf, valuesOf, type Values } from './review-values.ts'

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

/** Everything that lines of one cycle are made of. */
export interface Material extends Values {
  readonly shown: ReadonlyMap<string, readonly GroupFigures[]>
  readonly open: ReadonlyMap<string, readonly GroupFigures[]>
}

export async function readMaterial(
  tx: Tx,
  cycle: ResultCycle,
  cycles: readonly ResultCycle[],
  indicators?: readonly string[],
): Promise<Material> {
  return {
    ...(await readValues(tx, cycle, cycles, indicators)),
    shown: await readTotals(tx, cycle.id, 'secretariat'),
    open: await readTotals(tx, cycle.id, 'public'),
  }
}

export function lineOf(
  deps: IndicatorsDeps,
  indicator: Indicator,
  material: Material,
  locale: CompleteLocale,
): ReviewLine {
  const { own, before, previous } = valuesOf(indicator, material)
  const odd = findOdd(indicator, own, { previous, peopleOf: material.peopleOf })
  const said = saidOf(indicator, material)
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
