import type { IndicatorReply } from '#shared/contract/results.ts'
import { countsOfStates } from '#shared/dashboard/counts.ts'
import type { Page } from '../page-words.ts'
import { countedAmong } from './counted.ts'
import { saidOfOthers } from './sentences.ts'

/** What the tiles show, in counts that add up to the States asked, by the same kinds of missing as the coverage. */
export function tilesSentence(page: Page, { observations }: IndicatorReply): string {
  const counts = countsOfStates(observations)
  const { invited, answered, noReply } = counts
  const silent = noReply > 0 ? [page.t('tiles.noReply', { n: noReply })] : []
  const parts = page.formats.list([...saidOfOthers(page, counts), ...silent])
  const others = parts === '' ? '' : page.t('coverageOthers', { count: invited - answered, parts })
  return [page.t('tiles.sentence', { value: answered }), others].filter(Boolean).join(' ')
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
  return t('groups.sentence', { shown, all, n: countedAmong(indicator.observations).length })
}
