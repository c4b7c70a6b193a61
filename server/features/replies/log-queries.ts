import { sql } from 'kysely'
import type { Answer } from '#shared/answer/answer.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { ChainedEvent, EventKind } from './event.ts'
import type { KnownOperation, StandingHead } from './decide-operations.ts'

/** A reply as the key of its rows. */
export interface ReplyKey {
  readonly state: string
  readonly id: string
}

/** Parses canonical bytes that this program wrote. */
export function answerOf(bytes: Uint8Array): Answer {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Answer // written by canonicalBytes from a validated answer
}

const hex = (bytes: Uint8Array | undefined): string | null =>
  bytes ? `\\x${Buffer.from(bytes).toString('hex')}` : null

function rowOf(event: ChainedEvent): object {
  return {
    seq: event.seq,
    kind: event.kind,
    op_id: event.opId ?? null,
    question_id: event.question ?? null,
    base_rev: event.baseRev ?? null,
    rev: event.rev ?? null,
    branch_id: event.branchId ?? null,
    closes: event.closes ?? [],
    actor_id: event.actor,
    at: event.at,
    typed_at: event.typedAt ?? null,
    value_hash: hex(event.valueHash),
    prev_hash: hex(event.prevHash),
    hash: hex(event.hash),
    salt: hex(event.salt),
    bytes: hex(event.bytes),
  }
}

/**
 * Writes chained events with everything that follows from them, in one statement:
 * the log, its values, the heads, the branches opened and closed, and the reply's tip. The reply row must be locked.
 */
export async function appendEvents(tx: Tx, reply: ReplyKey, events: readonly ChainedEvent[]): Promise<void> {
  const last = events.at(-1)
  if (!last) return
  await sql`with given as (
      select ${reply.state}::text as state_id, ${reply.id}::uuid as reply_id, e.* from json_to_recordset(${JSON.stringify(events.map(rowOf))}::json)
      as e(seq int, kind text, op_id text, question_id text, base_rev int, rev int, branch_id text, closes text[], actor_id uuid,
        at timestamptz, typed_at text, value_hash bytea, prev_hash bytea, hash bytea, salt bytea, bytes bytea)
    ), logged as (
      insert into answer_event (state_id, reply_id, seq, kind, op_id, question_id, base_rev, rev, branch_id, closes, actor_id, at,
        typed_at, value_hash, prev_hash, hash)
      select state_id, reply_id, seq, kind, op_id, question_id, base_rev, rev, branch_id, closes, actor_id, at,
        typed_at, value_hash, prev_hash, hash from given order by seq
    ), valued as (
      insert into answer_value (state_id, reply_id, seq, salt, bytes)
      select state_id, reply_id, seq, salt, bytes from given where bytes is not null
    ), moved as (
      insert into answer_head (state_id, reply_id, question_id, rev, seq)
      select distinct on (question_id) state_id, reply_id, question_id, rev, seq from given
      where rev is not null order by question_id, rev desc
      on conflict (state_id, reply_id, question_id) do update set rev = excluded.rev, seq = excluded.seq
    ), opened as (
      insert into branch (state_id, reply_id, branch_id, question_id, base_rev, seq)
      select state_id, reply_id, branch_id, question_id, coalesce(base_rev, 0), seq from given where branch_id is not null
    ), closed as (
      update branch b set closed_by_seq = g.seq from given g
      where b.state_id = g.state_id and b.reply_id = g.reply_id and b.branch_id = any (g.closes) and b.closed_by_seq is null
    )
    update reply set seq = ${last.seq}, head_hash = ${Buffer.from(last.hash)}, last_activity = ${last.at}::timestamptz
    where state_id = ${reply.state} and reply_id = ${reply.id}`.execute(tx)
}

interface GroundRow {
  readonly what: 'head' | 'known'
  readonly op_id: string | null
  readonly kind: EventKind
  readonly question_id: string
  readonly rev: number | null
  readonly branch_id: string | null
  readonly actor_id: string
  readonly at: Date
  readonly bytes: Buffer | null
}

/** Heads of the questions, and those of the operations that the log already holds, in one statement. */
export async function readGround(
  tx: Tx,
  reply: ReplyKey,
  questions: readonly string[],
  opIds: readonly string[],
): Promise<{ heads: Map<string, StandingHead>; known: Map<string, KnownOperation> }> {
  const { rows } = await sql<GroundRow>`
    select 'head' as what, null as op_id, e.kind, h.question_id, h.rev, null as branch_id, e.actor_id, e.at, v.bytes
    from answer_head h join answer_event e using (state_id, reply_id, seq) join answer_value v using (state_id, reply_id, seq)
    where h.state_id = ${reply.state} and h.reply_id = ${reply.id} and h.question_id = any (${questions})
    union all
    select 'known', e.op_id, e.kind, e.question_id, e.rev, e.branch_id, e.actor_id, e.at, v.bytes
    from answer_event e left join answer_value v using (state_id, reply_id, seq)
    where e.state_id = ${reply.state} and e.reply_id = ${reply.id} and e.op_id = any (${opIds})`.execute(tx)
  const heads = rows.filter(({ what }) => what === 'head').map(headOf)
  const known = rows.filter(({ what }) => what === 'known').map(knownOf)
  return {
    heads: new Map(heads.map((head) => [head.question, head])),
    known: new Map(known.map((op) => [op.opId, op])),
  }
}

function headOf(row: Pick<GroundRow, 'question_id' | 'rev' | 'actor_id' | 'at' | 'bytes'>): StandingHead {
  const answer = row.bytes ? answerOf(row.bytes) : {}
  return { question: row.question_id, rev: row.rev ?? 0, answer, actor: row.actor_id, at: row.at.toISOString() }
}

function knownOf(row: GroundRow): KnownOperation {
  return {
    opId: row.op_id ?? '',
    kind: row.kind,
    question: row.question_id,
    rev: row.rev ?? undefined,
    branchId: row.branch_id ?? undefined,
    bytes: row.bytes ?? undefined,
  }
}

/** All heads of a reply. */
export async function readHeads(tx: Tx, reply: ReplyKey): Promise<readonly StandingHead[]> {
  const { rows } = await sql<GroundRow>`
    select h.question_id, h.rev, e.actor_id, e.at, v.bytes
    from answer_head h join answer_event e using (state_id, reply_id, seq) join answer_value v using (state_id, reply_id, seq)
    where h.state_id = ${reply.state} and h.reply_id = ${reply.id} order by h.seq`.execute(tx)
  return rows.map(headOf)
}

/** Every revision of a question, oldest first. */
export async function readHistory(tx: Tx, reply: ReplyKey, question: string): Promise<readonly StandingHead[]> {
  const { rows } = await sql<GroundRow>`
    select e.question_id, e.rev, e.actor_id, e.at, v.bytes
    from answer_event e join answer_value v using (state_id, reply_id, seq)
    where e.state_id = ${reply.state} and e.reply_id = ${reply.id} and e.question_id = ${question} and e.rev is not null
    order by e.rev`.execute(tx)
  return rows.map(headOf)
}

/** Earlier revisions that somebody's typing was based on. */
export async function readRevisions(
  tx: Tx,
  reply: ReplyKey,
  wanted: readonly { readonly question: string; readonly baseRev: number }[],
): Promise<readonly StandingHead[]> {
  const { rows } = await sql<GroundRow>`
    select e.question_id, e.rev, e.actor_id, e.at, v.bytes
    from answer_event e join answer_value v using (state_id, reply_id, seq)
    join unnest(${wanted.map(({ question }) => question)}::text[], ${wanted.map(({ baseRev }) => baseRev)}::int[])
      as w(question_id, rev) on w.question_id = e.question_id and w.rev = e.rev
    where e.state_id = ${reply.state} and e.reply_id = ${reply.id}`.execute(tx)
  return rows.map(headOf)
}

/** An open branch. */
export interface OpenBranch {
  readonly id: string
  readonly kind: 'branch' | 'late'
  readonly question: string
  readonly baseRev: number
  readonly answer: Answer
  readonly actor: string
  readonly at: string
}

/** Branches of a reply that nobody has settled yet, oldest first. */
export async function readOpenBranches(tx: Tx, reply: ReplyKey): Promise<readonly OpenBranch[]> {
  const { rows } = await sql<GroundRow & { base_rev: number; branch_id: string; kind: 'branch' | 'late' }>`
    select b.branch_id, e.kind, b.question_id, b.base_rev, e.actor_id, e.at, v.bytes
    from branch b join answer_event e using (state_id, reply_id, seq) join answer_value v using (state_id, reply_id, seq)
    where b.state_id = ${reply.state} and b.reply_id = ${reply.id} and b.closed_by_seq is null order by b.seq`.execute(
    tx,
  )
  return rows.map((row) => {
    const { question, answer, actor, at } = headOf(row)
    return { id: row.branch_id, kind: row.kind, question, baseRev: row.base_rev, answer, actor, at }
  })
}

/** Number of the event after which each question stands as it does now. */
export async function readHeadSeqs(
  tx: Tx,
  replies: readonly string[],
): Promise<readonly { reply: string; question: string; seq: number }[]> {
  const { rows } = await sql<{ reply: string; question: string; seq: number }>`
    select reply_id as reply, question_id as question, seq from answer_head where reply_id = any (${replies}::uuid[])`.execute(
    tx,
  )
  return rows
}

/** Who wrote each question's revision that stood after the event with this number. */
export async function readAuthors(tx: Tx, reply: ReplyKey, seq: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ question: string; actor: string }>`
    select distinct on (question_id) question_id as question, actor_id as actor from answer_event
    where state_id = ${reply.state} and reply_id = ${reply.id} and rev is not null and seq <= ${seq}
    order by question_id, rev desc`.execute(tx)
  return new Map(rows.map(({ question, actor }) => [question, actor]))
}
