import { useState } from 'react'
import { Link } from 'wouter'
import type { PreparedRelease } from '#shared/contract/releases.ts'
import { offers } from '#client/api/actor.ts'
import { listPreparedReleases } from '#client/api/endpoints.generated.ts'
import { isNotAllowed, NotAllowed } from '#client/api/not-allowed.tsx'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Table } from '#client/ui/table.tsx'
import { ExportsPanel } from './exports-panel.tsx'
import { PrepareForm } from './prepare-form.tsx'
import { addressOfRelease } from './release-address.ts'
import { ReleaseStatusTag } from './release-status-tag.tsx'
import { whoAndWhen } from '#client/i18n/who-and-when.ts'
import styles from './releases.module.css'

/** `/secretariat/releases`: all releases, how to prepare one, and exports of everything submitted. */
export function ReleasesPage() {
  const { t } = useLanguage()
  const session = useSession().data
  const releases = useEndpoint(listPreparedReleases, {})
  const corrected = new URLSearchParams(window.location.search).get('corrects') ?? ''
  const [preparing, setPreparing] = useState(corrected !== '')
  if (isNotAllowed(releases.error)) return <NotAllowed error={releases.error} />
  return (
    <>
      <PageHeading title={t('releases.title')} lead={t('releases.lead')} />
      {releases.isPending && <Skeleton />}
      {releases.error && <ProblemNotice error={releases.error} onRetry={() => void releases.refetch()} />}
      {releases.data && offers(session, 'release.prepare') && !preparing && (
        <Actions>
          <Button onClick={() => setPreparing(true)}>{t('releases.prepare')}</Button>
        </Actions>
      )}
      {releases.data && preparing && <PrepareForm {...releases.data} corrects={corrected} />}
      {releases.data?.releases.length === 0 && <EmptyState title={t('releases.none')} />}
      {releases.data && releases.data.releases.length > 0 && <ReleaseTable releases={releases.data.releases} />}
      {releases.data && <ExportsPanel cycles={releases.data.cycles} />}
    </>
  )
}

function ReleaseTable({ releases }: { readonly releases: readonly PreparedRelease[] }) {
  const { t } = useLanguage()
  return (
    <Table caption={t('releases.all')} stacked>
      <thead>
        <tr>
          <th scope="col">{t('releases.name')}</th>
          <th scope="col">{t('releases.cycles')}</th>
          <th scope="col">{t('releases.status')}</th>
          <th scope="col">{t('releases.prepared')}</th>
          <th scope="col">{t('releases.published')}</th>
        </tr>
      </thead>
      <tbody>
        {releases.map((release) => (
          <ReleaseLine key={release.name} release={release} />
        ))}
      </tbody>
    </Table>
  )
}

function ReleaseLine({ release }: { readonly release: PreparedRelease }) {
  const { t, formats } = useLanguage()
  const { name, cycles, preparedBy, preparedAt, approvedBy, publishedAt } = release
  return (
    <tr>
      <th scope="row">
        <Link href={addressOfRelease(name)}>{name}</Link>
      </th>
      <td data-label={t('releases.cycles')}>{formats.list(cycles.map(({ title }) => title))}</td>
      <td>
        <ReleaseStatusTag release={release} />
      </td>
      <td className={styles['who']} data-label={t('releases.prepared')}>
        {t('releases.by', whoAndWhen(preparedBy, preparedAt, formats))}
      </td>
      <td
        className={styles['who']}
        data-label={t('releases.published')}
        data-nothing={publishedAt === undefined ? '' : undefined}
      >
        {approvedBy !== undefined &&
          publishedAt !== undefined &&
          t('releases.by', whoAndWhen(approvedBy, publishedAt, formats))}
      </td>
    </tr>
  )
}
