import { sql } from 'kysely'
import type { Tx } from '#server/platform/database/transaction.ts'
import { running } from './edition-queries.ts'

/** What the secretariat said of one State's value. */
export interface Verdict {
  readonly indicator: string
  readonly state: string
  readonly verdict: 'reviewed' | 'excluded'
  readonly reason: string | null
  readonly language: string | null
  readonly revision: number
  /** The value that was looked at. */
  readonly value: number | null
  readonly category: string | null
  readonly personId: string
  readonly at: Date
}

/** A verdict as it stands: it holds for as long as the value that was looked at is the State's. */
export type StandingVerdict = Verdict & { readonly holds: boolean }

/** All verdicts of a cycle, or those of the indicators named. */
export async function readVerdicts(
  tx: Tx,
  cycleId: string,
  indicators?: readonly string[],
): Promise<readonly StandingVerdict[]> {
  const only = indicators === undefined ? sql`` : sql`and indicator = any(${indicators}::text[])`
  const { rows } = await sql<StandingVerdict>`select indicator, state_id as state, verdict, reason, language, revision,
      value, category, holds, person_id as "personId", at from observation_review where cycle_id = ${cycleId} ${only}`.execute(
    tx,
  )
  return rows
}

/** Puts a verdict in the place of the earlier one. */
export async function writeVerdict(tx: Tx, cycleId: string, verdict: Verdict): Promise<void> {
  const { indicator, state, reason, language, revision, value, category, personId, at } = verdict
  await sql`insert into observation_review (cycle_id, indicator, state_id, verdict, reason, language, revision, value,
      category, holds, person_id, at)
    values (${cycleId}, ${indicator}, ${state}, ${verdict.verdict}, ${reason}, ${language}, ${revision}, ${value},
      ${category}, true, ${personId}, ${at})
    on conflict (cycle_id, indicator, state_id) do update set verdict = excluded.verdict, reason = excluded.reason,
      language = excluded.language, revision = excluded.revision, value = excluded.value, category = excluded.category,
      holds = true, person_id = excluded.person_id, at = excluded.at`.execute(tx)
}

/**
 * Lets the verdicts of a cycle, or of one State in it, hold where the value they were made about stands, in whatever
 * revision, and no longer where it does not; in the secretariat's role, which alone sees every value.
 */
export async function holdToValues(tx: Tx, cycleId: string, state?: string): Promise<void> {
  const only = state === undefined ? sql`` : sql`and r.state_id = ${state}`
  await sql`update observation_review r set holds = not r.holds
    where r.cycle_id = ${cycleId} ${only} and r.holds <> exists (select from observation o
      where o.cycle_id = r.cycle_id and o.edition = ${running} and o.indicator = r.indicator and o.breakdown = ''
        and o.state_id = r.state_id and o.audience <> 'public' and o.status = 'value'
        and (o.value, o.category) is not distinct from (r.value, r.category))`.execute(tx)
}

const isPublicValue = sql`o.edition = ${running} and o.level = 'R3' and o.audience <> 'secretariat' and o.status = 'value'`

/** The values of indicators' totals that everybody may read, each as indicator and State: `T-02 FJI`. */
export async function readPublicValues(tx: Tx, cycleId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ value: string }>`select o.indicator || ' ' || o.state_id as value from observation o
    where o.cycle_id = ${cycleId} and o.breakdown = '' and ${isPublicValue}`.execute(tx)
  return new Set(rows.map(({ value }) => value))
}

/** How many values that everybody may read, of a total or a part, are left out of group figures; each State's once per indicator. */
export async function countLeftOut(tx: Tx, cycleId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from observation_review r
    where r.cycle_id = ${cycleId} and r.verdict = 'excluded' and r.holds and exists (select from observation o
      where o.cycle_id = r.cycle_id and o.indicator = r.indicator and o.state_id = r.state_id and ${isPublicValue})`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Takes a verdict back; whether there was one. */
export async function removeVerdict(tx: Tx, cycleId: string, indicator: string, state: string): Promise<boolean> {
  const { rows } = await sql<object>`delete from observation_review
    where cycle_id = ${cycleId} and indicator = ${indicator} and state_id = ${state} returning state_id`.execute(tx)
  return rows.length > 0
}
