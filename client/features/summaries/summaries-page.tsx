import { Link } from 'wouter'
import type { SummaryLine } from '#shared/contract/summaries.ts'
import { listSummaries } from '#client/api/endpoints.generated.ts'
import { isNotAllowed, NotAllowed } from '#client/api/not-allowed.tsx'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Table } from '#client/ui/table.tsx'
import { Tag } from '#client/ui/tag.tsx'
import { NewSummaryForm } from './new-summary-form.tsx'

/** `/summaries`: drafted documents, and the way to begin one. */
export function SummariesPage() {
  const { t } = useLanguage()
  const summaries = useEndpoint(listSummaries, {})
  if (isNotAllowed(summaries.error)) return <NotAllowed error={summaries.error} />
  return (
    <>
      <PageHeading title={t('drafts.title')} lead={t('drafts.lead')} />
      <PageSection title={t('drafts.new')}>
        <NewSummaryForm />
      </PageSection>
      <PageSection title={t('drafts.existing')}>
        {summaries.isPending && <Skeleton />}
        {summaries.error && <ProblemNotice error={summaries.error} onRetry={() => void summaries.refetch()} />}
        {summaries.data?.summaries.length === 0 && <EmptyState title={t('drafts.none')} />}
        {summaries.data !== undefined && summaries.data.summaries.length > 0 && (
          <DraftsTable summaries={summaries.data.summaries} />
        )}
      </PageSection>
    </>
  )
}

function DraftsTable({ summaries }: { readonly summaries: readonly SummaryLine[] }) {
  const { t, formats } = useLanguage()
  return (
    <Table caption={t('drafts.existing')} captionHidden stacked>
      <thead>
        <tr>
          {(['drafts.document', 'drafts.language', 'drafts.edition', 'drafts.status', 'drafts.changed'] as const).map(
            (key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {summaries.map(({ id, title, locale, edition, status, updatedAt, updatedBy }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/summaries/${id}`} lang={locale} dir="auto">
                {title}
              </Link>
            </th>
            <td data-label={t('drafts.language')}>{t(`drafts.in.${locale}`)}</td>
            <td data-label={t('drafts.edition')}>{edition === 'running' ? t('drafts.running') : edition}</td>
            <td>
              <Tag tone={status === 'published' ? 'finished' : 'todo'}>{t(`drafts.is.${status}`)}</Tag>
            </td>
            <td data-label={t('drafts.changed')}>
              {formats.brief(updatedAt)}
              {updatedBy !== undefined && (
                <>
                  <br />
                  <bdi>{updatedBy}</bdi>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
