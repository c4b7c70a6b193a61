import type { Clock } from '#server/platform/clock.ts'
import { enqueue } from '#server/platform/outbox.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { aggregateTopic } from './project-submission.ts'

/** Asks for the group figures of a cycle to be computed anew, once the transaction is committed. */
export async function askForFigures(tx: Tx, clock: Clock, cycleId: string): Promise<void> {
  await enqueue(tx, aggregateTopic, { cycleId }, clock.now())
}
