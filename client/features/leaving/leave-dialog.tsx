import { useState } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import type { Entry } from '#client/reply/entry.ts'
import { discardUnsent, sendUnsent } from '#client/reply/unsent.ts'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { download } from './download.ts'

export interface LeaveDialogProps {
  readonly person: string
  /** What is not sent; at least one. */
  readonly unsent: readonly Entry[]
  readonly onClose: () => void
  readonly onLeave: () => void
}

/** Signing out with text that the server does not have: send it, keep it here, take it along, or give it up. */
export function LeaveDialog({ person, unsent, onClose, onLeave }: LeaveDialogProps) {
  const t = useMessages()
  const [left, setLeft] = useState(unsent)
  const [sending, setSending] = useState<'not' | 'now' | 'failed'>('not')
  const answers = new Set(left.map(({ reply, op }) => `${reply} ${op.question}`)).size
  async function send(): Promise<void> {
    setSending('now')
    const still = await sendUnsent(person)
    if (still.length === 0) return onLeave()
    setLeft(still)
    setSending('failed')
  }
  return (
    <Dialog title={t('leave.title', { answers })} open onClose={onClose}>
      <p>{t('leave.lead')}</p>
      {sending === 'failed' && <Banner tone="danger" title={t('leave.sendFailed')} announce="at-once" />}
      <Actions>
        <PendingButton pending={sending === 'now'} pendingLabel={t('leave.sending')} onClick={() => void send()}>
          {t('leave.send')}
        </PendingButton>
        <Button look="secondary" onClick={() => download(left)}>
          {t('leave.download')}
        </Button>
      </Actions>
      <p>{t('leave.keepHint')}</p>
      <Actions>
        <Button look="secondary" onClick={onLeave}>
          {t('leave.keep')}
        </Button>
        <Discard answers={answers} onDiscard={() => void discardUnsent(person, left).then(onLeave)} />
      </Actions>
    </Dialog>
  )
}

/** Asked twice: there is no way back. */
function Discard({ answers, onDiscard }: { readonly answers: number; readonly onDiscard: () => void }) {
  const t = useMessages()
  const [asked, setAsked] = useState(false)
  return asked ? (
    <Button look="danger" onClick={onDiscard}>
      {t('leave.discardSurely', { answers })}
    </Button>
  ) : (
    <Button look="quiet" onClick={() => setAsked(true)}>
      {t('leave.discard')}
    </Button>
  )
}
