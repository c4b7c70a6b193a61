import type { CycleReply } from '#shared/contract/cycles.ts'
import { CommandDialog } from '#client/api/command-dialog.tsx'
import { agreeOpening, getCycle, listCycles } from '#client/api/endpoints.generated.ts'
import { useCommand } from '#client/api/use-command.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'

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
    <CommandDialog
      title={t('opening.agreeTitle', { title: cycle.title })}
      command={agree}
      action={t('opening.agree', { day })}
      pendingAction={t('opening.agreeing')}
      onSend={() => agree.mutate({ params: { cycle: cycle.key } })}
      onClose={onClose}
      other={
        <Button look="secondary" onClick={onNow}>
          {t('opening.openNow')}
        </Button>
      }
    >
      <p>{t('opening.agreeLead', { day, invited: cycle.invited })}</p>
    </CommandDialog>
  )
}
