import type { CycleReply } from '#shared/contract/cycles.ts'
import { agreeOpening, getCycle, listCycles } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'

interface AgreeOpeningDialogProps {
  readonly cycle: CycleReply
  readonly onClose: () => void
  /** The planned day is not waited for. */
  readonly onNow: () => void
}

/** Before the first day of a cycle: it opens by itself on that day, or somebody opens it now. */
export function AgreeOpeningDialog({ cycle, onClose, onNow }: AgreeOpeningDialogProps) {
  const { t, formats } = useLanguage()
  const agree = useCommand(agreeOpening, { refreshes: [getCycle, listCycles], onDone: onClose })
  const day = formats.day(cycle.opensOn)
  return (
    <Dialog title={t('opening.agreeTitle', { title: cycle.title })} open onClose={onClose}>
      <p>{t('opening.agreeLead', { day, invited: cycle.invited })}</p>
      {agree.error && <ProblemNotice error={agree.error} />}
      <Actions>
        <PendingButton
          pending={agree.isPending}
          pendingLabel={t('opening.agreeing')}
          onClick={() => agree.mutate({ params: { cycle: cycle.key } })}
        >
          {t('opening.agree', { day })}
        </PendingButton>
        <Button look="secondary" onClick={onNow}>
          {t('opening.openNow')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </Actions>
    </Dialog>
  )
}
