import { randomBytes } from 'node:crypto'
import type { Tx } from '#server/platform/database/transaction.ts'
import { chain } from './chain.ts'
import type { NewEvent } from './event.ts'
import { appendEvents } from './log-queries.ts'
import type { ReplyRecord } from './queries.ts'

type Tip = Pick<ReplyRecord, 'state' | 'id' | 'seq' | 'headHash'>

/** Chains events to the log of a locked reply and writes them; returns the number of the last event. */
export async function extendLog(tx: Tx, reply: Tip, events: readonly NewEvent[]): Promise<number> {
  const chained = chain(reply.id, { seq: reply.seq, hash: reply.headHash }, events, () => randomBytes(16))
  await appendEvents(tx, reply, chained)
  return chained.at(-1)?.seq ?? reply.seq
}
