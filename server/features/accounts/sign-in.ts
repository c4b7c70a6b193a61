import type { SessionReply } from '#shared/contract/accounts.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { consumeToken, openCodes } from './challenge-queries.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { codeSecret } from './code-secret.ts'
import { hashToken, isCode } from './secrets.ts'
import { GUESS_WINDOW_MS } from './session-rules.ts'
import { startSession, type StartedSession } from './start-session.ts'
import { takeGuess } from './take-guess.ts'

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
  const consumed = await consumeToken(tx, hashToken(token), deps.clock.now())
  if (consumed) return startSession(deps, tx, call, consumed.personId, consumed.isInvitation ? 'invitation' : 'link')
  await call.record(tx, 'signIn.failed', { details: { method: 'link' } })
  return 'signIn.linkExpired'
}

async function byCode(deps: Deps, tx: Tx, call: Call, email: string, code: string): Promise<Outcome> {
  if (!(await takeGuess(deps, tx, call, email))) {
    await call.record(tx, 'signIn.refused', { details: { method: 'code' } })
    return 'request.tooMany'
  }
  const codes = await openCodes(tx, email, deps.clock.now())
  const fitting = codes.find(({ id, codeHash }) => isCode(codeSecret(deps.config), id, code, codeHash))
  if (fitting) return startSession(deps, tx, call, fitting.personId, 'code')
  await call.record(tx, 'signIn.failed', { details: { method: 'code' } })
  return 'signIn.codeWrong'
}
