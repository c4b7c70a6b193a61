import { getSubmittedSmallCounts, getStanding } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { PageSection } from '#client/ui/layout.tsx'

/**
 * What the State has decided since a submission on who reads it. Nothing where it has decided nothing, and nothing of a
 * revision that a later one has replaced: the public reads the later one.
 */
export function SinceThen({ submission }: { readonly submission: string }) {
  const { t, formats } = useLanguage()
  const params = { submission }
  const standing = useEndpoint(getStanding, { params })
  const small = useEndpoint(getSubmittedSmallCounts, { params })
  const error = standing.error ?? small.error
  if (error) return <ProblemNotice error={error} />
  if (!standing.data || !small.data || standing.data.revisions.at(-1)?.id !== submission) return null
  const { changedAt, levels } = standing.data
  if (changedAt === undefined && !small.data.withheld) return null
  const now = t('receipt.levelsOf', { everyone: levels.R3, states: levels.R2, secretariat: levels.R1 })
  return (
    <PageSection title={t('receipt.since')}>
      {changedAt !== undefined && <p>{t('receipt.since.levels', { at: formats.instant(changedAt), now })}</p>}
      {small.data.withheld && <p>{t('receipt.since.small', { at: formats.instant(small.data.at ?? '') })}</p>}
    </PageSection>
  )
}
