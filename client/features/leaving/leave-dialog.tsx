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
import { signOut } from './sign-out.ts'
import { StillSignedIn } from './still-signed-in.tsx'

export interface LeaveDialogProps {
  readonly person: string
  /** What is not sent; none where signing out was tried and has failed. */
  readonly unsent: readonly Entry[]
  readonly onClose: () => void
}

/** What stands between a person and leaving: text that the server does not have, or signing out that has failed. */
export function LeaveDialog(props: LeaveDialogProps) {
  const [stays, setStays] = useState(props.unsent.length === 0)
  const leave = () => void signOut().then((hasLeft) => setStays(!hasLeft))
  return stays ? <StillSignedIn onClose={props.onClose} /> : <UnsentDialog {...props} onLeave={leave} />
}

interface UnsentDialogProps extends LeaveDialogProps {
  readonly onLeave: () => void
}

/** Signing out with text that the server does not have: send it, keep it here, take it along, or give it up. */
function UnsentDialog({ person, unsent, onClose, onLeave }: UnsentDialogProps) {
  const t = useMessages()
  const [left, setLeft] = useState(unsent)
  const [sending, setSending] = useState<'not' | 'now' | 'failed'>('not')
  const [isStuck, setStuck] = useState(false)
  const answers = new Set(left.map(({ reply, op }) => `${reply} ${op.question}`)).size
  async function send(): Promise<void> {
    setSending('now')
    const still = await sendUnsent(person)
    if (still.length === 0) return onLeave()
    setLeft(still)
    setSending('failed')
  }
  function discard(): void {
    setStuck(false)
    void discardUnsent(person, left).then(onLeave, () => setStuck(true))
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
      {isStuck && <Banner tone="danger" title={t('leave.discardFailed')} announce="at-once" />}
      <Actions>
        <Button look="secondary" onClick={onLeave}>
          {t('leave.keep')}
        </Button>
        <Discard answers={answers} onDiscard={discard} />
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
