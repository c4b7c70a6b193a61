import { sql } from 'kysely'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { ChainedEvent, EventKind } from './event.ts'
import type { ReplyKey } from './log-queries.ts'

interface EventRow {
  readonly seq: number
  readonly kind: EventKind
  readonly op_id: string | null
  readonly question_id: string | null
  readonly base_rev: number | null
  readonly rev: number | null
  readonly branch_id: string | null
  readonly closes: string[]
  readonly actor_id: string
  readonly at: Date
  readonly typed_at: string | null
  readonly value_hash: Buffer | null
  readonly prev_hash: Buffer
  readonly hash: Buffer
  readonly salt: Buffer | null
  readonly bytes: Buffer | null
}

/** The whole log of a reply, in order. */
export async function readLog(tx: Tx, reply: ReplyKey): Promise<readonly ChainedEvent[]> {
  const { rows } =
    await sql<EventRow>`select e.*, v.salt, v.bytes from answer_event e left join answer_value v using (state_id, reply_id, seq)
    where e.state_id = ${reply.state} and e.reply_id = ${reply.id} order by e.seq`.execute(tx)
  return rows.map(eventOf)
}

function eventOf(row: EventRow): ChainedEvent {
  return {
    seq: row.seq,
    kind: row.kind,
    opId: row.op_id ?? undefined,
    question: row.question_id ?? undefined,
    baseRev: row.base_rev ?? undefined,
    rev: row.rev ?? undefined,
    branchId: row.branch_id ?? undefined,
    closes: row.closes,
    actor: row.actor_id,
    at: row.at.toISOString(),
    typedAt: row.typed_at ?? undefined,
    valueHash: row.value_hash ?? undefined,
    prevHash: row.prev_hash,
    hash: row.hash,
    salt: row.salt ?? undefined,
    bytes: row.bytes ?? undefined,
  }
}

/** What the tables say of a reply besides its log. */
export interface Projection {
  readonly key: ReplyKey
  readonly seq: number
  readonly headHash: Buffer
  /** `question rev seq` of every head, sorted. */
  readonly heads: readonly string[]
  /** `branch question closedBySeq|open` of every branch, sorted. */
  readonly branches: readonly string[]
  readonly submissions: readonly SubmissionProof[]
}

export interface SubmissionProof {
  readonly id: string
  readonly revision: number
  readonly seq: number
  readonly bytes: Buffer
  readonly sha256: string
  readonly previousSha256: string | undefined
}

/** Replies of the State of this transaction. */
export async function readReplyKeys(tx: Tx): Promise<readonly ReplyKey[]> {
  const { rows } = await sql<{
    state: string
    id: string
  }>`select state_id as state, reply_id as id from reply order by reply_id`.execute(tx)
  return rows
}

/** Projection of one reply; undefined when there is no such reply. */
export async function readProjection(tx: Tx, key: ReplyKey): Promise<Projection | undefined> {
  const tip = await sql<{ seq: number; head_hash: Buffer }>`
    select seq, head_hash from reply where state_id = ${key.state} and reply_id = ${key.id}`.execute(tx)
  const heads = await sql<{ line: string }>`select concat_ws(' ', question_id, rev, seq) as line from answer_head
    where state_id = ${key.state} and reply_id = ${key.id}`.execute(tx)
  const branches = await sql<{ line: string }>`
    select concat_ws(' ', branch_id, question_id, coalesce(closed_by_seq::text, 'open')) as line
    from branch where state_id = ${key.state} and reply_id = ${key.id}`.execute(tx)
  const row = tip.rows[0]
  if (!row) return undefined
  return {
    key,
    seq: row.seq,
    headHash: row.head_hash,
    heads: heads.rows.map(({ line }) => line).sort(),
    branches: branches.rows.map(({ line }) => line).sort(),
    submissions: await readProofs(tx, key),
  }
}

async function readProofs(tx: Tx, key: ReplyKey): Promise<readonly SubmissionProof[]> {
  const { rows } = await sql<{
    id: string
    revision: number
    seq: number
    bytes: Buffer
    sha256: string
    previous: string | null
  }>`
    select submission_id as id, revision, seq, bytes, sha256, previous_sha256 as previous from submission
    where state_id = ${key.state} and reply_id = ${key.id} order by revision`.execute(tx)
  return rows.map(({ previous, ...proof }) => ({ ...proof, previousSha256: previous ?? undefined }))
}

/** Codes of all States, for going through their replies one State at a time. */
export async function readStates(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ state_id: string }>`select state_id from state order by state_id`.execute(tx)
  return rows.map((row) => row.state_id)
}

/** Writes heads and branches anew from the log. For repair by an operator, after `verifyReply` named a difference. */
export async function rebuildProjection(tx: Tx, key: ReplyKey): Promise<void> {
  await sql`insert into answer_head (state_id, reply_id, question_id, rev, seq)
    select distinct on (question_id) state_id, reply_id, question_id, rev, seq from answer_event
    where state_id = ${key.state} and reply_id = ${key.id} and rev is not null order by question_id, rev desc
    on conflict (state_id, reply_id, question_id) do update set rev = excluded.rev, seq = excluded.seq`.execute(tx)
  await sql`insert into branch (state_id, reply_id, branch_id, question_id, base_rev, seq, closed_by_seq)
    select b.state_id, b.reply_id, b.branch_id, b.question_id, coalesce(b.base_rev, 0), b.seq,
      (select min(c.seq) from answer_event c
        where c.state_id = b.state_id and c.reply_id = b.reply_id and b.branch_id = any (c.closes))
    from answer_event b where b.state_id = ${key.state} and b.reply_id = ${key.id} and b.branch_id is not null
    on conflict (state_id, reply_id, branch_id) do update set closed_by_seq = excluded.closed_by_seq`.execute(tx)
}
