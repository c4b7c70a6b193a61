import { useState } from 'react'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { CommandDialog } from '#client/api/command-dialog.tsx'
import { discardCorrection, getAnswers, listReplies } from '#client/api/endpoints.generated.ts'
import { useCommand } from '#client/api/use-command.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { AskCorrection } from '#client/reply/ask-correction.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'

/** Begins the correction of what was submitted, after asking. */
export function BeginCorrection({ reply }: { readonly reply: ReplySummary }) {
  const t = useMessages()
  const [asking, setAsking] = useState(false)
  const { revision } = reply
  const words = {
    title: t('tasks.correctTitle'),
    lead: t('tasks.correctLead', { revision, next: revision + 1 }),
    begin: t('tasks.correctBegin'),
    pending: t('tasks.correctPending'),
  }
  const close = (): void => setAsking(false)
  return (
    <>
      <p>{t('tasks.correctHint', { revision })}</p>
      <Actions>
        <Button look="secondary" onClick={() => setAsking(true)}>
          {t('tasks.correct')}
        </Button>
      </Actions>
      {asking && <AskCorrection reply={reply.id} words={words} onClose={close} onBegun={close} />}
    </>
  )
}

/** Goes back to what was submitted, after saying how much that concerns. */
export function DiscardCorrection({ reply }: { readonly reply: ReplySummary }) {
  const t = useMessages()
  const [asking, setAsking] = useState(false)
  const close = (): void => setAsking(false)
  const discard = useCommand(discardCorrection, { refreshes: [listReplies, getAnswers], onDone: close })
  const { revision, corrected = 0 } = reply
  return (
    <>
      <p>{t('tasks.discardHint', { revision })}</p>
      <Actions>
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('tasks.discard')}
        </Button>
      </Actions>
      <CommandDialog
        title={t('tasks.discardTitle')}
        open={asking}
        command={discard}
        action={t('tasks.discard')}
        pendingAction={t('tasks.discarding')}
        look="danger"
        onSend={() => discard.mutate({ params: { reply: reply.id } })}
        onClose={close}
      >
        <p>{t('tasks.discardLead', { corrected, revision })}</p>
        <p>{t('tasks.discardKeeps')}</p>
      </CommandDialog>
    </>
  )
}
