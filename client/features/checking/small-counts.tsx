import { useState } from 'react'
import { CommandDialog } from '#client/api/command-dialog.tsx'
import { getSmallCounts, publishSmallCounts, withholdSmallCounts } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'

/** Whether the State keeps its counts from one to four out of what the public reads, and the button to change it. */
export function SmallCounts({ maySetLevels }: { readonly maySetLevels: boolean }) {
  const { t, formats } = useLanguage()
  const params = { reply: useOpenReply().summary.id }
  const { data, error, refetch } = useEndpoint(getSmallCounts, { params })
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data) return null
  return (
    <>
      <h3>{t('checking.small')}</h3>
      <p>{t('checking.small.lead')}</p>
      <p>
        <strong>
          {data.withheld ? t('checking.small.kept', { at: formats.brief(data.at ?? '') }) : t('checking.small.shown')}
        </strong>
      </p>
      {maySetLevels && (data.withheld ? <ShowAgain reply={params.reply} /> : <KeepOut reply={params.reply} />)}
    </>
  )
}

/** Keeps them out at once: nothing more is read by anybody, so nothing is asked. */
function KeepOut({ reply }: { readonly reply: string }) {
  const { t } = useLanguage()
  const command = useCommand(withholdSmallCounts, { refreshes: [getSmallCounts] })
  return (
    <>
      {command.error && <ProblemNotice error={command.error} />}
      <Actions>
        <PendingButton
          look="secondary"
          pending={command.isPending}
          pendingLabel={t('checking.small.changing')}
          onClick={() => command.mutate({ params: { reply }, body: { note: t('checking.small.note') } })}
        >
          {t('checking.small.keep')}
        </PendingButton>
      </Actions>
    </>
  )
}

/** Shows them again after asking: what was submitted is read by more people from then on. */
function ShowAgain({ reply }: { readonly reply: string }) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)
  const close = (): void => setAsking(false)
  const command = useCommand(publishSmallCounts, { refreshes: [getSmallCounts], onDone: close })
  return (
    <>
      <Actions>
        <Button look="secondary" onClick={() => setAsking(true)}>
          {t('checking.small.show')}
        </Button>
      </Actions>
      <CommandDialog
        title={t('checking.small.askTitle')}
        open={asking}
        command={command}
        action={t('checking.small.confirm')}
        pendingAction={t('checking.small.changing')}
        onSend={() => command.mutate({ params: { reply } })}
        onClose={close}
      >
        <p>{t('checking.small.means')}</p>
        <p>{t('checking.small.back')}</p>
      </CommandDialog>
    </>
  )
}
