import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { problemCode } from '#client/api/api-problem.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { Actions, PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useRequestSignIn, useSignIn } from './use-sign-in.ts'

/**
 * `/enter/link#<token>`: opening the page changes nothing, so that a mail scanner cannot use the link up;
 * only the button does. The token stands behind `#` and never reaches a server's log.
 */
export function EnterLinkPage() {
  const t = useMessages()
  const [, goTo] = useLocation()
  const [token] = useState(takeToken)
  useEffect(() => history.replaceState(null, '', location.pathname), [])
  const enter = (): void => goTo('/work', { replace: true })
  const signIn = useSignIn(enter)
  if (token === undefined) return <IncompleteLink />
  if (problemCode(signIn.error) === 'signIn.linkExpired') return <ExpiredLink token={token} onSignedIn={enter} />
  return (
    <>
      <PageHeading title={t('signIn.linkTitle')} lead={t('signIn.linkLead')} />
      {signIn.error && <ProblemNotice error={signIn.error} />}
      <Button busy={signIn.isPending} onClick={() => signIn.mutate({ token })}>
        {t('signIn.continue')}
      </Button>
    </>
  )
}

/** The token behind `#`; it is taken out of the address at once. */
function takeToken(): string | undefined {
  const token = decodeURIComponent(location.hash.slice(1))
  return token === '' ? undefined : token
}

/** The same page sends a new link to the same address, without asking for it; or signs in with the code. */
function ExpiredLink({ token, onSignedIn }: { readonly token: string; readonly onSignedIn: () => void }) {
  const t = useMessages()
  const again = useRequestSignIn()
  return (
    <>
      <PageHeading title={t('signIn.expiredTitle')} lead={t('signIn.expired')} />
      {again.error && <ProblemNotice error={again.error} />}
      {again.data ? (
        <Banner tone="done" title={t('signIn.sentAgain')} announce="politely">
          <p>{t('signIn.sentAgainMinutes', { minutes: again.data.minutes })}</p>
        </Banner>
      ) : (
        <Actions>
          <Button busy={again.isPending} onClick={() => again.mutate({ expiredToken: token })}>
            {t('signIn.resend')}
          </Button>
        </Actions>
      )}
      <PageSection title={t('signIn.byCode')}>
        <SignInForm onSignedIn={onSignedIn} />
      </PageSection>
    </>
  )
}

function IncompleteLink() {
  const t = useMessages()
  return (
    <>
      <PageHeading title={t('signIn.incompleteTitle')} lead={t('signIn.incomplete')} />
      <ButtonLink href="/enter">{t('signIn.toEnter')}</ButtonLink>
    </>
  )
}
