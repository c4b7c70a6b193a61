import { useMutation } from '@tanstack/react-query'
import { call } from '#client/api/call.ts'
import { demoSignIn, requestSignIn, signIn } from '#client/api/endpoints.generated.ts'
import { useSignedIn, type Session } from '#client/api/session.ts'
import { useLanguage } from '#client/i18n/messages.tsx'

/** What somebody signs in with: the token of a link, a code sent by e-mail, or a member of the demonstration cast. */
export type Credential =
  | { readonly token: string }
  | { readonly email: string; readonly code: string }
  | { readonly demoKey: string }

/** Where a new link goes: to an address, or to the one an expired link was sent to. */
export type Recipient = { readonly email: string } | { readonly expiredToken: string }

/** Asks for a link and a code; the answer is the same for known and unknown addresses. */
export function useRequestSignIn() {
  const { locale } = useLanguage()
  return useMutation({ mutationFn: (recipient: Recipient) => call(requestSignIn, { body: { ...recipient, locale } }) })
}

/** Signs in with a link’s token, a code, or as a member of the cast, and keeps the session. */
export function useSignIn(onSignedIn: (session: Session) => void) {
  const keep = useSignedIn()
  return useMutation({
    mutationFn: sessionFor,
    onSuccess: (session) => {
      keep(session)
      onSignedIn(session)
    },
  })
}

function sessionFor(credential: Credential): Promise<Session> {
  const options = { onSessionEnd: 'refuse' } as const
  if ('demoKey' in credential) return call(demoSignIn, { body: { key: credential.demoKey } }, options)
  return call(signIn, { body: credential }, options)
}
