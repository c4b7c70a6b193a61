import type { SessionReply } from '#shared/contract/accounts.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { anonymousSession, describeSession } from './describe-session.ts'
import { hashToken } from './secrets.ts'
import { cookieNames } from './session-cookie.ts'

/** Who is signed in. */
export async function readSession(deps: Deps, call: Call): Promise<SessionReply> {
  const token = call.cookies[cookieNames(deps.config).session]
  if (token === undefined || !call.actor.person) return anonymousSession(deps)
  return withTenant(deps.database, accountsTenant(), (tx) => describeSession(deps, tx, hashToken(token)))
}
