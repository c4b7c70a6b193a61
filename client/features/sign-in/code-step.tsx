import { useEffect, useRef } from 'react'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import type { Session } from '#client/api/session.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { useTypedCode } from './use-typed-code.tsx'
import { useRequestSignIn, useSignIn } from './use-sign-in.ts'

interface CodeStepProps {
  readonly email: string
  /** How long link and code are valid. */
  readonly minutes: number
  readonly onSignedIn: (session: Session) => void
  readonly onOtherAddress: () => void
}

/** The code works on another device than the one that gets the mail, and may be pasted with spaces. */
export function CodeStep({ email, minutes, onSignedIn, onOtherAddress }: CodeStepProps) {
  const t = useMessages()
  const form = useRef<HTMLFormElement>(null)
  const signIn = useSignIn(onSignedIn)
  const again = useRequestSignIn()
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const typed = useTypedCode({ id: 'code', hint: t('signIn.codeHint'), refusal: signIn.error }, (code) =>
    signIn.mutate({ email, code }),
  )
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        typed.enter()
      }}
    >
      <Banner tone="note" title={t('signIn.sentTitle')} announce="politely">
        <p>{t('signIn.sent', { email, minutes })}</p>
      </Banner>
      {again.isSuccess && <Banner tone="done" title={t('signIn.sentAgain')} announce="politely" />}
      {signIn.error && !typed.isWrong && <ProblemNotice error={signIn.error} />}
      {typed.field}
      <Actions>
        <Button type="submit" busy={signIn.isPending}>
          {t('signIn.continue')}
        </Button>
        <Button look="quiet" busy={again.isPending} onClick={() => again.mutate({ email })}>
          {t('signIn.sendAgain')}
        </Button>
        <Button look="quiet" onClick={onOtherAddress}>
          {t('signIn.otherAddress')}
        </Button>
      </Actions>
    </form>
  )
}
