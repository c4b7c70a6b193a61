import type { IndicatorReply } from '#shared/contract/results.ts'
import { missingOf, type Missing } from '../figures/scale-of.ts'
import type { Page } from '../page-words.ts'
import { shownGroup } from './numbers.ts'

/** What the tiles show, in counts, by the same kinds of missing as their patterns. */
export function tilesSentence({ t }: Page, indicator: IndicatorReply): string {
  const count = (wanted: Missing | undefined): number =>
    indicator.observations.filter((one) => missingOf(one) === wanted).length
  return t('tiles.sentence', {
    value: count(undefined),
    reason: count('reason'),
    notAsked: count('not-asked'),
    noReply: count('no-reply'),
  })
}

/** What a distribution shows: the class most States are in. */
export function distributionSentence(
  { t }: Page,
  bars: readonly { readonly label: string; readonly count: number }[],
): string {
  const n = bars.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(0, ...bars.map(({ count }) => count))
  const top = bars.filter(({ count }) => count === most)
  if (n === 0) return t('sentence.none')
  return t('distribution.sentence', { n, most, label: top[0]?.label ?? '', ties: top.length })
}

/** How many of the groups have a figure. */
export function groupsSentence({ t }: Page, indicator: IndicatorReply, shown: number, all: number): string {
  return t('groups.sentence', { shown, all, n: shownGroup(indicator)?.coverage.answered ?? 0 })
}
