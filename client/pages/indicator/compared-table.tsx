import type { ComparedPoint, ComparedSeries, IndicatorContent } from '#shared/contract/indicator-page.ts'
import { usePage, type Page } from '../page-words.ts'
import { groupName } from './groups.ts'
import { LeftOutMark } from './left-out.tsx'
import { describeObservation, describeValue, ruleWord } from './numbers.ts'
import { Scroll } from './scroll.tsx'
import styles from './table.module.css'

/** What is compared, one row a State or group, one column a cycle. In the order of choosing: no order that ranks. */
export function ComparedTable({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t } = page
  const { compared, comparedRule } = content
  const cycles = compared[0]?.points ?? []
  const rule = comparedRule && t(ruleWord(content.indicator, comparedRule))
  return (
    <Scroll name={t('compare.table')}>
      <table className={styles['table']}>
        <caption>{t('compare.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.who')}</th>
            {cycles.map(({ cycle, referenceYear }) => (
              <th key={cycle} scope="col">
                {referenceYear}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.map((series) => (
            <tr key={series.id}>
              <th scope="row">
                {series.kind === 'state' ? (
                  <a href={page.link(`/states/${series.id}`)}>{page.stateName(series.id)}</a>
                ) : (
                  `${groupName(page, content.indicator, series.id)}${rule ? ` (${rule})` : ''}`
                )}
              </th>
              {series.points.map((point) => (
                <td key={point.cycle}>
                  {describePoint(page, content, series, point)}
                  <LeftOutMark excluded={point.excluded} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** A cell of the comparison in words: the value with its flags, or which kind of missing. */
function describePoint(
  page: Page,
  { indicator, comparedRule }: IndicatorContent,
  { kind }: ComparedSeries,
  point: ComparedPoint,
): string {
  if (kind === 'state') {
    const flags = point.flags.map((flag) => page.t(`flag.${flag}`))
    return [describeObservation(page, indicator, point), ...flags].join(' · ')
  }
  if (point.withheld) return page.t('tooFew', { n: point.n ?? 0 })
  if (point.value === undefined || !comparedRule) return page.t('noFigure')
  return `${describeValue(page, indicator, comparedRule, point.value)} (${page.t('states', { count: point.n ?? 0 })})`
}
