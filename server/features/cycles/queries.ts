import { sql } from 'kysely'
import type { CycleReply } from '#shared/contract/cycles.ts'
import type { CycleKind } from '#shared/definition/definition.ts'
import type { Localized } from '#shared/text/localized.ts'
import type { ReplyStatus } from '#shared/reply/status.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

/** A cycle. Days are `YYYY-MM-DD`. */
export interface Cycle {
  readonly id: string
  readonly key: string
  readonly titles: Localized
  readonly kind: CycleKind
  readonly versionId: string
  readonly referenceYear: number
  readonly opensOn: string
  readonly dueOn: string
  readonly status: CycleReply['status']
  readonly provenance: CycleReply['provenance']
  /** Number of States invited. */
  readonly invited: number
  /** A draft that is to open at the beginning of `opensOn` without anybody doing it. */
  readonly opensByItself: boolean
}

const columns = sql`c.cycle_id as id, c.key, c.titles, c.kind, c.version_id as "versionId", c.reference_year as "referenceYear",
  c.opens_on as "opensOn", c.due_on as "dueOn", c.status, c.provenance,
  (select count(*)::int from cycle_state s where s.cycle_id = c.cycle_id) as invited,
  c.status = 'draft' and c.opening_agreed_at is not null as "opensByItself"`

/** All cycles, latest first. */
export async function readCycles(tx: Tx): Promise<readonly Cycle[]> {
  const { rows } = await sql<Cycle>`select ${columns} from cycle c order by c.opens_on desc, c.key`.execute(tx)
  return rows
}

/** The cycle of this key. */
export async function findCycle(tx: Tx, key: string): Promise<Cycle | undefined> {
  const { rows } = await sql<Cycle>`select ${columns} from cycle c where c.key = ${key}`.execute(tx)
  return rows[0]
}

/** The cycle, held until the transaction ends. */
export async function lockCycle(tx: Tx, key: string): Promise<Cycle | undefined> {
  const { rows } = await sql<Cycle>`select ${columns} from cycle c where c.key = ${key} for update of c`.execute(tx)
  return rows[0]
}

/** Adds a draft with the States it invites. */
export async function insertCycle(
  tx: Tx,
  cycle: Omit<Cycle, 'status' | 'invited' | 'opensByItself'>,
  states: readonly string[],
  at: string,
): Promise<void> {
  await sql`insert into cycle (cycle_id, key, titles, kind, version_id, reference_year, opens_on, due_on, provenance, created_at)
    values (${cycle.id}, ${cycle.key}, ${JSON.stringify(cycle.titles)}::jsonb, ${cycle.kind}, ${cycle.versionId}, ${cycle.referenceYear},
      ${cycle.opensOn}, ${cycle.dueOn}, ${cycle.provenance}, ${at})`.execute(tx)
  await addStates(tx, cycle, states)
}

/** Writes what may be changed of a cycle: its titles and days. */
export async function setFacts(tx: Tx, { id, titles, opensOn, dueOn }: Cycle): Promise<void> {
  await sql`update cycle set titles = ${JSON.stringify(titles)}::jsonb, opens_on = ${opensOn}, due_on = ${dueOn}
    where cycle_id = ${id}`.execute(tx)
}

/** Invites further States. */
export async function addStates(tx: Tx, cycle: Pick<Cycle, 'id'>, states: readonly string[]): Promise<void> {
  await sql`insert into cycle_state (cycle_id, state_id) select ${cycle.id}::uuid, s from unnest(${states}::text[]) as s`.execute(
    tx,
  )
}

/** Takes States off the list of a draft. */
export async function removeStates(tx: Tx, cycle: Cycle, states: readonly string[]): Promise<void> {
  await sql`delete from cycle_state where cycle_id = ${cycle.id} and state_id = any (${states}::text[])`.execute(tx)
}

/** Deletes a draft and its list of States. */
export async function removeDraft(tx: Tx, cycle: Cycle): Promise<void> {
  await sql`delete from cycle_state where cycle_id = ${cycle.id}`.execute(tx)
  await sql`delete from cycle where cycle_id = ${cycle.id}`.execute(tx)
}

/** Those of the codes that are no State. */
export async function unknownStates(tx: Tx, codes: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`select code from unnest(${codes}::text[]) as code
    where not exists (select from state where state_id = code)`.execute(tx)
  return rows.map(({ code }) => code)
}

/** Whether a State is invited to a cycle. */
export async function isInvited(tx: Tx, cycle: string, state: string): Promise<boolean> {
  const { rows } = await sql`select 1 from cycle_state where cycle_id = ${cycle} and state_id = ${state}`.execute(tx)
  return rows.length > 0
}

/** Codes of the States invited to a cycle, in alphabetical order. */
export async function readInvited(tx: Tx, cycle: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    state: string
  }>`select state_id as state from cycle_state where cycle_id = ${cycle} order by state_id`.execute(tx)
  return rows.map(({ state }) => state)
}

export interface NewReply {
  readonly id: string
  readonly state: string
}

/** Opens the cycle: an empty reply for every invited State, and the groups as they stand today, for ever. */
export async function openWith(tx: Tx, cycle: Cycle, replies: readonly NewReply[], at: string): Promise<void> {
  await sql`update cycle set status = 'open', opened_at = ${at} where cycle_id = ${cycle.id}`.execute(tx)
  await insertReplies(tx, cycle, replies, at)
  await sql`insert into cycle_group_member (cycle_id, group_id, state_id)
    select ${cycle.id}::uuid, group_id, state_id from state_group_member`.execute(tx)
}

/** An empty reply for each of these States, on the cycle's questionnaire version. */
export async function insertReplies(tx: Tx, cycle: Cycle, replies: readonly NewReply[], at: string): Promise<void> {
  await sql`insert into reply (state_id, reply_id, cycle_id, version_id, created_at)
    select r.state, r.id, ${cycle.id}::uuid, ${cycle.versionId}, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(replies)}::json) as r(id uuid, state text)`.execute(tx)
}

/** Moves the first day of a draft that opens before it, so that every page and mail says the day it really was. */
export async function setOpensOn(tx: Tx, cycle: Cycle, day: string): Promise<void> {
  await sql`update cycle set opens_on = ${day} where cycle_id = ${cycle.id}`.execute(tx)
}

/** Since when a draft is to open by itself; `null` when somebody will open it. */
export async function setOpeningAgreed(tx: Tx, cycle: Cycle, at: string | null): Promise<void> {
  await sql`update cycle set opening_agreed_at = ${at} where cycle_id = ${cycle.id}`.execute(tx)
}

/** Writes down that a cycle is closed, and when. */
export async function setClosed(tx: Tx, cycle: Cycle, at: string): Promise<void> {
  await sql`update cycle set status = 'closed', closed_at = ${at} where cycle_id = ${cycle.id}`.execute(tx)
}

/** How far an invited State is: status and times, never what a draft holds. */
export interface Progress {
  readonly state: string
  readonly status: ReplyStatus | null
  readonly lastActivity: Date | null
  readonly submissionId: string | null
  readonly submittedAt: Date | null
  readonly revision: number | null
}

/** How far every invited State is, by code. */
export async function readProgress(tx: Tx, cycle: string): Promise<readonly Progress[]> {
  const { rows } = await sql<Progress>`
    select i.state_id as state, r.status, r.last_activity as "lastActivity", s.submission_id as "submissionId",
      s.submitted_at as "submittedAt", s.revision
    from cycle_state i left join reply r on r.cycle_id = i.cycle_id and r.state_id = i.state_id
    left join submission s on s.submission_id = r.submission_id
    where i.cycle_id = ${cycle} order by i.state_id`.execute(tx)
  return rows
}

/** Names of one State by language; none where the State is not known. */
export async function readNamesOfState(tx: Tx, code: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{
    names: Record<string, string>
  }>`select names from state where state_id = ${code}`.execute(tx)
  return rows[0]?.names ?? {}
}
