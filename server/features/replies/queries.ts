import { sql } from 'kysely'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'
import type { ReplyStatus } from '#shared/reply/status.ts'
import type { Localized } from '#shared/text/localized.ts'
import { isId } from '#server/platform/database/is-id.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { ReplyKey } from './log-queries.ts'

/** A reply with what its cycle says of it. Times are ISO 8601. */
export interface ReplyRecord extends ReplyKey {
  readonly cycleId: string
  readonly cycle: string
  readonly cycleTitles: Localized
  readonly cycleStatus: 'draft' | 'open' | 'closed'
  readonly provenance: 'real' | 'demonstration' | 'documented'
  readonly referenceYear: number
  readonly dueOn: string
  readonly versionId: string
  readonly status: ReplyStatus
  readonly seq: number
  readonly headHash: Buffer
  readonly revision: number
  readonly submissionId: string | undefined
  readonly lastActivity: string | undefined
}

type ReplyRow = Omit<ReplyRecord, 'submissionId' | 'lastActivity'> & {
  readonly submissionId: string | null
  readonly lastActivity: Date | null
}

const columns = sql`r.state_id as state, r.reply_id as id, r.cycle_id as "cycleId", c.key as cycle, c.titles as "cycleTitles",
  c.status as "cycleStatus", c.provenance, c.reference_year as "referenceYear", c.due_on as "dueOn", r.version_id as "versionId",
  r.status, r.seq, r.head_hash as "headHash", r.revision, r.submission_id as "submissionId", r.last_activity as "lastActivity"`

function recordOf(row: ReplyRow): ReplyRecord {
  return { ...row, submissionId: row.submissionId ?? undefined, lastActivity: row.lastActivity?.toISOString() }
}

/** The reply with this id; none for a text that can be no id, or another State’s. */
export async function findReply(tx: Tx, id: string): Promise<ReplyRecord | undefined> {
  if (!isId(id)) return undefined
  const { rows } =
    await sql<ReplyRow>`select ${columns} from reply r join cycle c using (cycle_id) where r.reply_id = ${id}`.execute(
      tx,
    )
  return rows.map(recordOf)[0]
}

/** The reply, held until the transaction ends: whoever changes it next waits. */
export async function lockReply(tx: Tx, id: string): Promise<ReplyRecord | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<ReplyRow>`
    select ${columns} from reply r join cycle c using (cycle_id) where r.reply_id = ${id} for no key update of r`.execute(
    tx,
  )
  return rows.map(recordOf)[0]
}

/** Replies of the transaction's State in cycles that have opened, latest first. */
export async function listOwnReplies(tx: Tx): Promise<readonly ReplyRecord[]> {
  const { rows } = await sql<ReplyRow>`select ${columns} from reply r join cycle c using (cycle_id)
    order by c.reference_year desc, c.due_on desc, c.key`.execute(tx)
  return rows.map(recordOf)
}

/** Reply of the transaction's State in a cycle, as it stands. */
export async function findReplyIn(tx: Tx, cycle: string, state: string): Promise<ReplyRecord | undefined> {
  const { rows } = await sql<ReplyRow>`select ${columns} from reply r join cycle c using (cycle_id)
    where c.key = ${cycle} and r.state_id = ${state}`.execute(tx)
  return rows.map(recordOf)[0]
}

/** The same, held until the transaction ends: whoever changes it next waits. */
export async function lockReplyIn(tx: Tx, cycle: string, state: string): Promise<ReplyRecord | undefined> {
  const { rows } = await sql<ReplyRow>`select ${columns} from reply r join cycle c using (cycle_id)
    where c.key = ${cycle} and r.state_id = ${state} for no key update of r`.execute(tx)
  return rows.map(recordOf)[0]
}

/** The transaction's State's reply to a cycle, held until the transaction ends, as submitting and setting levels hold it. */
export async function lockReplyTo(tx: Tx, cycleId: string, state: string): Promise<ReplyRecord | undefined> {
  const { rows } = await sql<ReplyRow>`select ${columns} from reply r join cycle c using (cycle_id)
    where c.cycle_id = ${cycleId} and r.state_id = ${state} for no key update of r`.execute(tx)
  return rows.map(recordOf)[0]
}

/** Drafts of the transaction's State, held until the transaction ends, always in the same order. */
export async function lockDrafts(tx: Tx): Promise<readonly ReplyRecord[]> {
  const { rows } = await sql<ReplyRow>`select ${columns} from reply r join cycle c using (cycle_id)
    where r.status = 'draft' order by r.reply_id for no key update of r`.execute(tx)
  return rows.map(recordOf)
}

/** Sets whether a reply is a draft or submitted. */
export async function setStatus(tx: Tx, reply: ReplyKey, status: ReplyStatus): Promise<void> {
  await sql`update reply set status = ${status} where state_id = ${reply.state} and reply_id = ${reply.id}`.execute(tx)
}

export interface Assignment {
  readonly reply: string
  readonly section: string
  readonly person: string
  /** Day by which the focal point wants it, `YYYY-MM-DD`. */
  readonly dueOn: string | null
}

/** Who holds which sections of these replies. */
export async function readAssignments(tx: Tx, replies: readonly string[]): Promise<readonly Assignment[]> {
  const { rows } = await sql<Assignment>`select reply_id as reply, section_id as section, person_id as person,
      due_on as "dueOn" from assignment
    where reply_id = any (${replies}::uuid[]) order by section_id, assigned_at, person_id`.execute(tx)
  return rows
}

/** Sections of one reply handed to a person. */
export async function readSectionsOf(tx: Tx, reply: ReplyKey, person: string): Promise<readonly string[]> {
  const { rows } = await sql<{ section: string }>`select section_id as section from assignment
    where state_id = ${reply.state} and reply_id = ${reply.id} and person_id = ${person}`.execute(tx)
  return rows.map(({ section }) => section)
}

export interface NewAssignment {
  readonly person: string
  readonly sections: readonly string[]
  readonly by: string
  readonly at: string
  readonly dueOn: string | undefined
  readonly note: string | undefined
}

/** Hands sections to a person; what the person holds already is brought up to date. */
export async function assignSections(tx: Tx, reply: ReplyKey, given: NewAssignment): Promise<void> {
  await sql`insert into assignment (state_id, reply_id, section_id, person_id, assigned_by, assigned_at, due_on, note)
    select ${reply.state}, ${reply.id}::uuid, s, ${given.person}::uuid, ${given.by}::uuid, ${given.at}::timestamptz,
      ${given.dueOn ?? null}::date, ${given.note ?? null}
    from unnest(${given.sections}::text[]) as s
    on conflict (state_id, reply_id, section_id, person_id) do update set due_on = excluded.due_on, note = excluded.note`.execute(
    tx,
  )
}

/** Returns whether the person held the section. */
export async function withdrawSection(tx: Tx, reply: ReplyKey, section: string, person: string): Promise<boolean> {
  if (!isId(person)) return false
  const { numAffectedRows } =
    await sql`delete from assignment where state_id = ${reply.state} and reply_id = ${reply.id}
    and section_id = ${section} and person_id = ${person}`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** Takes every section of a reply back from a person; the sections that were. */
export async function withdrawSections(tx: Tx, reply: ReplyKey, person: string): Promise<readonly string[]> {
  const { rows } = await sql<{ section: string }>`delete from assignment
    where state_id = ${reply.state} and reply_id = ${reply.id} and person_id = ${person}
    returning section_id as section`.execute(tx)
  return rows.map(({ section }) => section).toSorted()
}

export interface Readiness {
  readonly reply: string
  readonly section: string
  readonly person: string
  readonly at: string
  /** State of the reply that the person looked at. */
  readonly seq: number
}

/** Sections said ready, with who said so and at which state of the reply. */
export async function readReadiness(tx: Tx, replies: readonly string[]): Promise<readonly Readiness[]> {
  const { rows } = await sql<Omit<Readiness, 'at'> & { at: Date }>`
    select reply_id as reply, section_id as section, person_id as person, at, seq from section_ready
    where reply_id = any (${replies}::uuid[])`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** Says a section ready at a state of the reply. */
export async function setReady(tx: Tx, reply: ReplyKey, ready: Omit<Readiness, 'reply'>): Promise<void> {
  await sql`insert into section_ready (state_id, reply_id, section_id, person_id, at, seq)
    values (${reply.state}, ${reply.id}, ${ready.section}, ${ready.person}, ${ready.at}, ${ready.seq})
    on conflict (state_id, reply_id, section_id) do update set person_id = excluded.person_id, at = excluded.at, seq = excluded.seq`.execute(
    tx,
  )
}

/** Takes back that a section is ready. */
export async function setNotReady(tx: Tx, reply: ReplyKey, section: string): Promise<void> {
  await sql`delete from section_ready where state_id = ${reply.state} and reply_id = ${reply.id} and section_id = ${section}`.execute(
    tx,
  )
}

/** Open branches of each reply, counted. */
export async function countOpenBranches(tx: Tx, replies: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{
    reply: string
    open: number
  }>`select reply_id as reply, count(*)::int as open from branch
    where reply_id = any (${replies}::uuid[]) and closed_by_seq is null group by reply_id`.execute(tx)
  return new Map(rows.map(({ reply, open }) => [reply, open]))
}

/** A decision on who sees what; exactly one of section and question is set, the level is null where an exception ended. */
export interface LevelDecision {
  readonly reply: string
  readonly section: string
  readonly question: string
  readonly level: ReleaseLevel | null
}

/** The decisions that hold: the latest for each section and question. */
export async function readDecisions(tx: Tx, replies: readonly string[]): Promise<readonly LevelDecision[]> {
  const { rows } = await sql<LevelDecision>`
    select distinct on (reply_id, section_id, question_id) reply_id as reply, section_id as section, question_id as question, level
    from release_level where reply_id = any (${replies}::uuid[])
    order by reply_id, section_id, question_id, seq desc`.execute(tx)
  return rows
}

/** Records decisions under the event that carries them, with its time; ISO 8601. */
export async function insertDecisions(
  tx: Tx,
  reply: ReplyKey,
  seq: number,
  at: string,
  decisions: readonly Omit<LevelDecision, 'reply'>[],
): Promise<void> {
  await sql`insert into release_level (state_id, reply_id, seq, section_id, question_id, level, decided_at)
    select ${reply.state}, ${reply.id}::uuid, ${seq}::int, d.section, d.question, d.level, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(decisions)}::json) as d(section text, question text, level text)`.execute(
    tx,
  )
}
