import type { Indicator } from '#shared/definition/indicator.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { ResultCycle } from './aggregate-queries.ts'
import { cyclesOf } from './choose-series.ts'
import type { IndicatorsDeps } from './deps.ts'
import { findOdd } from './find-odd.ts'
import { population, readOutsideValues } from './outside-queries.ts'
import { readTotalObservations, type StoredObservation } from './queries.ts'
import { readVerdicts, type StandingVerdict, type Verdict } from './verdict-queries.ts'

/** The indicators that a cycle is computed for, by id. */
export function indicatorsOf({ definitions }: IndicatorsDeps, cycle: ResultCycle): readonly Indicator[] {
  const all = [...definitions.instruments.values()].flatMap(({ indicators }) => indicators)
  return all.filter((indicator) => cyclesOf(indicator, [cycle]).length > 0).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The values of one cycle, what they are compared with, and what was said of them, read once. */
export interface Values {
  readonly cycle: ResultCycle
  readonly cycles: readonly ResultCycle[]
  readonly observations: ReadonlyMap<string, readonly StoredObservation[]>
  readonly verdicts: readonly StandingVerdict[]
  readonly peopleOf: (state: string) => number | undefined
}

export async function readValues(
  tx: Tx,
  cycle: ResultCycle,
  cycles: readonly ResultCycle[],
  indicators?: readonly string[],
): Promise<Values> {
  const earlier = cycles.filter(({ referenceYear }) => referenceYear < cycle.referenceYear)
  const found = await readTotalObservations(tx, [cycle.id, ...earlier.map(({ id }) => id)], indicators)
  const people = await readOutsideValues(tx, population, [cycle.referenceYear])
  return {
    cycle,
    cycles,
    observations: Map.groupBy(found, (one) => `${one.cycleId} ${one.indicator}`),
    verdicts: await readVerdicts(tx, cycle.id, indicators),
    peopleOf: (state) => people.get(`${state} ${cycle.referenceYear}`),
  }
}

/** The values of one indicator, and of the cycle before in which it was computed. */
export function valuesOf(indicator: Indicator, { cycle, cycles, observations }: Values) {
  const own = observations.get(`${cycle.id} ${indicator.id}`) ?? []
  const earlier = cyclesOf(indicator, cycles).filter((one) => one.referenceYear < cycle.referenceYear)
  const before = earlier.find((one) => observations.has(`${one.id} ${indicator.id}`))
  return { own, before, previous: before ? (observations.get(`${before.id} ${indicator.id}`) ?? []) : [] }
}

/** What was said of values of an indicator that still stand. */
export function saidOf(indicator: Indicator, { verdicts }: Values): readonly Verdict[] {
  return verdicts.filter((one) => one.indicator === indicator.id && one.holds)
}

/** States whose value of an indicator stands out and of which nothing was said yet. */
export function undecidedOf(indicator: Indicator, values: Values): readonly string[] {
  const { own, previous } = valuesOf(indicator, values)
  const odd = findOdd(indicator, own, { previous, peopleOf: values.peopleOf })
  const said = new Set(saidOf(indicator, values).map(({ state }) => state))
  return [...odd.keys()].filter((state) => !said.has(state))
}
