import type { Tx } from '#server/platform/database/transaction.ts'
import { canonicalBytes } from './chain.ts'
import type { EventKind } from './event.ts'
import { extendLog } from './extend-log.ts'
import type { ReplyRecord } from './queries.ts'

type Step = Extract<EventKind, 'release' | 'ready' | 'assign' | 'submit' | 'reopen' | 'discard'>

/**
 * Writes a step of a reply's life into its log, with the facts it decides, and returns the reply as it stands after.
 * So every change of a reply moves its number, which is also its ETag, and is part of its chain.
 */
export async function recordStep(
  tx: Tx,
  reply: ReplyRecord,
  kind: Step,
  by: { actor: string; at: string },
  facts: object,
): Promise<ReplyRecord> {
  return recordSteps(tx, reply, kind, by, [facts])
}

/** The same for several steps of one kind at once, each an event of its own. */
export async function recordSteps(
  tx: Tx,
  reply: ReplyRecord,
  kind: Step,
  by: { actor: string; at: string },
  facts: readonly object[],
): Promise<ReplyRecord> {
  const events = facts.map((one) => ({ kind, ...by, bytes: canonicalBytes(one) }))
  const tip = await extendLog(tx, reply, events)
  return { ...reply, ...tip, lastActivity: by.at }
}
