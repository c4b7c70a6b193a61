import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { endSession } from './queries.ts'
import { sessionCookie } from './session-cookie.ts'

/** Ends the caller's session; its token is dead from this moment, here and in every other instance. */
export async function signOutOf(deps: Deps, call: Call): Promise<Record<string, never>> {
  await withTenant(deps.database, accountsTenant(call.actor.personId), async (tx) => {
    if (call.actor.sessionId !== undefined) await endSession(tx, call.actor.sessionId, deps.clock.now())
    await call.record(tx, 'signOut.done', { subject: call.actor.personId ?? undefined })
  })
  call.setHeader('set-cookie', sessionCookie(deps.config, ''))
  return {}
}
