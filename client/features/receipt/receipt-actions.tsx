import { useLocation } from 'wouter'
import type { Receipt } from '#shared/contract/submissions.ts'
import { offers } from '#client/api/actor.ts'
import { addressOf } from '#client/api/call.ts'
import { getCanonical, listReplies, reopenReply } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useCommand } from '#client/api/use-command.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'

/** Keep it, or correct an answer: the submitted report stays official until the next revision is submitted. */
export function ReceiptActions({ receipt }: { readonly receipt: Receipt }) {
  const t = useMessages()
  const [, navigate] = useLocation()
  const maySubmit = offers(useSession().data, 'reply.submit', receipt.state)
  const reopen = useCommand(reopenReply, {
    refreshes: [listReplies],
    onDone: () => navigate(`/cycles/${receipt.cycle}`),
  })
  return (
    <div data-print="no">
      {reopen.error && <ProblemNotice error={reopen.error} />}
      <Actions>
        <Button onClick={() => window.print()}>{t('receipt.print')}</Button>
        <a
          href={addressOf(getCanonical.path, { params: { submission: receipt.id } })}
          download={`${receipt.reference}.json`}
        >
          {t('receipt.download')}
        </a>
        {maySubmit && (
          <Button
            look="secondary"
            busy={reopen.isPending}
            onClick={() => reopen.mutate({ params: { reply: receipt.replyId } })}
          >
            {t('receipt.correct')}
          </Button>
        )}
      </Actions>
    </div>
  )
}
