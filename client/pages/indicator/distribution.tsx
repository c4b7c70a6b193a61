import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { usePage } from '../page-words.ts'
import { barsOf } from './bars.ts'
import { leftOutAmong } from './counted.ts'
import { distributionSentence } from './view-sentences.ts'
import styles from './distribution.module.css'

/** How many States stand where; no names, no order that ranks. */
export function Distribution({ content: { indicator } }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const bars = barsOf(page, indicator)
  const leftOut = leftOutAmong(indicator.observations)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  if (bars.every(({ count }) => count === 0)) return <p>{page.t('sentence.none')}</p>
  return (
    <figure className={styles['figure']}>
      <figcaption>
        {page.t('distributionCaption', { unit: indicator.unit })}
        <span>{distributionSentence(page, bars)}</span>
        {leftOut > 0 && <span>{page.t('coverageLeftOut', { count: leftOut })}</span>}
      </figcaption>
      <dl className={styles['bars']}>
        {bars.map(({ label, count, share }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * count) / most} height="10" />
              </svg>
              <span>{page.t('statesAndShare', { count, percent: page.formats.percent(share / 100) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}
