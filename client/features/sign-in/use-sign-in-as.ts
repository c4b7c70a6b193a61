import { useEffect } from 'react'
import type { Session } from '#client/api/session.ts'
import { useSignIn } from './use-sign-in.ts'

/** Addresses `/enter?as=<key>` sign in as a member of the cast: they are printed when the demonstration starts. */
export function useSignInAs(search: string, session: Session | undefined, onSignedIn: () => void): unknown {
  const { mutate, error } = useSignIn(onSignedIn)
  const key = new URLSearchParams(search).get('as')
  const wanted = session?.installation.demonstration ? key : null
  useEffect(() => {
    if (wanted !== null) mutate({ demoKey: wanted })
  }, [wanted, mutate])
  return error
}
