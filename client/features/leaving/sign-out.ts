import { problemCode } from '#client/api/api-problem.ts'
import { call } from '#client/api/call.ts'
import { signOut as endSession } from '#client/api/endpoints.generated.ts'
import type { Entry } from '#client/reply/entry.ts'
import { listUnsent } from '#client/reply/unsent.ts'

/**
 * Ends the session and starts afresh, so that nothing of this person stays in memory. False where the session did not
 * end, as without a connection: then the page stays, for it must not look as if they had left.
 */
export async function signOut(): Promise<boolean> {
  // A session that has ended before is what was wanted.
  const hasEnded = await call(endSession, {}, { onSessionEnd: 'refuse' }).then(
    () => true,
    (error) => problemCode(error)?.startsWith('session.') === true,
  )
  if (hasEnded) location.assign('/enter')
  return hasEnded
}

export type Unsent = readonly Entry[]

/** What this person typed here and the server does not have. Where that cannot be said, nothing: it stays on the device. */
async function unsentOf(person: string): Promise<Unsent> {
  return listUnsent(person).catch(() => [])
}

/**
 * Signs out, unless something stands between: then what is not sent and, where that is nothing, an empty list that
 * says that signing out has failed. `person` is left out for whom no answers are kept on the device.
 */
export async function tryToLeave(person: string | undefined): Promise<Unsent | undefined> {
  const unsent = person === undefined ? [] : await unsentOf(person)
  return unsent.length === 0 && (await signOut()) ? undefined : unsent
}
