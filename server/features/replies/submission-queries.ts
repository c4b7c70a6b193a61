import { sql } from 'kysely'
import type { Localized } from '#shared/text/localized.ts'
import { isId } from '#server/platform/database/is-id.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { ReplyKey } from './log-queries.ts'

/** An immutable, numbered snapshot of a reply. Times are ISO 8601. */
export interface SubmissionRecord {
  readonly state: string
  readonly id: string
  readonly replyId: string
  readonly cycleId: string
  readonly cycle: string
  readonly cycleTitles: Localized
  readonly versionId: string
  readonly revision: number
  readonly reference: string
  /** Number of the event in the reply's log that carries it. */
  readonly seq: number
  readonly submittedBy: string
  readonly submittedAt: string
  readonly authority: { readonly name: string; readonly title: string; readonly ministry: string }
  readonly sha256: string
  readonly previousSha256: string | undefined
  /** Canonical bytes. */
  readonly size: number
  readonly answered: number
  readonly reasoned: number
  readonly blank: number
  readonly demonstration: boolean
}

interface SubmissionRow {
  readonly state_id: string
  readonly submission_id: string
  readonly reply_id: string
  readonly cycle_id: string
  readonly key: string
  readonly titles: Localized
  readonly version_id: string
  readonly revision: number
  readonly reference: string
  readonly seq: number
  readonly submitted_by: string
  readonly submitted_at: Date
  readonly authority_name: string
  readonly authority_title: string
  readonly authority_ministry: string
  readonly sha256: string
  readonly previous_sha256: string | null
  readonly size: number
  readonly answered: number
  readonly reasoned: number
  readonly blank: number
  readonly demonstration: boolean
}

function recordOf(row: SubmissionRow): SubmissionRecord {
  return {
    state: row.state_id,
    id: row.submission_id,
    replyId: row.reply_id,
    cycleId: row.cycle_id,
    cycle: row.key,
    cycleTitles: row.titles,
    versionId: row.version_id,
    revision: row.revision,
    reference: row.reference,
    seq: row.seq,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at.toISOString(),
    authority: { name: row.authority_name, title: row.authority_title, ministry: row.authority_ministry },
    sha256: row.sha256,
    previousSha256: row.previous_sha256 ?? undefined,
    size: row.size,
    answered: row.answered,
    reasoned: row.reasoned,
    blank: row.blank,
    demonstration: row.demonstration,
  }
}

/** The submission with this id; none where the transaction’s role may not see it. */
export async function findSubmission(tx: Tx, id: string): Promise<SubmissionRecord | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<SubmissionRow>`
    select s.state_id, s.submission_id, s.reply_id, s.cycle_id, c.key, c.titles, s.version_id, s.revision, s.reference, s.seq,
      s.submitted_by, s.submitted_at, s.authority_name, s.authority_title, s.authority_ministry, s.sha256, s.previous_sha256,
      octet_length(s.bytes) as size, s.answered, s.reasoned, s.blank, s.demonstration
    from submission s join cycle c using (cycle_id) where s.submission_id = ${id}`.execute(tx)
  return rows.map(recordOf)[0]
}

/** The canonical bytes, exactly as they were submitted. */
export async function readBytes(tx: Tx, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`select bytes from submission where submission_id = ${id}`.execute(tx)
  return rows[0]?.bytes
}

/** A submission among those of its reply. */
export interface Revision {
  readonly id: string
  readonly revision: number
  readonly reference: string
  readonly submittedAt: string
}

/** All submissions of a reply, the first one first. */
export async function listRevisions(tx: Tx, reply: ReplyKey): Promise<readonly Revision[]> {
  const { rows } = await sql<Omit<Revision, 'submittedAt'> & { submittedAt: Date }>`
    select submission_id as id, revision, reference, submitted_at as "submittedAt" from submission
    where state_id = ${reply.state} and reply_id = ${reply.id} order by revision`.execute(tx)
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }))
}

/** When the State last decided who sees what of the reply after the event with this number; ISO 8601. */
export async function readLevelsChanged(tx: Tx, reply: ReplyKey, seq: number): Promise<string | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(decided_at) as at from release_level
    where state_id = ${reply.state} and reply_id = ${reply.id} and seq > ${seq}`.execute(tx)
  return rows[0]?.at?.toISOString()
}

/** SHA-256 of the reply's latest submission. */
export async function readLatestHash(tx: Tx, reply: ReplyKey): Promise<string | undefined> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from submission
    where state_id = ${reply.state} and reply_id = ${reply.id} order by revision desc limit 1`.execute(tx)
  return rows[0]?.sha256
}

/** Writes a submission under the event that carries it, and makes it the reply's official text. */
export async function insertSubmission(
  tx: Tx,
  made: Omit<SubmissionRecord, 'size' | 'cycle' | 'cycleTitles'>,
  bytes: Uint8Array,
): Promise<void> {
  await sql`insert into submission (state_id, submission_id, reply_id, cycle_id, version_id, revision, reference, seq, submitted_by,
      submitted_at, authority_name, authority_title, authority_ministry, bytes, sha256, previous_sha256, answered, reasoned, blank,
      demonstration)
    values (${made.state}, ${made.id}, ${made.replyId}, ${made.cycleId}, ${made.versionId}, ${made.revision}, ${made.reference},
      ${made.seq}, ${made.submittedBy}, ${made.submittedAt}, ${made.authority.name}, ${made.authority.title},
      ${made.authority.ministry}, ${Buffer.from(bytes)}, ${made.sha256}, ${made.previousSha256 ?? null}, ${made.answered},
      ${made.reasoned}, ${made.blank}, ${made.demonstration})`.execute(tx)
  await sql`update reply set status = 'submitted', revision = ${made.revision}, submission_id = ${made.id}
    where state_id = ${made.state} and reply_id = ${made.replyId}`.execute(tx)
}

/** A submission of the State in another cycle of the same instrument. */
export interface EarlierSubmission {
  readonly id: string
  readonly cycle: string
  readonly referenceYear: number
  readonly versionId: string
  readonly revision: number
  readonly submittedAt: string
}

/** Official submissions of the State in other cycles up to the year: those of the same questionnaire first, then the latest. */
export async function listEarlier(
  tx: Tx,
  reply: ReplyKey,
  at: { readonly instrument: string; readonly questionnaire: string; readonly referenceYear: number },
): Promise<readonly EarlierSubmission[]> {
  const { rows } = await sql<Omit<EarlierSubmission, 'submittedAt'> & { submittedAt: Date }>`
    select r.submission_id as id, c.key as cycle, c.reference_year as "referenceYear",
      s.version_id as "versionId", s.revision, s.submitted_at as "submittedAt"
    from reply r join cycle c using (cycle_id)
      join submission s on s.state_id = r.state_id and s.submission_id = r.submission_id
    where r.state_id = ${reply.state} and r.reply_id <> ${reply.id}
      and c.reference_year <= ${at.referenceYear} and split_part(s.version_id, '/', 1) = ${at.instrument}
    order by split_part(s.version_id, '/', 2) = ${at.questionnaire} desc, c.reference_year desc, c.due_on desc, c.key`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }))
}

export interface StoredResponse {
  readonly bodySha256: string
  readonly response: string
}

/** What this person was answered when the key was used before. */
export async function findResponse(
  tx: Tx,
  at: { state: string; person: string; route: string; key: string },
): Promise<StoredResponse | undefined> {
  const { rows } = await sql<StoredResponse>`select body_sha256 as "bodySha256", response from idempotency
    where state_id = ${at.state} and person_id = ${at.person} and route = ${at.route} and key = ${at.key}`.execute(tx)
  return rows[0]
}

/** Keeps the answer to a request, so that the same request again gets the same. */
export async function keepResponse(
  tx: Tx,
  at: { state: string; person: string; route: string; key: string; at: string },
  { bodySha256, response }: StoredResponse,
): Promise<void> {
  await sql`insert into idempotency (state_id, person_id, route, key, body_sha256, status, response, at)
    values (${at.state}, ${at.person}, ${at.route}, ${at.key}, ${bodySha256}, 201, ${response}, ${at.at})`.execute(tx)
}
