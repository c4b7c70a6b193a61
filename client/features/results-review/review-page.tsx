import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ReviewReply } from '#shared/contract/review.ts'
import { getReview, recomputeCycle } from '#client/api/endpoints.generated.ts'
import { isNotAllowed, NotAllowed } from '#client/api/not-allowed.tsx'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Select } from '#client/ui/select.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Tabs } from '#client/ui/tabs.tsx'
import { IndicatorLines } from './indicator-lines.tsx'
import { OutsideSeries } from './outside-series.tsx'
import { OwnLists } from './own-lists.tsx'
import styles from './results-review.module.css'
import { SmallCounts } from './small-counts.tsx'
import { SubmittedRooms } from './submitted-rooms.tsx'

const views = ['indicators', 'small', 'lists', 'series'] as const
type View = (typeof views)[number]

/** `/results/review`: what the secretariat looks at before others read it. Cycle and view are in the address. */
export function ReviewPage() {
  const { t, locale } = useLanguage()
  const search = new URLSearchParams(useSearch())
  const wished = search.get('cycle')
  const view = views.find((known) => known === search.get('view')) ?? 'indicators'
  const review = useEndpoint(getReview, { query: { locale, ...(wished !== null && { cycle: wished }) } })
  if (isNotAllowed(review.error)) return <NotAllowed error={review.error} />
  return (
    <>
      <PageHeading title={t('review.title')} lead={t('review.lead')} />
      <SubmittedRooms />
      {review.isPending && <Skeleton lines={10} />}
      {review.error && <ProblemNotice error={review.error} onRetry={() => void review.refetch()} />}
      {review.data && <Reviewed review={review.data} view={view} />}
    </>
  )
}

function addressOf(cycle: string, view: View): string {
  return `/results/review?cycle=${cycle}${view === 'indicators' ? '' : `&view=${view}`}`
}

function Reviewed({ review, view }: { readonly review: ReviewReply; readonly view: View }) {
  const { t } = useLanguage()
  const { cycle } = review
  return (
    <>
      <CycleBar review={review} view={view} />
      <Tabs
        label={t('review.views')}
        tabs={views.map((one) => ({
          href: addressOf(cycle.key, one),
          label: t(`review.view.${one}`),
          current: one === view,
        }))}
      />
      {view === 'indicators' && <IndicatorLines review={review} />}
      {view === 'small' && <SmallCounts review={review} />}
      {view === 'lists' && <OwnLists cycle={cycle} />}
      {view === 'series' && <OutsideSeries />}
    </>
  )
}

function CycleBar({ review, view }: { readonly review: ReviewReply; readonly view: View }) {
  const { t, formats } = useLanguage()
  const [, go] = useLocation()
  const [asked, setAsked] = useState(false)
  const recompute = useCommand(recomputeCycle, { onDone: () => setAsked(true) })
  return (
    <>
      <div className={styles['bar']}>
        <Select
          id="review-cycle"
          label={t('review.cycle')}
          options={review.cycles.map(({ key, title }) => ({ value: key, label: title }))}
          value={review.cycle.key}
          onChange={({ currentTarget }) => go(addressOf(currentTarget.value, view))}
        />
        {review.computedAt !== undefined && (
          <p className={styles['quiet']}>{t('review.computedAt', { at: formats.brief(review.computedAt) })}</p>
        )}
        <PendingButton
          look="secondary"
          pending={recompute.isPending}
          pendingLabel={t('review.recomputing')}
          onClick={() => recompute.mutate({ params: { cycle: review.cycle.key } })}
        >
          {t('review.recompute')}
        </PendingButton>
      </div>
      {recompute.error && <ProblemNotice error={recompute.error} />}
      {asked && <Banner tone="done" announce="politely" title={t('review.recomputeAsked')} />}
    </>
  )
}
