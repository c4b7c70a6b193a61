import { timingSafeEqual } from 'node:crypto'
import type { SessionReply } from '#shared/contract/accounts.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { codeSecret } from './code-secret.ts'
import { consumeToken, countGuesses, findDevice, insertGuess, openCodes, queueGuesses } from './queries.ts'
import { hashAccount, hashCode, hashToken } from './secrets.ts'
import { cookieNames } from './session-cookie.ts'
import { GUESS_WINDOW_MS, MOST_GUESSES } from './session-rules.ts'
import { startSession, type StartedSession } from './start-session.ts'

export type SignInProof = { readonly token: string } | { readonly email: string; readonly code: string }

/** A failed attempt must be counted and recorded, so it is an outcome of the transaction, not an error in it. */
type Outcome = StartedSession | 'signIn.codeWrong' | 'signIn.linkExpired' | 'request.tooMany'

/** Signs in by the link's token or by address and code. Only this POST consumes them; opening the link does not. */
export async function signInBy(deps: Deps, call: Call, proof: SignInProof): Promise<SessionReply> {
  const outcome = await withTenant(deps.database, accountsTenant(), (tx) =>
    'token' in proof
      ? byToken(deps, tx, call, proof.token)
      : byCode(deps, tx, call, proof.email.toLowerCase(), proof.code),
  )
  if (outcome === 'request.tooMany') return refuse(outcome, { retryAfter: GUESS_WINDOW_MS / 1000 })
  if (typeof outcome === 'string') return refuse(outcome)
  outcome.handOver()
  return outcome.reply
}

async function byToken(deps: Deps, tx: Tx, call: Call, token: string): Promise<Outcome> {
  const personId = await consumeToken(tx, hashToken(token), deps.clock.now())
  if (personId !== undefined) return startSession(deps, tx, call, personId, 'link')
  await call.record(tx, 'signIn.failed', { details: { method: 'link' } })
  return 'signIn.linkExpired'
}

async function byCode(deps: Deps, tx: Tx, call: Call, email: string, code: string): Promise<Outcome> {
  const account = hashAccount(codeSecret(deps.config), email)
  await queueGuesses(tx, account)
  if (!(await takeGuess(deps, tx, call, email, account))) {
    await call.record(tx, 'signIn.refused', { details: { method: 'code' } })
    return 'request.tooMany'
  }
  const codes = await openCodes(tx, email, deps.clock.now())
  const fitting = codes.find(({ id, codeHash }) =>
    timingSafeEqual(hashCode(codeSecret(deps.config), id, code), codeHash),
  )
  if (fitting) return startSession(deps, tx, call, fitting.personId, 'code')
  await call.record(tx, 'signIn.failed', { details: { method: 'code' } })
  return 'signIn.codeWrong'
}

/**
 * Counts this guess, unless there were ten in fifteen minutes. A device that has signed in to this account before
 * has a count of its own: whoever attacks the account from elsewhere does not shut its owner out.
 */
async function takeGuess(deps: Deps, tx: Tx, call: Call, email: string, account: Buffer): Promise<boolean> {
  const now = deps.clock.now()
  const sent = call.cookies[cookieNames(deps.config).device]
  const device = sent === undefined ? null : ((await findDevice(tx, hashToken(sent), email)) ?? null)
  const guesses = await countGuesses(tx, account, device, new Date(now.getTime() - GUESS_WINDOW_MS))
  if (guesses >= MOST_GUESSES) return false
  await insertGuess(tx, account, device, now)
  return true
}
