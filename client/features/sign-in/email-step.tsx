import { useState } from 'react'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { useRequestSignIn } from './use-sign-in.ts'

interface EmailStepProps {
  readonly start: string
  readonly onSent: (sent: { email: string; minutes: number }) => void
}

/** The first step: an address, to which link and code are sent. */
export function EmailStep({ start, onSent }: EmailStepProps) {
  const t = useMessages()
  const [email, setEmail] = useState(start)
  const [error, setError] = useState<string>()
  const request = useRequestSignIn()
  function send(): void {
    const address = email.trim()
    if (!/^[^\s@]+@[^\s@]+$/.test(address))
      return setError(address === '' ? t('signIn.emailMissing') : t('signIn.emailWrong'))
    setError(undefined)
    request.mutate({ email: address }, { onSuccess: ({ minutes }) => onSent({ email: address, minutes }) })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {request.error && <ProblemNotice error={request.error} />}
      <TextInput
        id="email"
        type="email"
        label={t('signIn.email')}
        hint={t('signIn.emailHint')}
        autoComplete="email"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        {...(error !== undefined && { error })}
      />
      <Button type="submit" busy={request.isPending}>
        {t('signIn.send')}
      </Button>
    </form>
  )
}
