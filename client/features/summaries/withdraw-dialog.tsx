import { useState } from 'react'
import { directionOf } from '#shared/text/locale.ts'
import type { SummaryReply } from '#shared/contract/summaries.ts'
import { CommandDialog } from '#client/api/command-dialog.tsx'
import { useLanguage } from '#client/i18n/messages.tsx'
import { TextArea } from '#client/ui/text-area.tsx'

interface WithdrawDialogProps {
  readonly draft: SummaryReply
  readonly onWithdraw: (reason: string) => void
  readonly onClose: () => void
}

/** The draft says itself that it is being withdrawn, and what was refused. */
const atOnce = { isPending: false, error: null }
/** As much as the server takes. */
const longest = 2000

/** Asks before a published document is taken back, and for the reason: everybody reads it in the place of the text. */
export function WithdrawDialog({ draft: { locale, document }, onWithdraw, onClose }: WithdrawDialogProps) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  function send(): void {
    setIsMissing(reason.trim() === '')
    if (reason.trim() !== '') onWithdraw(reason)
  }
  return (
    <CommandDialog
      title={t('drafts.withdrawAsk')}
      command={atOnce}
      action={t('drafts.withdrawNow')}
      pendingAction={t('drafts.withdrawing')}
      onSend={send}
      onClose={onClose}
    >
      <p lang={locale} dir={directionOf(locale)}>
        {document.title}
      </p>
      <p>{t('drafts.withdrawLead')}</p>
      <TextArea
        id="withdraw-reason"
        label={t('drafts.withdrawReason')}
        hint={t('drafts.withdrawIn', { language: t(`drafts.in.${locale}`) })}
        rows={3}
        maxLength={longest}
        lang={locale}
        dir={directionOf(locale)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        {...(isMissing && { error: t('drafts.mistake.withdrawReason') })}
      />
    </CommandDialog>
  )
}
