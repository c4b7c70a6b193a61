import { sql } from 'kysely'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { asFarAsSeen } from '../indicators/index.ts'

/** Questions of one release level that a reply leaves open, or was not asked. */
export interface SilenceRow {
  readonly level: ReleaseLevel
  readonly audience: 'all' | 'public' | 'secretariat'
  readonly blank: readonly string[]
  readonly notAsked: readonly string[]
}

interface Place {
  readonly state: string
  readonly cycleId: string
  readonly submissionId: string
}

/** Puts what is silent in a State's latest submission in the place of the earlier one, in the running edition. */
export async function replaceSilence(
  tx: Tx,
  { state, cycleId, submissionId }: Place,
  rows: readonly SilenceRow[],
): Promise<void> {
  await sql`delete from silence where state_id = ${state} and cycle_id = ${cycleId} and edition = 'running'`.execute(tx)
  await sql`insert into silence (state_id, cycle_id, level, audience, submission_id, blank, not_asked)
    select ${state}, ${cycleId}, r.level, r.audience, ${submissionId}, array(select jsonb_array_elements_text(r.blank)),
      array(select jsonb_array_elements_text(r."notAsked"))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(level text, audience text, blank jsonb, "notAsked" jsonb)`.execute(
    tx,
  )
}

/** For each cycle the edition to read. */
export type Editions = ReadonlyMap<string, string>

export interface Silent {
  readonly state: string
  readonly cycleId: string
  readonly submissionId: string
  readonly blank: readonly string[]
  readonly notAsked: readonly string[]
}

/**
 * Every reply that the role may read any of, with which of these questions it is silent on. A State with a reply has a
 * row in any case; one of several release levels has several.
 */
export async function readSilence(
  tx: Tx,
  editions: Editions,
  questions: readonly string[],
): Promise<readonly Silent[]> {
  const { rows } =
    await sql<Silent>`select s.state_id as state, s.cycle_id as "cycleId", s.submission_id as "submissionId",
      array(select q from unnest(${questions}::text[]) as q where q = any(s.blank)) as blank,
      array(select q from unnest(${questions}::text[]) as q where q = any(s.not_asked)) as "notAsked"
    from silence s join unnest(${[...editions.keys()]}::uuid[], ${[...editions.values()]}::text[]) as e(cycle_id, edition)
      on s.cycle_id = e.cycle_id and s.edition = e.edition where ${asFarAsSeen('s')}`.execute(tx)
  return rows
}

/** Cycles with any reply that the role may read, in the edition that is read of each. */
export async function readCyclesWithReplies(tx: Tx, editions: Editions): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ cycleId: string }>`select distinct s.cycle_id as "cycleId" from silence s
    join unnest(${[...editions.keys()]}::uuid[], ${[...editions.values()]}::text[]) as e(cycle_id, edition)
      on s.cycle_id = e.cycle_id and s.edition = e.edition`.execute(tx)
  return new Set(rows.map(({ cycleId }) => cycleId))
}
