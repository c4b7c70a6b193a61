import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { SessionReply } from '#shared/contract/accounts.ts'
import type { Role } from '#shared/access/roles.ts'
import { getSession } from './endpoints.generated.ts'
import { keyOf, useEndpoint } from './use-endpoint.ts'
import { rememberSignedIn } from './was-signed-in.ts'

export type Session = SessionReply

/** Who is signed in and what the installation is; read once, refreshed on sign-in and sign-out. */
export function useSession(): UseQueryResult<Session> {
  return useEndpoint(getSession, {}, { staleTime: 60_000 })
}

/**
 * Puts the session that a sign-in answered with in place of the kept one. When somebody else signed in,
 * everything read before is forgotten; when the same person did again, the page goes on with what it has.
 */
export function useSignedIn(): (session: Session) => void {
  const kept = useQueryClient()
  return (session) => {
    const before = kept.getQueryData<Session>(keyOf(getSession, {}))
    if (before?.person?.id !== session.person?.id) {
      kept.removeQueries({ predicate: ({ queryKey: [first] }) => first !== getSession.id })
    }
    kept.setQueryData(keyOf(getSession, {}), session)
    // At once: public pages look here before they ask who is signed in.
    rememberSignedIn(session.signedIn)
  }
}

const secretariatRoles: readonly Role[] = ['secretariat-officer', 'secretariat-administrator']
const nationalRoles: readonly Role[] = ['focal-point', 'contributor', 'observer']

export function isSecretariat(session: Session): boolean {
  return session.memberships.some(({ role }) => secretariatRoles.includes(role))
}

/** Reads everything submitted, and runs nothing. */
export function isAnalyst(session: Session): boolean {
  return session.memberships.some(({ role }) => role === 'analyst')
}

export function isNational(session: Session): boolean {
  return session.memberships.some(({ role }) => nationalRoles.includes(role))
}
