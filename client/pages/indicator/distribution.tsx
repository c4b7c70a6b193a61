import type { IndicatorReply } from '#shared/contract/results.ts'
import { distributionOfCategories, distributionOfValues, type Bar } from '#shared/dashboard/distribution.ts'
import { usePage, type Page } from '../page-words.ts'
import { formatFigure } from './numbers.ts'
import styles from './distribution.module.css'

interface NamedBar extends Bar {
  readonly label: string
}

/** How many States stand where; no names, no order that ranks. */
export function Distribution({ indicator }: { readonly indicator: IndicatorReply }) {
  const page = usePage()
  const bars = barsOf(page, indicator)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  if (bars.every(({ count }) => count === 0)) return <p>{page.t('sentence.none')}</p>
  return (
    <figure className={styles['figure']}>
      <figcaption>{page.t('distributionCaption', { unit: indicator.unit })}</figcaption>
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

function barsOf(page: Page, { categories, observations }: IndicatorReply): readonly NamedBar[] {
  const given = observations.filter(({ status }) => status === 'value')
  if (categories.length > 0) {
    const counts: Record<string, number> = {}
    for (const { category = '' } of given) counts[category] = (counts[category] ?? 0) + 1
    const bars = distributionOfCategories(
      categories.map(({ code }) => code),
      counts,
    )
    return bars.map(({ category, ...bar }, place) => ({ ...bar, label: labelOf(category, categories[place]?.label) }))
  }
  const values = given.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return distributionOfValues(values).map(({ step, ...bar }) => ({
    ...bar,
    label: `${formatFigure(page, step.from)} – ${formatFigure(page, step.to)}`,
  }))
}

function labelOf(code: string, label = code): string {
  return /^\d+$/.test(code) && label !== code ? `${code} ${label}` : label
}
