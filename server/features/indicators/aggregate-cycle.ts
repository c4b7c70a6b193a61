import type { Indicator } from '#shared/definition/indicator.ts'
import { inGroupOrder } from '#shared/contract/group-codes.ts'
import { asRole, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import {
  clearAggregates,
  stampResults,
  writeAggregates,
  type AggregateRow,
  type Audience,
  type CycleEdition,
} from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { running } from './edition-queries.ts'
import { figuresOfIndicator, type Cycle } from './figures-of-indicator.ts'
import { population, readOutsideValues } from './outside-queries.ts'
import {
  readGroups,
  readIndicatorObservations,
  readObserved,
  readReferenceYear,
  type StoredObservation,
} from './queries.ts'

const roles = { public: 'app_public', secretariat: 'app_secretariat' } as const
const asSecretariat = { role: 'app_secretariat', state: null, personId: null } as const

/** Computes all running aggregates of a cycle anew, for both audiences; the public one only from what is released to the public. */
export async function aggregateCycle(deps: IndicatorsDeps, cycleId: string): Promise<void> {
  await withTenant(deps.database, asSecretariat, (tx) => aggregateEdition(tx, deps, { cycleId, edition: running }))
}

/** Computes the aggregates of one edition, for each audience from what that audience reads itself; in a transaction of the secretariat. */
export async function aggregateEdition(tx: Tx, deps: IndicatorsDeps, place: CycleEdition): Promise<void> {
  const year = await readReferenceYear(tx, place.cycleId)
  const groups = await readGroups(tx, place.cycleId)
  const inOrder = new Map(inGroupOrder([...groups.keys()]).map((group) => [group, groups.get(group) ?? []]))
  const people = await readOutsideValues(tx, population, [year])
  const shared = { groups: inOrder, peopleOf: (state: string) => people.get(`${state} ${year}`) }
  await clearAggregates(tx, place)
  for (const audience of ['public', 'secretariat'] as const) await aggregateFor(tx, deps, { place, audience, shared })
  await stampResults(tx, place, deps.clock.now())
}

interface Aggregating {
  readonly place: CycleEdition
  readonly audience: Audience
  readonly shared: Omit<Cycle, 'replied'>
}

/** Indicator by indicator: little is held at a time, and other work of the process goes on in between. */
async function aggregateFor(tx: Tx, deps: IndicatorsDeps, { place, audience, shared }: Aggregating): Promise<void> {
  // A release holds only what is public, and the public reads nothing of it before it is published.
  const read = <T>(work: () => Promise<T>): Promise<T> =>
    place.edition === running ? asRole(tx, roles[audience], work) : work()
  const { states, indicators } = await read(() => readObserved(tx, place))
  const known = indicatorsById(deps)
  for (const id of indicators) {
    const indicator = known.get(id)
    if (!indicator) continue
    const observations = await read(() => readIndicatorObservations(tx, place, id))
    await writeAggregates(tx, place, rowsOf(indicator, observations, audience, { ...shared, replied: states }))
  }
}

function rowsOf(
  indicator: Indicator,
  observations: readonly StoredObservation[],
  audience: Audience,
  cycle: Cycle,
): readonly AggregateRow[] {
  const figures = figuresOfIndicator(indicator, observations, cycle)
  return figures.map((series) => ({ audience, indicator: indicator.id, ...series }))
}

function indicatorsById({ definitions }: IndicatorsDeps): ReadonlyMap<string, Indicator> {
  return new Map([...definitions.instruments.values()].flatMap((one) => one.indicators).map((one) => [one.id, one]))
}
