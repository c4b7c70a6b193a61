import type { SummaryReply } from '#shared/contract/summaries.ts'
import { CommandDialog } from '#client/api/command-dialog.tsx'
import { useLanguage } from '#client/i18n/messages.tsx'
import { WhatGoesOut } from './what-goes-out.tsx'

interface PublishDialogProps {
  readonly draft: SummaryReply
  readonly onPublish: () => void
  readonly onClose: () => void
}

/** The draft says itself that it is being published, and what was refused. */
const atOnce = { isPending: false, error: null }

/** Asks before a draft goes public: everybody reads it from then on, as a text of the secretariat. */
export function PublishDialog({ draft, onPublish, onClose }: PublishDialogProps) {
  const { t } = useLanguage()
  return (
    <CommandDialog
      title={t('drafts.publishAsk')}
      command={atOnce}
      action={t('drafts.publishNow')}
      pendingAction={t('drafts.publishing')}
      onSend={onPublish}
      onClose={onClose}
    >
      <WhatGoesOut draft={draft} />
    </CommandDialog>
  )
}
