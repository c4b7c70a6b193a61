import { useState } from 'react'
import { settleSignIn } from '#client/api/sign-in-gate.ts'
import { useSession, type Session } from '#client/api/session.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { DemoPeople } from './demo-people.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** The session ended while a page was open: signing in here lets waiting calls go on; the page is not unloaded. */
export function SignInAgainDialog() {
  const t = useMessages()
  const session = useSession().data
  const [before] = useState(session)
  function goOn(now: Session): void {
    // Somebody else signed in: this page shows the first person's reply, so start afresh.
    if (now.person?.id !== before?.person?.id) location.assign('/work')
    else settleSignIn(true)
  }
  return (
    <Dialog title={t('signIn.againTitle')} open closable={false} onClose={() => settleSignIn(false)}>
      <p>{t('signIn.again')}</p>
      <SignInForm email={before?.person?.email ?? ''} onSignedIn={goOn} />
      {before?.installation.demonstration && (
        <DemoPeople mailFolder={false} onSignedIn={goOn} only={before.person?.name ?? ''} />
      )}
      <Button look="quiet" onClick={() => settleSignIn(false)}>
        {t('signIn.notNow')}
      </Button>
    </Dialog>
  )
}
