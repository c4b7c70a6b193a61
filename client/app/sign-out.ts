import { call } from '#client/api/call.ts'
import type { Entry } from '#client/reply/entry.ts'
import { signOut as endSession } from '#client/api/endpoints.generated.ts'

/** Ends the session and starts afresh, so that nothing of this person stays in memory; also when the server was not reached. */
export async function signOut(): Promise<void> {
  await call(endSession, {}, { onSessionEnd: 'refuse' }).catch(() => undefined)
  location.assign('/enter')
}

export type Unsent = readonly Entry[]

/** What this person typed here and the server does not have. Where that cannot be said, nothing: it stays on the device. */
export async function unsentOf(person: string): Promise<Unsent> {
  try {
    return await (await import('#client/reply/unsent.ts')).listUnsent(person)
  } catch {
    return []
  }
}
