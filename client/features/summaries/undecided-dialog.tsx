import type { SummaryReply } from '#shared/contract/summaries.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { WhatGoesOut } from './what-goes-out.tsx'

interface UndecidedDialogProps {
  readonly draft: SummaryReply
  /** Paragraphs that nobody decided on; at least one. */
  readonly count: number
  readonly onAccept: () => void
  readonly onFirst: () => void
  readonly onClose: () => void
}

/** Asked before anything that nobody decided on goes public under the secretariat's name. */
export function UndecidedDialog({ draft, count, onAccept, onFirst, onClose }: UndecidedDialogProps) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('drafts.undecided', { count })} open onClose={onClose}>
      <p>{t('drafts.undecidedLead', { count })}</p>
      <WhatGoesOut draft={draft} />
      <Actions>
        <Button onClick={onFirst}>{t('drafts.firstUndecided')}</Button>
        <Button look="secondary" onClick={onAccept}>
          {t('drafts.acceptAndPublish')}
        </Button>
      </Actions>
    </Dialog>
  )
}
