import type { Deps } from '#server/platform/deps.ts'
import type { Caller } from '#server/platform/http/call.ts'
import { nobodyKnown } from '#server/platform/http/edge.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { membershipsOf } from './membership-queries.ts'
import { findSession, touchSession, type SessionRecord } from './queries.ts'
import { hashToken } from './secrets.ts'
import { cookieNames } from './session-cookie.ts'
import { isOver, TOUCH_MS } from './session-rules.ts'

interface Cookies {
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** Method and address of the request. */
  readonly method: string
}

/** Who calls, by the session cookie. Rights are read anew each time: what is revoked is gone with the next request. */
export async function identifyCaller({ config, database, clock }: Deps, request: Cookies): Promise<Caller> {
  const token = request.cookies[cookieNames(config).session]
  if (token === undefined || token === '') return nobodyKnown
  const now = clock.now()
  return withTenant(database, accountsTenant(), async (tx) => {
    const session = await findSession(tx, hashToken(token))
    if (!session || isOver(session, now)) return { ...nobodyKnown, expired: true }
    if (request.method !== 'GET') await keepAlive(tx, session, now)
    const memberships = await membershipsOf(tx, session.person.id)
    const { id: sessionId, person, freshUntil } = session
    return { personId: person.id, person, sessionId, freshUntil, memberships }
  })
}

/** Reading keeps no session alive: a page left open polls for ever. */
async function keepAlive(tx: Tx, session: SessionRecord, now: Date): Promise<void> {
  if (now.getTime() - session.lastActiveAt.getTime() >= TOUCH_MS) await touchSession(tx, session.id, now)
}
