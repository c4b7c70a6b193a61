import { useLocation, useSearch } from 'wouter'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Disclosure } from '#client/ui/disclosure.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { DemoPeople } from './demo-people.tsx'
import { goToNext, nextAddress } from './next-address.ts'
import { SignInForm } from './sign-in-form.tsx'
import styles from './sign-in.module.css'
import { useSignInAs } from './use-sign-in-as.ts'

/** `/enter`: an address, a code, done. In the demonstration world the cast signs in with one click. */
export function EnterPage() {
  const t = useMessages()
  const session = useSession().data
  const [, goTo] = useLocation()
  const search = useSearch()
  const next = nextAddress(search)
  const enter = (): void => goToNext(next, goTo)
  const refused = useSignInAs(search, session, enter)
  return (
    <>
      <PageHeading title={t('signIn.title')} lead={t('signIn.lead')} />
      {refused !== null && <ProblemNotice error={refused} />}
      {session?.signedIn && (
        <PageSection title={t('signIn.already', { name: session.person?.name ?? '' })}>
          <Button onClick={enter}>{t('signIn.goOn')}</Button>
        </PageSection>
      )}
      <div className={styles['columns']}>
        <section className={styles['own']} aria-label={t('signIn.byEmail')}>
          <SignInForm onSignedIn={enter} />
          <Disclosure summary={t('signIn.notInvited')}>
            <p>{t('signIn.notInvitedAnswer')}</p>
          </Disclosure>
        </section>
        {session?.installation.demonstration && (
          <DemoPeople mailFolder={session.installation.mailFolder} onSignedIn={enter} />
        )}
      </div>
    </>
  )
}
