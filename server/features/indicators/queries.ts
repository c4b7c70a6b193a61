import { sql, type RawBuilder } from 'kysely'
import type { Observation } from '#shared/indicator/observation.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { withoutNulls } from '#server/platform/database/without-nulls.ts'
import { running, type Editions } from './edition-queries.ts'
import { whyLeftOut, withLeftOut } from './left-out-queries.ts'

/** Who a row is for: everybody that may read it, or, where a State withholds small counts, either side apart. */
export type RowAudience = 'all' | 'public' | 'secretariat'

/** A State in a cycle. */
export interface Place {
  readonly state: string
  readonly cycleId: string
}

/** An observation as it is read back: with its State and cycle. */
export type StoredObservation = Observation & {
  readonly state: string
  readonly cycleId: string
  readonly level: string
  readonly revision: number
  /** Left out of group figures, and why: the State's value itself stands. */
  readonly excluded?: { readonly reason: string; readonly language: string }
  /** The submission it was computed from, where it is looked up. */
  readonly submission?: string
}

const observationColumns = sql`o.state_id as state, o.cycle_id as "cycleId", o.indicator, nullif(o.breakdown, '') as by,
  nullif(o.code, '') as code, o.status, o.reason, o.value, o.category, o.numerator, o.denominator, o.flags, o.footnotes,
  o.questions, o.level, o.revision, ${whyLeftOut} as excluded`

/** Observations, named `o`, with what the secretariat left out of group figures. */
const observations = sql`observation o ${withLeftOut}`

/**
 * Condition on rows of a table, by its name in the query, that have an audience: where a State withholds something,
 * everybody reads the row without it, and the secretariat and the State itself the full one; nobody reads both.
 */
export function asFarAsSeen(table: 'o' | 'a' | 's'): RawBuilder<boolean> {
  const its = (column: string): RawBuilder<unknown> => sql.ref(`${table}.${column}`)
  return sql`(${its('audience')} <> 'public' or ${its('edition')} <> ${running} or current_setting('role') = 'app_public')`
}

/** All observations of a cycle and edition that the role may see. */
export async function readCycleObservations(
  tx: Tx,
  cycleId: string,
  edition: string,
): Promise<readonly StoredObservation[]> {
  const { rows } = await sql<StoredObservation>`select ${observationColumns} from ${observations}
    where o.cycle_id = ${cycleId} and o.edition = ${edition} and ${asFarAsSeen('o')}`.execute(tx)
  return rows.map(withoutNulls)
}

/** The States and indicators of which the role may see any observation. */
export async function readObserved(
  tx: Tx,
  { cycleId, edition }: { readonly cycleId: string; readonly edition: string },
): Promise<{ readonly states: ReadonlySet<string>; readonly indicators: readonly string[] }> {
  const { rows } = await sql<{
    states: string[]
    indicators: string[]
  }>`select array_agg(distinct o.state_id) as states,
      array_agg(distinct o.indicator) as indicators
    from observation o where o.cycle_id = ${cycleId} and o.edition = ${edition} and ${asFarAsSeen('o')}`.execute(tx)
  return { states: new Set(rows[0]?.states ?? []), indicators: rows[0]?.indicators ?? [] }
}

/** For each cycle, in its edition, the invited States of which the role may see any observation: those with a reply for it. */
export async function readReplied(tx: Tx, editions: Editions): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ cycleId: string; states: string[] }>`
    select s.cycle_id as "cycleId", array_agg(s.state_id) as states from cycle_state s
    join unnest(${[...editions.keys()]}::uuid[], ${[...editions.values()]}::text[]) as e(cycle_id, edition)
      on s.cycle_id = e.cycle_id
    where exists (select from observation o where o.state_id = s.state_id and o.cycle_id = s.cycle_id
      and o.edition = e.edition and ${asFarAsSeen('o')})
    group by s.cycle_id`.execute(tx)
  return new Map(rows.map(({ cycleId, states }) => [cycleId, new Set(states)]))
}

/**
 * All observations of one indicator, its breakdowns included, that the role may see. In one order: which figures are
 * withheld besides the small ones follows it, and a release must come out the same.
 */
export async function readIndicatorObservations(
  tx: Tx,
  { cycleId, edition }: { readonly cycleId: string; readonly edition: string },
  indicator: string,
): Promise<readonly StoredObservation[]> {
  const { rows } = await sql<StoredObservation>`select ${observationColumns} from ${observations}
    where o.cycle_id = ${cycleId} and o.edition = ${edition} and o.indicator = ${indicator} and ${asFarAsSeen('o')}
    order by o.breakdown collate "C", o.code collate "C", o.state_id collate "C"`.execute(tx)
  return rows.map(withoutNulls)
}

export interface SeriesKey {
  readonly indicator: string
  readonly by?: string | undefined
  readonly code?: string | undefined
}

/** The observations of one series over several cycles, each in its edition, that the role may see. */
export async function readSeries(tx: Tx, editions: Editions, series: SeriesKey): Promise<readonly StoredObservation[]> {
  const { rows } = await sql<StoredObservation>`select ${observationColumns} from ${observations}
    join unnest(${[...editions.keys()]}::uuid[], ${[...editions.values()]}::text[]) as e(cycle_id, edition)
      on o.cycle_id = e.cycle_id and o.edition = e.edition
    where ${asFarAsSeen('o')} and o.indicator = ${series.indicator}
      and o.breakdown = ${series.by ?? ''} and o.code = ${series.code ?? ''}`.execute(tx)
  return rows.map(withoutNulls)
}

/** The running values of indicators' totals in several cycles, of the indicators named or of all. */
export async function readTotalObservations(
  tx: Tx,
  cycleIds: readonly string[],
  indicators?: readonly string[],
): Promise<readonly StoredObservation[]> {
  const only = indicators === undefined ? sql`` : sql`and o.indicator = any(${indicators}::text[])`
  const { rows } = await sql<StoredObservation>`select ${observationColumns}, o.submission_id as submission
    from ${observations} where o.cycle_id = any(${cycleIds}::uuid[]) and o.edition = ${running} and ${asFarAsSeen('o')} and o.breakdown = ''
      and o.status = 'value' ${only}`.execute(tx)
  return rows.map(withoutNulls)
}

export interface LatestSubmission {
  readonly submissionId: string
  readonly replyId: string
  readonly state: string
  readonly cycleId: string
  readonly versionId: string
}

/** Every State in every cycle to which it submitted anything, by State. */
export async function readSubmittedPlaces(tx: Tx): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`select distinct state_id as state, cycle_id as "cycleId"
    from submission order by state_id, cycle_id`.execute(tx)
  return rows
}

/** The last submission of one State's reply to a cycle: what its results rest on. */
export async function readLatestSubmissionOf(tx: Tx, { state, cycleId }: Place): Promise<LatestSubmission | undefined> {
  const { rows } = await sql<LatestSubmission>`select submission_id as "submissionId", reply_id as "replyId",
      state_id as state, cycle_id as "cycleId", version_id as "versionId"
    from submission where state_id = ${state} and cycle_id = ${cycleId} order by revision desc limit 1`.execute(tx)
  return rows[0]
}

/** Members of each group among the States invited to the cycle, as frozen when it opened. */
export async function readGroups(tx: Tx, cycleId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ group: string; states: string[] }>`
    select m.group_id as "group", array_agg(m.state_id order by m.state_id) as states
    from cycle_group_member m join cycle_state s using (cycle_id, state_id)
    where m.cycle_id = ${cycleId} group by m.group_id`.execute(tx)
  return new Map(rows.map(({ group, states }) => [group, states]))
}

export async function readReferenceYear(tx: Tx, cycleId: string): Promise<number> {
  const { rows } = await sql<{
    year: number
  }>`select reference_year as year from cycle where cycle_id = ${cycleId}`.execute(tx)
  return rows[0]?.year ?? 0
}

/** Names of groups in a language, lists of the secretariat's own included. */
export async function readGroupNames(tx: Tx, locale: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ group: string; name: string }>`
    select group_id as "group", coalesce(names ->> ${locale}::text, names ->> 'en', name) as name from state_group`.execute(
    tx,
  )
  return new Map(rows.map(({ group, name }) => [group, name]))
}
