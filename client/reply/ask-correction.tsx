import { listReplies, reopenReply } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'

interface AskCorrectionProps {
  readonly reply: string
  /** Sentences of the page that asks. */
  readonly words: { readonly title: string; readonly lead: string; readonly begin: string; readonly pending: string }
  readonly onClose: () => void
  readonly onBegun: () => void
}

/** Asks before a correction begins: what was submitted stays official until a new revision is submitted. */
export function AskCorrection({ reply, words, onClose, onBegun }: AskCorrectionProps) {
  const t = useMessages()
  const reopen = useCommand(reopenReply, { refreshes: [listReplies], onDone: onBegun })
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <p>{words.lead}</p>
      {reopen.error && <ProblemNotice error={reopen.error} />}
      <Actions>
        <PendingButton
          pending={reopen.isPending}
          pendingLabel={words.pending}
          onClick={() => reopen.mutate({ params: { reply } })}
        >
          {words.begin}
        </PendingButton>
        <Button look="quiet" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </Actions>
    </Dialog>
  )
}
