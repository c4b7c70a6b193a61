import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { enqueue } from '#server/platform/outbox.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { hashToken } from './secrets.ts'
import { LINK_MINUTES } from './session-rules.ts'

export type SignInRequest =
  | { readonly email: string; readonly locale: CompleteLocale }
  | { readonly expiredToken: string; readonly locale: CompleteLocale }

/**
 * Asks for a link and a code. Whether the address is known is found out later, by the worker that sends the mail:
 * the reply cannot tell, neither by its words nor by the time it takes.
 */
export async function requestSignInMail(deps: Deps, call: Call, request: SignInRequest): Promise<{ minutes: number }> {
  const wanted =
    'email' in request
      ? { email: request.email.toLowerCase() }
      : { tokenHash: hashToken(request.expiredToken).toString('hex') }
  await withTenant(deps.database, accountsTenant(), async (tx) => {
    await enqueue(tx, 'sign-in-mail', { ...wanted, locale: request.locale }, deps.clock.now())
    await call.record(tx, 'signIn.requested')
  })
  deps.wakeOutbox()
  return { minutes: LINK_MINUTES }
}
