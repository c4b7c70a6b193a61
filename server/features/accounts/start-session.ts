import type { SessionReply } from '#shared/contract/accounts.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { newId } from '#server/platform/new-id.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { consumeCodes } from './challenge-queries.ts'
import { describeSession } from './describe-session.ts'
import { endSession, findDevice, findPerson, insertDevice, insertSession } from './queries.ts'
import { hashToken, newToken } from './secrets.ts'
import { cookieNames, deviceCookie, sessionCookie } from './session-cookie.ts'
import { ABSOLUTE_MS, FRESH_MS } from './session-rules.ts'

/** How somebody signed in. */
export type SignInMethod = 'link' | 'code' | 'invitation' | 'demonstration'

/**
 * How long a sign-in counts as confirmed. Link and code were mailed minutes ago; an invitation may have lain in a
 * mailbox for a week. One-click sessions of the demonstration have no mailbox and count as confirmed throughout.
 */
const freshFor = { link: FRESH_MS, code: FRESH_MS, invitation: 0 } as const

export interface StartedSession {
  readonly reply: SessionReply
  /** Sends the cookies; call it once the transaction has committed. */
  readonly handOver: () => void
}

/** Starts a session under a new token; a session this browser had before ends, so that no token survives a sign-in. */
export async function startSession(
  deps: Deps,
  tx: Tx,
  call: Call,
  personId: string,
  method: SignInMethod,
): Promise<StartedSession> {
  const now = deps.clock.now()
  if (call.actor.sessionId !== undefined) await endSession(tx, call.actor.sessionId, now)
  const token = newToken()
  const expiresAt = new Date(now.getTime() + ABSOLUTE_MS)
  const freshUntil = method === 'demonstration' ? expiresAt : new Date(now.getTime() + freshFor[method])
  await insertSession(tx, { id: newId(), personId, tokenHash: hashToken(token), at: now, expiresAt, freshUntil })
  await consumeCodes(tx, personId, now)
  const device = await rememberDevice(deps, tx, call, personId)
  await call.record(tx, 'signIn.done', { subject: personId, details: { method } })
  const reply = await describeSession(deps, tx, hashToken(token))
  return {
    reply,
    handOver: () => {
      call.setHeader('set-cookie', sessionCookie(deps.config, token))
      if (device !== undefined) call.setHeader('set-cookie', deviceCookie(deps.config, device))
    },
  }
}

/** Gives the device a token unless it has one of this person. */
async function rememberDevice(deps: Deps, tx: Tx, call: Call, personId: string): Promise<string | undefined> {
  const sent = call.cookies[cookieNames(deps.config).device]
  const person = await findPerson(tx, personId)
  if (sent !== undefined && person && (await findDevice(tx, hashToken(sent), person.email)) !== undefined)
    return undefined
  const token = newToken()
  await insertDevice(tx, { id: newId(), personId, tokenHash: hashToken(token), at: deps.clock.now() })
  return token
}
