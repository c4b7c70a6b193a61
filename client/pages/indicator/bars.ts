import type { IndicatorReply } from '#shared/contract/results.ts'
import { distributionOfCategories, distributionOfValues, type Bar } from '#shared/dashboard/distribution.ts'
import { stepLabel } from '../figures/scale-of.ts'
import type { Page } from '../page-words.ts'
import { countedAmong } from './counted.ts'
import { isWholeCount } from './numbers.ts'

export interface NamedBar extends Bar {
  readonly label: string
}

/** How many of the States counted stand where: by answer or level, or by round classes of values. */
export function barsOf(page: Page, indicator: IndicatorReply): readonly NamedBar[] {
  const { categories, observations } = indicator
  const given = countedAmong(observations)
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
  return distributionOfValues(values, { isWhole: isWholeCount(indicator) }).map(({ step, ...bar }) => ({
    ...bar,
    label: stepLabel(page, indicator, step),
  }))
}

function labelOf(code: string, label = code): string {
  return /^\d+$/.test(code) && label !== code ? `${code} ${label}` : label
}
