import { CommandDialog } from '#client/api/command-dialog.tsx'
import { useLanguage } from '#client/i18n/messages.tsx'

interface AcceptAllDialogProps {
  /** Paragraphs that nobody decided on; more than one. */
  readonly count: number
  readonly onAccept: () => void
  readonly onClose: () => void
}

/** The draft says itself whether its changes are being saved. */
const atOnce = { isPending: false, error: null }

/** Asked before many paragraphs are taken unread: each becomes a text that somebody stands for. */
export function AcceptAllDialog({ count, onAccept, onClose }: AcceptAllDialogProps) {
  const { t } = useLanguage()
  return (
    <CommandDialog
      title={t('drafts.acceptAllAsk', { count })}
      command={atOnce}
      action={t('drafts.acceptAll')}
      pendingAction={t('drafts.saving')}
      onSend={onAccept}
      onClose={onClose}
    >
      <p>{t('drafts.acceptAllLead')}</p>
    </CommandDialog>
  )
}
