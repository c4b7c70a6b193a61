import { sql } from 'kysely'
import type { ReleasedAggregate, ReleasedAnswer, ReleasedCycle } from '#shared/release/content.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

export type CycleRow = ReleasedCycle & { readonly id: string; readonly open: boolean; readonly opensOn: string }

/** Cycles as they stand in a release; a draft has no results. */
export async function readReleasableCycles(tx: Tx): Promise<readonly CycleRow[]> {
  const { rows } = await sql<CycleRow>`select c.cycle_id as id, c.key, c.titles, c.reference_year as "referenceYear",
      c.version_id as "versionId", c.provenance, c.status = 'open' as open, c.opens_on as "opensOn",
      (select count(*)::int from cycle_state s where s.cycle_id = c.cycle_id) as invited
    from cycle c where c.status <> 'draft' order by c.opens_on desc, c.key`.execute(tx)
  return rows
}

/** Cycles to which anything was submitted. */
export async function readRepliedCycles(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select cycle_id as id from cycle c
    where exists (select from submitted_answer a where a.cycle_id = c.cycle_id)`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** A cycle in one edition. */
export interface EditionPlace {
  readonly cycleId: string
  readonly cycle: string
  readonly edition: string
}

/** States with a public answer in this edition, by code. */
export async function readAnsweringStates(tx: Tx, { cycleId, edition }: EditionPlace): Promise<readonly string[]> {
  const { rows } = await sql<{ state: string }>`select distinct state_id collate "C" as state from submitted_answer
    where cycle_id = ${cycleId} and edition = ${edition} and level = 'R3' order by 1`.execute(tx)
  return rows.map(({ state }) => state)
}

/** The public answers of some States. */
export async function readReleasedAnswers(
  tx: Tx,
  { cycleId, cycle, edition }: EditionPlace,
  states: readonly string[],
): Promise<readonly ReleasedAnswer[]> {
  const { rows } = await sql<Omit<ReleasedAnswer, 'cycle'>>`select state_id as state, section_id as section,
      question_id as question, revision, answer
    from submitted_answer where cycle_id = ${cycleId} and edition = ${edition} and level = 'R3'
      and state_id = any(${states}::text[])`.execute(tx)
  return rows.map((row) => ({ ...row, cycle }))
}

/** The public figures of groups. */
export async function readReleasedAggregates(
  tx: Tx,
  { cycleId, cycle, edition }: EditionPlace,
): Promise<readonly ReleasedAggregate[]> {
  const { rows } =
    await sql<ReleasedAggregate>`select indicator, nullif(breakdown, '') as by, nullif(code, '') as code, groups
    from aggregate where cycle_id = ${cycleId} and edition = ${edition} and audience = 'public'`.execute(tx)
  return rows.map(({ indicator, by, code, groups }) => ({
    cycle,
    indicator,
    ...(by !== null && { by }),
    ...(code !== null && { code }),
    groups,
  }))
}

/** How many submitted answers of these cycles their States did not make public. */
export async function countWithheld(tx: Tx, cycleIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from submitted_answer
    where cycle_id = any(${cycleIds}::uuid[]) and edition = 'running' and level <> 'R3' and audience <> 'public'`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/**
 * How many answers of a frozen edition are public no longer, or no longer in full: their States took them back. A new
 * revision is no taking back, unless it gives a reason anywhere or small counts are withheld from it.
 */
export async function countTakenBack(tx: Tx, cycleIds: readonly string[], edition: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from submitted_answer f
    where f.cycle_id = any(${cycleIds}::uuid[]) and f.edition = ${edition}
      and not exists (select from submitted_answer now where now.cycle_id = f.cycle_id and now.edition = 'running'
        and now.state_id = f.state_id and now.question_id = f.question_id and now.level = 'R3'
        and now.audience <> 'secretariat' and (now.answer = f.answer
          or (now.revision <> f.revision and now.audience = 'all' and not now.answer @? '$.**.nonAnswer')))`.execute(tx)
  return rows[0]?.n ?? 0
}

/** How many answers of these cycles are public. */
export async function countAnswers(tx: Tx, cycleIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from submitted_answer
    where cycle_id = any(${cycleIds}::uuid[]) and edition = 'running' and level = 'R3' and audience <> 'secretariat'`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** A value of a release that group figures do not count. */
export interface LeftOutRow {
  readonly cycle: string
  readonly indicator: string
  readonly state: string
  readonly reason: string
  readonly language: string
}

/** What was left out of the group figures of a frozen edition, each value once, with the reason that goes with it. */
export async function readLeftOut(tx: Tx, edition: string): Promise<readonly LeftOutRow[]> {
  const { rows } = await sql<LeftOutRow>`select distinct c.key as cycle, o.indicator, o.state_id as state,
      o.exclusion ->> 'reason' as reason, o.exclusion ->> 'language' as language
    from observation o join cycle c using (cycle_id) where o.edition = ${edition} and o.exclusion is not null
    order by o.indicator, c.key, o.state_id`.execute(tx)
  return rows
}
