import { sql } from 'kysely'
import type { IndicatorReply } from '#shared/contract/results.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { SeriesKey } from './queries.ts'

export type Audience = 'public' | 'secretariat'
export type GroupFigures = IndicatorReply['groups'][number]

export interface AggregateRow {
  readonly audience: Audience
  readonly indicator: string
  readonly by: string
  readonly code: string
  readonly groups: readonly GroupFigures[]
}

/** Puts a cycle's aggregates in the place of the earlier ones. */
export async function replaceAggregates(
  tx: Tx,
  cycleId: string,
  rows: readonly AggregateRow[],
  at: Date,
): Promise<void> {
  await sql`delete from aggregate where cycle_id = ${cycleId}`.execute(tx)
  await sql`insert into aggregate (cycle_id, audience, indicator, breakdown, code, groups)
    select ${cycleId}, a.audience, a.indicator, a.by, a.code, a.groups
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(audience text, indicator text, by text, code text, groups jsonb)`.execute(
    tx,
  )
  await sql`insert into results_stamp (cycle_id, computed_at) values (${cycleId}, ${at})
    on conflict (cycle_id) do update set computed_at = excluded.computed_at`.execute(tx)
}

export async function readAggregate(
  tx: Tx,
  cycleId: string,
  audience: Audience,
  series: SeriesKey,
): Promise<readonly GroupFigures[]> {
  const { rows } = await sql<{ groups: GroupFigures[] }>`select groups from aggregate where cycle_id = ${cycleId}
    and audience = ${audience} and indicator = ${series.indicator} and breakdown = ${series.by ?? ''} and code = ${series.code ?? ''}`.execute(
    tx,
  )
  return rows[0]?.groups ?? []
}

/** An indicator's total figures of one group, by cycle. */
export async function readShares(
  tx: Tx,
  indicator: string,
  audience: Audience,
  group: string,
): Promise<ReadonlyMap<string, GroupFigures['figures']>> {
  const { rows } = await sql<{ cycleId: string; figures: GroupFigures['figures'] }>`
    select a.cycle_id as "cycleId", g -> 'figures' as figures from aggregate a, jsonb_array_elements(a.groups) g
    where a.audience = ${audience} and a.indicator = ${indicator} and a.breakdown = '' and g ->> 'group' = ${group}`.execute(
    tx,
  )
  return new Map(rows.map(({ cycleId, figures }) => [cycleId, figures]))
}

/** Coverage of the whole world for every indicator's total, latest cycle first. */
export async function readWorldCoverage(
  tx: Tx,
  audience: Audience,
): Promise<readonly { cycleId: string; indicator: string; coverage: GroupFigures['coverage'] }[]> {
  const { rows } = await sql<{ cycleId: string; indicator: string; coverage: GroupFigures['coverage'] }>`
    select a.cycle_id as "cycleId", a.indicator, g -> 'coverage' as coverage
    from aggregate a join cycle c using (cycle_id), jsonb_array_elements(a.groups) g
    where a.audience = ${audience} and a.breakdown = '' and g ->> 'group' = 'world'
    order by c.reference_year desc, c.opens_on desc`.execute(tx)
  return rows
}

/** When the cycle's aggregates were last computed. */
export async function readComputedAt(tx: Tx, cycleId: string): Promise<Date | undefined> {
  const { rows } = await sql<{
    at: Date
  }>`select computed_at as at from results_stamp where cycle_id = ${cycleId}`.execute(tx)
  return rows[0]?.at
}

export interface ResultCycle {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly referenceYear: number
  readonly versionId: string
  readonly provenance: 'real' | 'demonstration' | 'documented'
}

/** Cycles that have results, latest first. */
export async function readResultCycles(tx: Tx): Promise<readonly ResultCycle[]> {
  const { rows } = await sql<ResultCycle>`select c.cycle_id as id, c.key, c.title, c.reference_year as "referenceYear",
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
