import { useState, type FormEvent } from 'react'
import type { ReleaseDetail } from '#shared/contract/releases.ts'
import { getPreparedRelease, listPreparedReleases, withdrawRelease } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'

interface WithdrawDialogProps {
  readonly release: ReleaseDetail
  readonly onClose: () => void
}

/** Takes a published release back, or gives up one that was never public; either way with a reason. */
export function WithdrawDialog({ release: { name, status }, onClose }: WithdrawDialogProps) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const command = useCommand(withdrawRelease, {
    refreshes: [getPreparedRelease, listPreparedReleases],
    onDone: onClose,
  })
  const isPublic = status === 'published'
  function send(event: FormEvent): void {
    event.preventDefault()
    setIsMissing(reason.trim() === '')
    if (reason.trim() !== '') command.mutate({ params: { release: name }, body: { reason } })
  }
  return (
    <Dialog title={t(isPublic ? 'releases.withdrawTitle' : 'releases.giveUpTitle', { name })} open onClose={onClose}>
      <form noValidate onSubmit={send}>
        <p>{t(isPublic ? 'releases.withdrawLead' : 'releases.giveUpLead')}</p>
        {command.error && <ProblemNotice error={command.error} />}
        <TextArea
          id="withdraw-reason"
          label={t('releases.withdrawReason')}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          {...(isMissing && { error: t('releases.mistake.withdrawReason') })}
        />
        <Actions>
          <PendingButton
            type="submit"
            pending={command.isPending}
            pendingLabel={t(isPublic ? 'releases.withdrawing' : 'releases.givingUp')}
          >
            {t(isPublic ? 'releases.withdraw' : 'releases.giveUp')}
          </PendingButton>
        </Actions>
      </form>
    </Dialog>
  )
}
