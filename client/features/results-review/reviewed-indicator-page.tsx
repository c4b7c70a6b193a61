import type { IndicatorReviewReply } from '#shared/contract/review.ts'
import { farthest, fence, fewestToCompare, perDeviation } from '#shared/indicator/look-odd.ts'
import { getIndicatorReview } from '#client/api/endpoints.generated.ts'
import { isNotAllowed, NotAllowed } from '#client/api/not-allowed.tsx'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { Facts } from '#client/ui/facts.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { OddValues } from './odd-values.tsx'
import styles from './results-review.module.css'

export interface ReviewedPlace {
  readonly cycle: string
  readonly indicator: string
}

/** `/results/review/:cycle/:indicator`: the values that stand out, why, and what to do about each. */
export function ReviewedIndicatorPage({ cycle, indicator }: ReviewedPlace) {
  const { t, locale } = useLanguage()
  const review = useEndpoint(getIndicatorReview, { params: { cycle, indicator }, query: { locale } })
  if (isNotAllowed(review.error)) return <NotAllowed error={review.error} />
  return (
    <>
      <BackLink href={`/results/review?cycle=${cycle}`}>{t('review.back')}</BackLink>
      {review.isPending && <Skeleton lines={8} />}
      {review.error && <ProblemNotice error={review.error} onRetry={() => void review.refetch()} />}
      {review.data && <Reviewed review={review.data} />}
    </>
  )
}

/** When a value stands out: each rule with its own limits. */
function Rules() {
  const { t, formats } = useLanguage()
  const [score, factor] = [formats.number(farthest, 1), formats.number(perDeviation, 4)]
  const limits = { score, factor, fence, fewest: fewestToCompare }
  return (
    <>
      <p className={styles['quiet']}>{t('review.othersRule', limits)}</p>
      <p className={styles['quiet']}>{t('review.changeRule')}</p>
    </>
  )
}

function Reviewed({ review }: { readonly review: IndicatorReviewReply }) {
  const { t, formats, locale } = useLanguage()
  const { line, unit, cycle, previous, observations } = review
  const { answered, replies } = line.coverage
  const rules = formats.list(line.rules.map((rule) => t(`review.rule.${rule}`)))
  const same = line.sameStates === undefined ? [] : [{ term: t('review.same'), value: formats.number(line.sameStates) }]
  return (
    <>
      <PageHeading title={line.name} caption={`${line.id} · ${cycle.title}`} />
      <Facts
        facts={[
          { term: t('review.rules'), value: <span className={styles['rules']}>{rules}</span> },
          { term: t('review.unit'), value: unit },
          { term: t('review.coverage'), value: t('review.coverageOf', { answered, replies }) },
          { term: t('review.compared'), value: previous?.title ?? t('review.comparedNone') },
          ...same,
        ]}
      />
      <p>
        <a href={`/submitted/data/${line.id}?cycle=${cycle.key}&locale=${locale}`}>{t('review.openFigures')}</a>
      </p>
      <div className={styles['after']} />
      <PageSection title={t('review.values')}>
        <Rules />
        {observations.length === 0 ? (
          <EmptyState title={t('review.valuesNone')} />
        ) : (
          <OddValues cycle={cycle.key} indicator={line.id} observations={observations} />
        )}
      </PageSection>
    </>
  )
}
