import { call } from '#client/api/call.ts'
import { signOut as endSession } from '#client/api/endpoints.generated.ts'

/** Ends the session and starts afresh, so that nothing of this person stays in memory; also when the server was not reached. */
export async function signOut(): Promise<void> {
  await call(endSession, {}, { onSessionEnd: 'refuse' }).catch(() => undefined)
  location.assign('/enter')
}
