import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { enqueue } from '#server/platform/outbox.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { LINK_MINUTES } from './session-rules.ts'

/** Asks for a code that confirms this session, sent to the address of the person signed in. */
export async function requestConfirmationMail(deps: Deps, call: Call): Promise<{ minutes: number }> {
  const { personId, sessionId } = call.actor
  if (personId === null || sessionId === undefined) return refuse('session.required')
  await withTenant(deps.database, accountsTenant(personId), async (tx) => {
    await enqueue(tx, 'confirmation-mail', { personId, sessionId, locale: call.locale }, deps.clock.now())
    await call.record(tx, 'session.confirmationRequested', { subject: personId })
  })
  deps.wakeOutbox()
  return { minutes: LINK_MINUTES }
}
