import { sql, type RawBuilder } from 'kysely'
import type { GroupFigures } from '#shared/contract/result-parts.ts'
import type { Localized } from '#shared/text/localized.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { Audience } from './audience.ts'
import type { Editions } from './edition-queries.ts'
import type { SeriesKey } from './queries.ts'

export type { Audience }
export type { GroupFigures }

export interface AggregateRow {
  readonly audience: Audience
  readonly indicator: string
  readonly by: string
  readonly code: string
  readonly groups: readonly GroupFigures[]
}

/** A cycle as it stands in one edition. */
export interface CycleEdition {
  readonly cycleId: string
  readonly edition: string
}

/** Any number; the same in every instance. */
const AGGREGATE_LOCK = 7_455_272

/** Waits until nobody else puts aggregates of the cycle in place; until the transaction ends nobody else will. */
export async function lockAggregates(tx: Tx, { cycleId }: CycleEdition): Promise<void> {
  await sql`select pg_advisory_xact_lock(${AGGREGATE_LOCK}, hashtext(${cycleId}))`.execute(tx)
}

/**
 * What the time is by the database's clock, of which there is one: clocks of instances differ. Not the transaction's
 * beginning, which may lie before what it waits for.
 */
export async function readDatabaseTime(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database did not tell its time')
  return row.now
}

/** Removes the aggregates of an edition, to write them anew; a release, which never changes, has none yet. */
export async function clearAggregates(tx: Tx, { cycleId, edition }: CycleEdition): Promise<void> {
  await sql`delete from aggregate where cycle_id = ${cycleId} and edition = ${edition}`.execute(tx)
}

export async function writeAggregates(
  tx: Tx,
  { cycleId, edition }: CycleEdition,
  rows: readonly AggregateRow[],
): Promise<void> {
  await sql`insert into aggregate (cycle_id, edition, audience, indicator, breakdown, code, groups)
    select ${cycleId}, ${edition}, a.audience, a.indicator, a.by, a.code, a.groups
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(audience text, indicator text, by text, code text, groups jsonb)`.execute(
    tx,
  )
}

/** Says when an edition was computed; a release is closed by it. */
export async function stampResults(tx: Tx, { cycleId, edition }: CycleEdition, at: Date): Promise<void> {
  await sql`insert into results_stamp (cycle_id, edition, computed_at) values (${cycleId}, ${edition}, ${at})
    on conflict (cycle_id, edition) do update set computed_at = excluded.computed_at`.execute(tx)
}

export async function readAggregate(
  tx: Tx,
  { cycleId, edition }: CycleEdition,
  audience: Audience,
  series: SeriesKey,
): Promise<readonly GroupFigures[]> {
  const { rows } = await sql<{ groups: GroupFigures[] }>`select groups from aggregate where cycle_id = ${cycleId}
    and edition = ${edition} and audience = ${audience} and indicator = ${series.indicator} and breakdown = ${series.by ?? ''} and code = ${series.code ?? ''}`.execute(
    tx,
  )
  return rows[0]?.groups ?? []
}

/** The figures of one series in one group, by cycle, each in its edition. */
export async function readGroupFigures(
  tx: Tx,
  editions: Editions,
  { indicator, by = '', code = '', audience, group }: SeriesKey & { audience: Audience; group: string },
): Promise<ReadonlyMap<string, GroupFigures['figures']>> {
  const { rows } = await sql<{ cycleId: string; figures: GroupFigures['figures'] }>`
    select a.cycle_id as "cycleId", g -> 'figures' as figures from aggregate a ${inEditions(editions)}, jsonb_array_elements(a.groups) g
    where a.audience = ${audience} and a.indicator = ${indicator} and a.breakdown = ${by} and a.code = ${code} and g ->> 'group' = ${group}`.execute(
    tx,
  )
  return new Map(rows.map(({ cycleId, figures }) => [cycleId, figures]))
}

/** Narrows aggregates, named `a`, to these cycles, each in its edition. */
function inEditions(editions: Editions): RawBuilder<unknown> {
  return sql`join unnest(${[...editions.keys()]}::uuid[], ${[...editions.values()]}::text[]) as e(cycle_id, edition)
    on a.cycle_id = e.cycle_id and a.edition = e.edition`
}

/** Coverage of the whole world for the total of every indicator, or of one, latest cycle first, each cycle in its edition. */
export async function readWorldCoverage(
  tx: Tx,
  editions: Editions,
  audience: Audience,
  indicator?: string,
): Promise<readonly { cycleId: string; indicator: string; coverage: GroupFigures['coverage'] }[]> {
  const { rows } = await sql<{ cycleId: string; indicator: string; coverage: GroupFigures['coverage'] }>`
    select a.cycle_id as "cycleId", a.indicator, g -> 'coverage' as coverage
    from aggregate a ${inEditions(editions)} join cycle c on c.cycle_id = a.cycle_id, jsonb_array_elements(a.groups) g
    where a.audience = ${audience} and a.breakdown = '' and g ->> 'group' = 'world'
      ${indicator === undefined ? sql`` : sql`and a.indicator = ${indicator}`}
    order by c.reference_year desc, c.opens_on desc`.execute(tx)
  return rows
}

/** When the cycle's aggregates were last computed. */
export async function readComputedAt(tx: Tx, { cycleId, edition }: CycleEdition): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`select computed_at as at from results_stamp
    where cycle_id = ${cycleId} and edition = ${edition}`.execute(tx)
  return rows[0]?.at
}

export interface ResultCycle {
  readonly id: string
  readonly key: string
  /** In English; `titles` in every language it was given in. */
  readonly title: string
  readonly titles: Localized
  readonly referenceYear: number
  readonly versionId: string
  readonly provenance: 'real' | 'demonstration' | 'documented'
}

/** Cycles that have results, latest first. */
export async function readResultCycles(tx: Tx): Promise<readonly ResultCycle[]> {
  const { rows } =
    await sql<ResultCycle>`select c.cycle_id as id, c.key, c.title, c.titles, c.reference_year as "referenceYear",
      c.version_id as "versionId", c.provenance
    from cycle c where c.status <> 'draft' order by c.reference_year desc, c.opens_on desc`.execute(tx)
  return rows
}

export interface StateName {
  readonly state: string
  readonly names: Readonly<Record<string, string>>
}

export async function readStateNames(tx: Tx): Promise<readonly StateName[]> {
  const { rows } = await sql<StateName>`select state_id as state, names from state`.execute(tx)
  return rows
}
