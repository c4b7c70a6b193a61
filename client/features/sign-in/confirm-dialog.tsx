import { useEffect, useRef } from 'react'
import { confirmGate } from '#client/api/confirm-gate.ts'
import { confirmSession, requestConfirmation } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useCommand } from '#client/api/use-command.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { useTypedCode } from './use-typed-code.tsx'

/** A code goes to the person's address as soon as this opens; entering it lets the waiting step go on. */
export function ConfirmDialog() {
  const t = useMessages()
  const session = useSession().data
  const sending = useCommand(requestConfirmation)
  const sent = useRef(false)
  useEffect(() => {
    if (sent.current) return
    sent.current = true
    sending.mutate({})
  }, [sending])
  return (
    <Dialog title={t('signIn.confirmTitle')} open onClose={() => confirmGate.settle(false)}>
      <p>{t('signIn.confirmWhy')}</p>
      {sending.data && (
        <p role="status">
          {t('signIn.confirmSent', { email: session?.person?.email ?? '', minutes: sending.data.minutes })}
        </p>
      )}
      {sending.error && <ProblemNotice error={sending.error} />}
      {session?.installation.demonstration && session.installation.mailFolder && (
        <p>
          <a href="/demo/mail" target="_blank" rel="noopener">
            {t('signIn.demoMailLink')}
          </a>
        </p>
      )}
      <ConfirmForm isSending={sending.isPending} onSendAgain={() => sending.mutate({})} />
    </Dialog>
  )
}

function ConfirmForm({ isSending, onSendAgain }: { readonly isSending: boolean; readonly onSendAgain: () => void }) {
  const t = useMessages()
  const form = useRef<HTMLFormElement>(null)
  const confirm = useCommand(confirmSession, { onDone: () => confirmGate.settle(true) })
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const typed = useTypedCode({ id: 'confirm-code', hint: t('signIn.confirmHint'), refusal: confirm.error }, (code) =>
    confirm.mutate({ body: { code } }),
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
      {confirm.error && !typed.isWrong && <ProblemNotice error={confirm.error} />}
      {typed.field}
      <Actions>
        <Button type="submit" busy={confirm.isPending}>
          {t('signIn.confirm')}
        </Button>
        <Button look="quiet" busy={isSending} onClick={onSendAgain}>
          {t('signIn.sendAgain')}
        </Button>
      </Actions>
    </form>
  )
}
