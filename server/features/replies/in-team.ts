import { can, type Actor } from '#shared/access/can.ts'
import type { Action } from '#shared/access/actions.ts'
import { mayHappen } from '#shared/reply/status.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import type { RepliesDeps } from './deps.ts'
import { findReply, lockReply, type ReplyRecord } from './queries.ts'

/** Runs the work as the team of the caller's State: rows of other States do not exist in it. */
export async function inTeam<T>(
  { database }: Pick<RepliesDeps, 'database'>,
  actor: Actor,
  work: (tx: Tx, personId: string) => Promise<T>,
): Promise<T> {
  const personId = actor.personId ?? refuse('session.required')
  const state = actor.memberships.find((held) => held.state !== undefined)?.state ?? null
  return withTenant(database, { role: 'app_rw', state, personId }, (tx) => work(tx, personId))
}

/** A reply the caller may read. One of another State answers exactly like one that does not exist. */
export async function demandReply(tx: Tx, actor: Actor, id: string): Promise<ReplyRecord> {
  return demandReadable(actor, await findReply(tx, id))
}

/**
 * A reply held for a change that the caller may make. Who may not even read it learns nothing;
 * who may read but not change it is refused.
 */
export async function demandLocked(tx: Tx, actor: Actor, id: string, action: Action): Promise<ReplyRecord> {
  const reply = demandReadable(actor, await lockReply(tx, id))
  if (!can(actor, action, { state: reply.state })) refuse('access.denied')
  return reply
}

function demandReadable(actor: Actor, reply: ReplyRecord | undefined): ReplyRecord {
  if (!reply || !can(actor, 'reply.read', { state: reply.state })) return refuse('reply.notFound')
  return reply
}

/** Changes to who does what are made while answers may be given. */
export function demandDraft(reply: ReplyRecord): void {
  if (!mayHappen(reply.status, 'answer')) refuse('reply.notDraft')
}

/** Refuses a stale or missing `If-Match`; the present ETag travels with the refusal. */
export function demandCurrent(reply: ReplyRecord, ifMatch: string | undefined): void {
  if (ifMatch === undefined) refuse('precondition.required', { current: etagOfReply(reply.seq) })
  if (ifMatch !== etagOfReply(reply.seq)) refuse('precondition.failed', { current: etagOfReply(reply.seq) })
}

/** Strong ETag of a reply: the number of its last event. */
export function etagOfReply(seq: number): string {
  return `"${seq}"`
}
