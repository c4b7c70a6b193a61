import type { Deps } from '#server/platform/deps.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { forgetSent } from '#server/platform/outbox.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { forgetBefore } from './queries.ts'

const KEEP_MS = 30 * 24 * 3600 * 1000

/**
 * Forgets ended sessions, used links, guesses and sent mails after thirty days; until then an expired link can still
 * ask for a new one. The audit trail forgets nothing.
 */
export async function forgetOld({ database, clock }: Deps): Promise<void> {
  const before = new Date(clock.now().getTime() - KEEP_MS)
  await withTenant(database, accountsTenant(), async (tx) => {
    await forgetBefore(tx, before)
    await forgetSent(tx, before)
  })
}
