import type { Clock } from '#server/platform/clock.ts'
import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import { tryFailedAgain } from '#server/platform/outbox.ts'
import { embargoTopic } from './publish-release.ts'
import { readEmbargoed } from './release-queries.ts'

/**
 * The releases of a cycle whose time came while small counts could not be withheld are tried again at once, also those that
 * were given up: otherwise they would wait for ever. In a transaction of the secretariat.
 */
export async function tryEmbargoesAgain(tx: Tx, clock: Clock, cycleId: string): Promise<void> {
  const names = await readEmbargoed(tx, cycleId)
  await asRole(tx, 'app_accounts', async () => {
    for (const release of names) await tryFailedAgain(tx, embargoTopic, { release }, clock.now())
  })
}
