import { useState } from 'react'
import type { CycleReply } from '#shared/contract/cycles.ts'
import { offers } from '#client/api/actor.ts'
import { closeCycle, getCycle, listCycles, openCycle } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useCommand } from '#client/api/use-command.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'

/** Opens a prepared cycle or closes an open one, after saying what that means. */
export function OpeningActions({ cycle }: { readonly cycle: CycleReply }) {
  const t = useMessages()
  const [asking, setAsking] = useState(false)
  const effects = { refreshes: [getCycle, listCycles], onDone: () => setAsking(false) }
  const open = useCommand(openCycle, effects)
  const close = useCommand(closeCycle, effects)
  const step = cycle.status === 'draft' ? 'open' : 'close'
  const command = step === 'open' ? open : close
  if (!offers(useSession().data, 'cycle.open') || cycle.status === 'closed') return null
  return (
    <Actions>
      <Button look={step === 'open' ? 'primary' : 'secondary'} onClick={() => setAsking(true)}>
        {t(`opening.${step}`)}
      </Button>
      <Dialog title={t(`opening.${step}Title`, { title: cycle.title })} open={asking} onClose={() => setAsking(false)}>
        <p>{t(`opening.${step}Lead`, { invited: cycle.invited })}</p>
        {command.error && <ProblemNotice error={command.error} />}
        <Actions>
          <Button busy={command.isPending} onClick={() => command.mutate({ params: { cycle: cycle.key } })}>
            {t(`opening.${step}`)}
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('ui.cancel')}
          </Button>
        </Actions>
      </Dialog>
    </Actions>
  )
}
