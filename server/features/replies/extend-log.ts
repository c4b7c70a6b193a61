import { randomBytes } from 'node:crypto'
import type { Tx } from '#server/platform/database/transaction.ts'
import { chain } from './chain.ts'
import type { NewEvent } from './event.ts'
import { appendEvents } from './log-queries.ts'
import type { ReplyRecord } from './queries.ts'

/** Number and hash of a reply's last event, by which the next one is chained to it. */
type Tip = Pick<ReplyRecord, 'seq' | 'headHash'>

/** Chains events to the log of a locked reply and writes them; returns where the log ends then. */
export async function extendLog(
  tx: Tx,
  reply: Pick<ReplyRecord, 'state' | 'id'> & Tip,
  events: readonly NewEvent[],
): Promise<Tip> {
  const chained = chain(reply.id, { seq: reply.seq, hash: reply.headHash }, events, () => randomBytes(16))
  await appendEvents(tx, reply, chained)
  const last = chained.at(-1)
  return last ? { seq: last.seq, headHash: Buffer.from(last.hash) } : { seq: reply.seq, headHash: reply.headHash }
}
