import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import { usePage } from '../page-words.ts'
import { answerPath } from './address.ts'
import { formatFigure } from './numbers.ts'
import { isRanked, rankedStates, type Ranked } from './ranked-states.ts'
import { Scroll } from './scroll.tsx'
import styles from './table.module.css'

/** States in the order of their figures, or why there is no such order. */
export function Ranking({ content: { indicator } }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t } = page
  if (!isRanked(indicator)) return <p>{whyNot(page, indicator)}</p>
  const ranked = rankedStates(page, indicator)
  const most = Math.max(1e-9, ...ranked.map(({ value }) => Math.abs(value)))
  return (
    <>
      <p>{t('ranking.sentence', { n: ranked.length, direction: indicator.direction })}</p>
      <Scroll name={t('view.ranking')}>
        <table className={styles['table']}>
          <caption>{t('ranking.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ranking.place')}</th>
              <th scope="col">{t('table.state')}</th>
              <th scope="col" colSpan={2}>
                {t('table.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ place, value, observation }) => (
              <Row key={observation.state} {...{ place, value, observation, indicator, most }} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

/** Why this indicator has no order of States, in a sentence. */
export function whyNot(
  { t }: Pick<ReturnType<typeof usePage>, 't'>,
  { comparability, measure }: IndicatorReply,
): string {
  return t('ranking.notOffered', {
    why: comparability === 'comparable' && measure !== 'number' ? 'answers' : comparability,
  })
}

function Row({
  place,
  value,
  observation,
  indicator,
  most,
}: Ranked & { readonly indicator: IndicatorReply; readonly most: number }) {
  const page = usePage()
  const path = answerPath(indicator, observation)
  const words = formatFigure(page, indicator, value)
  return (
    <tr>
      <td>{page.formats.number(place)}</td>
      <th scope="row">{page.stateName(observation.state)}</th>
      <td>{path === undefined ? words : <a href={page.link(path)}>{words}</a>}</td>
      <td className={styles['bar']} aria-hidden="true">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * Math.abs(value)) / most} height="10" />
        </svg>
      </td>
    </tr>
  )
}
