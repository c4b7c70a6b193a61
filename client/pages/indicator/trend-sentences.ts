import type { IndicatorReply } from '#shared/contract/results.ts'
import { figureOf, type Rule } from '../figures/trend-lines.ts'
import type { Page } from '../page-words.ts'
import { describeValue } from './numbers.ts'

/** What a trend shows, from its first to its last figure, over the same States where there are any: the same data give the same words. */
export function trendSentence(page: Page, indicator: IndicatorReply, rule: Rule): string {
  const { t } = page
  const side = indicator.trend.some(({ same }) => figureOf(same, rule)?.value !== undefined) ? 'same' : 'all'
  const points = indicator.trend.flatMap((point) => {
    const figure = figureOf(point[side], rule)
    return figure?.value === undefined ? [] : [{ year: String(point.referenceYear), value: figure.value, n: figure.n }]
  })
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first === last) return t('trend.noTwo')
  const words = (value: number): string => describeValue(page, indicator, rule, value)
  const same = words(first.value) === words(last.value)
  return t('trend.sentence', {
    side: side === 'all' && indicator.system === 'submitted' ? 'invited' : side,
    n: last.n,
    change: same ? 'same' : last.value > first.value ? 'up' : 'down',
    from: words(first.value),
    to: words(last.value),
    first: first.year,
    last: last.year,
  })
}
