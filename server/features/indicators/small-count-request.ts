import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import { enqueue } from '#server/platform/outbox.ts'
import type { Place } from './queries.ts'
import {
  lockForRequest,
  projectTopic,
  readSmallNumberRequests,
  removeSmallNumberRequest,
  writeSmallNumberRequest,
  type SmallNumberRequest,
} from './review-queries.ts'

/** What a State asks of its small counts in a cycle; none where it asks nothing. */
export async function readRequest(tx: Tx, { cycleId, state }: Place): Promise<SmallNumberRequest | undefined> {
  return (await readSmallNumberRequests(tx, cycleId)).find((one) => one.state === state)
}

/**
 * Puts a request in the place of the one that stands, or takes it back, in a transaction that holds the State's reply.
 * Requests are kept by the secretariat's role. What the public reads of the State is computed anew, and until it is, no
 * release of the cycle appears.
 */
export async function changeRequest(
  tx: Tx,
  { cycleId, state }: Place,
  request: Omit<SmallNumberRequest, 'state'> | undefined,
  at: Date,
): Promise<void> {
  await asRole(tx, 'app_secretariat', async () => {
    await lockForRequest(tx)
    if (request) await writeSmallNumberRequest(tx, cycleId, { ...request, state })
    else await removeSmallNumberRequest(tx, cycleId, state)
    await enqueue(tx, projectTopic, { cycleId, state }, at)
  })
}
