import type { Tx } from '#server/platform/database/transaction.ts'
import { findReplyIn } from './queries.ts'

/** Whether anything was entered into a State's reply, in a transaction of that State. */
export async function isBegun(tx: Tx, cycle: string, state: string): Promise<boolean> {
  const reply = await findReplyIn(tx, cycle, state)
  return reply !== undefined && reply.seq > 0
}
