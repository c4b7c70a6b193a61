import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CycleReply } from '#shared/contract/cycles.ts'
import { CommandDialog } from '#client/api/command-dialog.tsx'
import { deleteCycle, listCycles } from '#client/api/endpoints.generated.ts'
import { useCommand } from '#client/api/use-command.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions, PageSection } from '#client/ui/layout.tsx'

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
      <CommandDialog
        title={t('deleteCycle.title', { title: cycle.title })}
        open={asking}
        command={command}
        action={t('deleteCycle.delete')}
        pendingAction={t('deleteCycle.deleting')}
        look="danger"
        onSend={() => command.mutate({ params: { cycle: cycle.key } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('deleteCycle.means')}</p>
      </CommandDialog>
    </PageSection>
  )
}
