import type { Indicator } from '#shared/definition/indicator.ts'
import { inGroupOrder } from '#shared/contract/group-codes.ts'
import { asSecretariat, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import {
  clearAggregates,
  lockAggregates,
  readComputedAt,
  readDatabaseTime,
  stampResults,
  writeAggregates,
  type AggregateRow,
  type Audience,
  type CycleEdition,
} from './aggregate-queries.ts'
import { tenants } from './audience.ts'
import type { IndicatorsDeps } from './deps.ts'
import { running } from './edition-queries.ts'
import { figuresOfIndicator, rememberWithheld, type FigureBasis } from './figures-of-indicator.ts'
import { population, readOutsideValues } from './outside-queries.ts'
import { readGroups, readIndicatorObservations, readObserved, readReferenceYear } from './queries.ts'
import { steadily, type Rest } from './rest.ts'
import { holdToValues } from './verdict-queries.ts'

const audiences = ['public', 'secretariat'] as const

/** Reads as an audience does. */
type Read = <T>(audience: Audience, work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Computes all running aggregates of a cycle anew, for each audience from what that audience reads itself. Everything is
 * read in short transactions and put in place in one, with a rest after each piece, so that others get their turn; what was begun
 * earlier, by the clock of the database, never replaces what was begun later.
 */
export async function aggregateCycle(deps: IndicatorsDeps, cycleId: string, rest: Rest = steadily): Promise<void> {
  const place = { cycleId, edition: running }
  const read: Read = (audience, work) => withTenant(deps.database, tenants[audience], work)
  const begun = await read('secretariat', async (tx) => {
    // A verdict written down while a State corrected the value did not see the correction.
    await holdToValues(tx, cycleId)
    return readDatabaseTime(tx)
  })
  const rows = await computeRows(deps, place, read, rest)
  await withTenant(deps.database, asSecretariat, async (tx) => {
    await lockAggregates(tx, place)
    if (((await readComputedAt(tx, place)) ?? begun) > begun) return
    await putInPlace(tx, place, rows, begun)
  })
}

/** Computes the aggregates of a release, which holds only what is public, from its own rows; in the transaction that makes it. */
export async function aggregateEdition(tx: Tx, deps: IndicatorsDeps, place: CycleEdition): Promise<void> {
  const rows = await computeRows(deps, place, (_, work) => work(tx), steadily)
  await putInPlace(tx, place, rows, deps.clock.now())
}

async function putInPlace(tx: Tx, place: CycleEdition, rows: readonly AggregateRow[], at: Date): Promise<void> {
  await clearAggregates(tx, place)
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await writeAggregates(tx, place, rows.slice(from, from + ROWS_AT_ONCE))
    await steadily()
  }
  await stampResults(tx, place, at)
}

/** A row holds the figures of every group, several kilobytes: more at once would hold up everybody else in this process. */
const ROWS_AT_ONCE = 20

async function computeRows(
  deps: IndicatorsDeps,
  place: CycleEdition,
  read: Read,
  rest: Rest,
): Promise<readonly AggregateRow[]> {
  const shared = await read('secretariat', (tx) => readShared(tx, place.cycleId))
  const known = indicatorsById(deps)
  const rows: AggregateRow[] = []
  for (const audience of audiences) {
    const { states, indicators } = await read(audience, (tx) => readObserved(tx, place))
    for (const id of indicators) {
      const indicator = known.get(id)
      if (!indicator) continue
      const observations = await read(audience, (tx) => readIndicatorObservations(tx, place, id))
      await rest()
      for (const figures of figuresOfIndicator(indicator, observations, { ...shared, replied: states })) {
        rows.push({ audience, indicator: id, ...figures })
        await rest()
      }
    }
  }
  return rows
}

async function readShared(tx: Tx, cycleId: string): Promise<Omit<FigureBasis, 'replied'>> {
  const year = await readReferenceYear(tx, cycleId)
  const groups = await readGroups(tx, cycleId)
  const inOrder = new Map(inGroupOrder([...groups.keys()]).map((group) => [group, groups.get(group) ?? []]))
  const people = await readOutsideValues(tx, population, [year])
  return {
    groups: inOrder,
    peopleOf: (state) => people.get(`${state} ${year}`),
    withheld: rememberWithheld(inOrder),
  }
}

function indicatorsById({ definitions }: IndicatorsDeps): ReadonlyMap<string, Indicator> {
  return new Map([...definitions.instruments.values()].flatMap((one) => one.indicators).map((one) => [one.id, one]))
}
