import { useState } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { signOut } from './sign-out.ts'

export interface StillSignedInProps {
  readonly onClose: () => void
}

/** Signing out has failed: whoever walks away now leaves their session to the next person at this device. */
export function StillSignedIn({ onClose }: StillSignedInProps) {
  const t = useMessages()
  const [tries, setTries] = useState(1)
  const [trying, setTrying] = useState(false)
  async function again(): Promise<void> {
    setTrying(true)
    if (await signOut()) return
    setTrying(false)
    setTries(tries + 1)
  }
  return (
    <Dialog title={t('leave.stillTitle')} open onClose={onClose}>
      {/* Made anew at each failure, so that it is said again. */}
      <Banner key={tries} tone="danger" title={t('leave.stillLead')} announce="at-once" />
      <p>{t('leave.stillHint')}</p>
      <Actions>
        <PendingButton pending={trying} pendingLabel={t('leave.ending')} onClick={() => void again()}>
          {t('ui.retry')}
        </PendingButton>
        <Button look="secondary" onClick={onClose}>
          {t('leave.stay')}
        </Button>
      </Actions>
    </Dialog>
  )
}
