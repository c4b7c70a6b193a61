import { listVersions } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { NewCycleForm } from './new-cycle-form.tsx'

/** `/secretariat/cycles/new`: questionnaire, dates, invited States. The cycle is opened in a second step. */
export function NewCyclePage() {
  const t = useMessages()
  const states = useStates()
  const versions = useEndpoint(listVersions, {})
  return (
    <>
      <BackLink href="/secretariat/cycles">{t('cycles.title')}</BackLink>
      <PageHeading title={t('cycles.new')} lead={t('newCycle.lead')} />
      {versions.error && <ProblemNotice error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data && states.all.length > 0 ? (
        <NewCycleForm versions={versions.data.versions} states={states.all} />
      ) : (
        versions.isPending && <Skeleton lines={8} />
      )}
    </>
  )
}
