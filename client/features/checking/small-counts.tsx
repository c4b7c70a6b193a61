import { getSmallCounts, publishSmallCounts, withholdSmallCounts } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'

/** Whether the State keeps its counts from one to four out of what the public reads, and the button to change it. */
export function SmallCounts({ mayRelease }: { readonly mayRelease: boolean }) {
  const { t, formats } = useLanguage()
  const params = { reply: useOpenReply().summary.id }
  const { data } = useEndpoint(getSmallCounts, { params })
  const withhold = useCommand(withholdSmallCounts, { refreshes: [getSmallCounts] })
  const show = useCommand(publishSmallCounts, { refreshes: [getSmallCounts] })
  if (!data) return null
  const error = withhold.error ?? show.error
  const press = () =>
    data.withheld ? show.mutate({ params }) : withhold.mutate({ params, body: { note: t('checking.small.note') } })
  return (
    <>
      <h3>{t('checking.small')}</h3>
      <p>{t('checking.small.lead')}</p>
      <p>
        <strong>
          {data.withheld ? t('checking.small.kept', { at: formats.brief(data.at ?? '') }) : t('checking.small.shown')}
        </strong>
      </p>
      {error && <ProblemNotice error={error} />}
      {mayRelease && (
        <Actions>
          <PendingButton
            look="secondary"
            pending={withhold.isPending || show.isPending}
            pendingLabel={t('checking.small.changing')}
            onClick={press}
          >
            {t(data.withheld ? 'checking.small.show' : 'checking.small.keep')}
          </PendingButton>
        </Actions>
      )}
    </>
  )
}
