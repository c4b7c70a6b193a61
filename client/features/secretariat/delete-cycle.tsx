import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CycleReply } from '#shared/contract/cycles.ts'
import { deleteCycle, listCycles } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions, PageSection } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'

/** Deletes a cycle that was prepared by mistake, after asking. */
export function DeleteCycle({ cycle }: { readonly cycle: CycleReply }) {
  const t = useMessages()
  const [, goTo] = useLocation()
  const [asking, setAsking] = useState(false)
  const command = useCommand(deleteCycle, { refreshes: [listCycles], onDone: () => goTo('/secretariat/cycles') })
  return (
    <PageSection title={t('deleteCycle.heading')}>
      <p>{t('deleteCycle.lead')}</p>
      <Actions>
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('deleteCycle.delete')}
        </Button>
      </Actions>
      <Dialog title={t('deleteCycle.title', { title: cycle.title })} open={asking} onClose={() => setAsking(false)}>
        <p>{t('deleteCycle.means')}</p>
        {command.error && <ProblemNotice error={command.error} />}
        <Actions>
          <PendingButton
            look="danger"
            pending={command.isPending}
            pendingLabel={t('deleteCycle.deleting')}
            onClick={() => command.mutate({ params: { cycle: cycle.key } })}
          >
            {t('deleteCycle.delete')}
          </PendingButton>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('ui.cancel')}
          </Button>
        </Actions>
      </Dialog>
    </PageSection>
  )
}
