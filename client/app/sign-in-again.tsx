import { useEffect, useState } from 'react'
import { onSignInWaiting, settleSignIn } from '#client/api/sign-in-gate.ts'
import { useSession } from '#client/api/session.ts'
import { lazyPage } from './lazy-page.ts'

const SignInAgainDialog = lazyPage(
  () => import('#client/features/sign-in/sign-in-again-dialog.tsx'),
  'SignInAgainDialog',
  ['sign-in'],
  null,
)

/** When the session ends while a page is open: signs in over the page, which stays as it is. */
export function SignInAgain() {
  const [waiting, setWaiting] = useState(false)
  const session = useSession().data
  const wasSignedIn = session?.signedIn === true
  useEffect(
    () =>
      onSignInWaiting((now) => {
        if (now && !wasSignedIn) settleSignIn(false)
        else setWaiting(now)
      }),
    [wasSignedIn],
  )
  return waiting ? <SignInAgainDialog /> : null
}
