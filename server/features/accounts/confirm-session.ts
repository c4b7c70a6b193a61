import type { ReplyOf } from '#shared/contract/endpoint.ts'
import type { confirmSession as contract } from '#shared/contract/accounts.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { consumeConfirmation, openConfirmations, setFresh } from './challenge-queries.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { codeSecret } from './code-secret.ts'
import { isCode } from './secrets.ts'
import { FRESH_MS, GUESS_WINDOW_MS } from './session-rules.ts'
import { takeGuess } from './take-guess.ts'

/** A failed attempt must be counted and recorded, so it is an outcome of the transaction, not an error in it. */
type Outcome = Date | 'signIn.codeWrong' | 'request.tooMany'

/** Confirms the caller's session for ten minutes. The code belongs to this session and works once. */
export async function confirmSessionBy(deps: Deps, call: Call, code: string): Promise<ReplyOf<typeof contract>> {
  const { person, sessionId } = call.actor
  if (!person || sessionId === undefined) return refuse('session.required')
  const outcome = await withTenant(deps.database, accountsTenant(person.id), async (tx): Promise<Outcome> => {
    if (!(await takeGuess(deps, tx, call, person.email))) return 'request.tooMany'
    return confirm(deps, tx, call, { sessionId, personId: person.id, code })
  })
  if (outcome === 'request.tooMany') return refuse(outcome, { retryAfter: GUESS_WINDOW_MS / 1000 })
  if (outcome === 'signIn.codeWrong') return refuse(outcome)
  return { freshUntil: outcome.toISOString() }
}

interface Attempt {
  readonly sessionId: string
  readonly personId: string
  readonly code: string
}

async function confirm(deps: Deps, tx: Tx, call: Call, { sessionId, personId, code }: Attempt): Promise<Outcome> {
  const now = deps.clock.now()
  const codes = await openConfirmations(tx, sessionId, now)
  const fitting = codes.find(({ id, codeHash }) => isCode(codeSecret(deps.config), id, code, codeHash))
  if (!fitting) {
    await call.record(tx, 'session.confirmationFailed', { subject: personId })
    return 'signIn.codeWrong'
  }
  await consumeConfirmation(tx, fitting.id, now)
  const freshUntil = new Date(now.getTime() + FRESH_MS)
  await setFresh(tx, sessionId, freshUntil)
  await call.record(tx, 'session.confirmed', { subject: personId })
  return freshUntil
}
