import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { codeSecret } from './code-secret.ts'
import { countGuesses, findDevice, insertGuess, queueGuesses } from './queries.ts'
import { hashAccount, hashToken } from './secrets.ts'
import { cookieNames } from './session-cookie.ts'
import { GUESS_WINDOW_MS, MOST_GUESSES } from './session-rules.ts'

/**
 * Counts a guess at an account's code, unless there were ten in fifteen minutes. A device that has signed in to this account before
 * has a count of its own: whoever attacks the account from elsewhere does not shut its owner out.
 */
export async function takeGuess(deps: Deps, tx: Tx, call: Call, email: string): Promise<boolean> {
  const account = hashAccount(codeSecret(deps.config), email)
  await queueGuesses(tx, account)
  const now = deps.clock.now()
  const sent = call.cookies[cookieNames(deps.config).device]
  const device = sent === undefined ? null : ((await findDevice(tx, hashToken(sent), email)) ?? null)
  const guesses = await countGuesses(tx, account, device, new Date(now.getTime() - GUESS_WINDOW_MS))
  if (guesses >= MOST_GUESSES) return false
  await insertGuess(tx, account, device, now)
  return true
}
