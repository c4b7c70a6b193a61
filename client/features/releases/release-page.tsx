import { useEffect, useRef, useState } from 'react'
import type { ReleaseDetail } from '#shared/contract/releases.ts'
import { getPreparedRelease } from '#client/api/endpoints.generated.ts'
import { isNotAllowed, NotAllowed } from '#client/api/not-allowed.tsx'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import { Facts } from '#client/ui/facts.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { CheckList } from './check-list.tsx'
import { DifferenceView } from './difference-view.tsx'
import { FileList } from './file-list.tsx'
import { PublishForm } from './publish-form.tsx'
import { releaseAt } from './release-address.ts'
import { ReleaseStatusTag } from './release-status-tag.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { whoAndWhen } from '#client/i18n/who-and-when.ts'
import styles from './releases.module.css'

/** `/secretariat/releases/:release`: contents, checks, difference, files; publish, correct, withdraw. */
export function ReleasePage({ release: part }: { readonly release: string }) {
  const { t } = useLanguage()
  const name = releaseAt(part)
  const release = useEndpoint(getPreparedRelease, { params: { release: name } })
  if (isNotAllowed(release.error)) return <NotAllowed error={release.error} />
  return (
    <>
      <BackLink href="/secretariat/releases">{t('releases.title')}</BackLink>
      <PageHeading title={t('releases.heading', { name })} />
      {release.isPending && <Skeleton />}
      {release.error && <ProblemNotice error={release.error} onRetry={() => void release.refetch()} />}
      {release.data && <Release release={release.data} />}
    </>
  )
}

function Release({ release }: { readonly release: ReleaseDetail }) {
  const { t, formats } = useLanguage()
  const [done, setDone] = useState(false)
  const said = useRef<HTMLDivElement>(null)
  // What was pressed is gone: whoever works by keyboard goes on from what happened.
  useEffect(() => {
    if (done) said.current?.focus()
  }, [done])
  return (
    <>
      <p className={styles['top']}>
        <ReleaseStatusTag release={release} /> <span>{formats.list(release.cycles.map(({ title }) => title))}</span>
      </p>
      <div role="status" ref={said} tabIndex={-1}>
        {done && <Banner tone="done" title={t(`releases.state.${release.status}`)} />}
      </div>
      <Notices release={release} />
      <h2>{t('releases.contents')}</h2>
      <Contents release={release} />
      <h2>{t('releases.checks')}</h2>
      <CheckList findings={release.findings} cycles={release.cycles} status={release.status} />
      <DifferenceView difference={release.difference} />
      <FileList release={release} />
      {release.status === 'prepared' && <PublishForm release={release} onDone={() => setDone(true)} />}
      <Afterwards release={release} />
    </>
  )
}

/** What stands in the way, or has been decided. */
function Notices({ release }: { readonly release: ReleaseDetail }) {
  const { t, formats } = useLanguage()
  const { status, embargoUntil, heldBecause, corrects, reason = '', withdrawnAt, withdrawalReason = '' } = release
  return (
    <>
      {status === 'embargoed' && embargoUntil !== undefined && (
        <Banner title={t('releases.embargoed', { at: formats.instant(embargoUntil) })} />
      )}
      {heldBecause !== undefined && status === 'held' && (
        <Banner tone="warning" title={t(`releases.held.${heldBecause}`)} />
      )}
      {withdrawnAt !== undefined && (
        <Banner title={t('releases.withdrawn', { at: formats.instant(withdrawnAt), reason: withdrawalReason })} />
      )}
      {corrects !== undefined && <p>{t('releases.correctsThis', { name: corrects, reason })}</p>}
    </>
  )
}

function Contents({ release }: { readonly release: ReleaseDetail }) {
  const { t, formats } = useLanguage()
  const { counts, preparedBy, preparedAt, approvedBy, publishedAt, sha256 } = release
  const counted = ['states', 'observations', 'answers', 'withheld', 'aggregates', 'suppressed'] as const
  const published =
    approvedBy !== undefined && publishedAt !== undefined
      ? [{ term: t('releases.published'), value: t('releases.by', whoAndWhen(approvedBy, publishedAt, formats)) }]
      : []
  return (
    <Facts
      facts={[
        ...counted.map((name) => ({ term: t(`releases.${name}`), value: formats.number(counts[name]) })),
        { term: t('releases.prepared'), value: t('releases.by', whoAndWhen(preparedBy, preparedAt, formats)) },
        ...published,
        {
          term: t('releases.checksum'),
          value: (
            <span className={styles['hash']} dir="ltr">
              {sha256}
            </span>
          ),
        },
      ]}
    />
  )
}

function Afterwards({ release }: { readonly release: ReleaseDetail }) {
  const { t } = useLanguage()
  const [taking, setTaking] = useState(false)
  const { name, status, supersededBy } = release
  const isPublic = status === 'published' || status === 'withdrawn'
  const isOver = status === 'withdrawn' || status === 'discarded'
  return (
    <>
      <Actions>
        {isPublic && <a href={`/releases/${name}`}>{t('releases.readPublic')}</a>}
        {status === 'published' && supersededBy === undefined && (
          <ButtonLink href={`/secretariat/releases?corrects=${name}`} look="secondary">
            {t('releases.correct')}
          </ButtonLink>
        )}
        {!isOver && (
          <Button look="secondary" onClick={() => setTaking(true)}>
            {t(status === 'published' ? 'releases.withdraw' : 'releases.giveUp')}
          </Button>
        )}
      </Actions>
      {taking && <WithdrawDialog release={release} onClose={() => setTaking(false)} />}
    </>
  )
}
