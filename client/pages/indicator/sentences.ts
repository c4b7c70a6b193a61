import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import { countsOfStates, type Counts } from '#shared/dashboard/counts.ts'
import type { Page } from '../page-words.ts'
import { measured } from './measured.ts'
import { categoryLabel, formatFigure, ruleWord, shownGroup } from './numbers.ts'

type Figure = IndicatorReply['groups'][number]['figures'][number]

/** Below this many answers counts are given, no percentages (rules of wording, no. 3). */
const fewestForPercent = 10

/** One generated sentence per figure; the same data give the same words. */
export function figureSentences(page: Page, content: IndicatorContent): readonly string[] {
  const figures = shownGroup(content.indicator)?.figures ?? []
  // What is not shown is said after what is.
  const inOrder = figures.toSorted((a, b) => Number(a.withheld ?? false) - Number(b.withheld ?? false))
  const sentences = inOrder.flatMap((figure) => sentenceOf(page, content, figure) ?? [])
  return sentences.length > 0 ? sentences : [page.t('sentence.none')]
}

function sentenceOf(page: Page, content: IndicatorContent, figure: Figure): string | undefined {
  const { t } = page
  const { indicator } = content
  const { n, value = 0, low = 0, high = 0 } = figure
  if (n === 0) return undefined
  if (figure.tooFew) return t('sentence.tooFew', { n })
  if (figure.withheld) return withheldSentence(page, indicator, figure)
  switch (figure.rule) {
    case 'share_yes':
      return shareSentence(page, indicator, figure)
    case 'dist':
      if (indicator.type === 'maturity')
        return t('sentence.dist', { n, level: categoryLabel(indicator, String(value)) })
      return t('sentence.boxes', {
        n,
        value: formatFigure(page, indicator, value),
        most: indicator.categories.length - 1,
      })
    case 'sum':
      return indicator.formula.numerator === undefined
        ? t('sentence.sum', { n, value: measured(page, content, value) })
        : t('sentence.counted', { n, value: page.formats.number(Math.round(value)) })
    case 'median':
      return t('sentence.median', {
        n,
        value: measured(page, content, value),
        low: formatFigure(page, indicator, low),
        high: formatFigure(page, indicator, high),
      })
    case 'wmean':
    case 'ratio_of_sums':
      return t('sentence.ratio', { n, value: measured(page, content, value) })
  }
}

/** Which figure is not shown and why, and why another beside it may be: a median cannot be subtracted (decision 0017). */
function withheldSentence({ t }: Page, indicator: IndicatorReply, { rule }: Figure): string {
  const others = shownGroup(indicator)?.figures.some((one) => one.rule === 'median' && one.value !== undefined) === true
  return t('sentence.withheld', { rule: t(ruleWord(indicator, rule)), others: others ? 'yes' : 'no' })
}

function shareSentence({ t, formats }: Page, indicator: IndicatorReply, { n, value = 0, counts = {} }: Figure): string {
  const yes = Math.round((value * n) / 100)
  const share = n >= fewestForPercent ? 'yes' : 'no'
  const inPart = counts['in-part'] ?? 0
  const sentence = t(shareWording(indicator), {
    audience: indicator.shown.audience,
    n,
    yes,
    share,
    percent: formats.percent(value / 100),
  })
  return inPart > 0 ? `${sentence} ${t('sentence.inPart', { count: inPart })}` : sentence
}

/** What a "yes" means: a report, a level reached, at least one, or the answer itself. */
function shareWording({ system, measure }: IndicatorReply) {
  if (system === 'submitted') return 'sentence.submitted'
  return measure === 'levels' ? 'sentence.adopted' : measure === 'number' ? 'sentence.some' : 'sentence.yes'
}

/** Who is behind it: answered of replies of invited, what the others said, and who is left out of figures of groups. */
export function coverageSentence(page: Page, indicator: IndicatorReply): string {
  const { t } = page
  const counts = countsOfStates(indicator.observations)
  const { invited, replied, answered, leftOut } = counts
  if (invited === 0) return t('coverageNone')
  const key = indicator.shown.audience === 'public' ? 'coveragePublic' : 'coverageSubmitted'
  const sentences = [
    t(key, { answered, replies: replied, invited }),
    othersSentence(page, counts),
    leftOut > 0 ? t('coverageLeftOut', { count: leftOut }) : '',
  ]
  return sentences.filter(Boolean).join(' ')
}

/** Those that replied and have no figure, so that the numbers add up to the replies. */
function othersSentence(page: Page, counts: Counts): string {
  const parts = saidOfOthers(page, counts)
  const count = counts.replied - counts.answered
  return parts.length === 0 ? '' : page.t('coverageOthers', { count, parts: page.formats.list(parts) })
}

/** How many States that replied have no figure, by kind: the same words wherever it is said. */
export function saidOfOthers(
  { t }: Page,
  { gaveReason, leftOpen, notApplicable, keptBack }: Counts,
): readonly string[] {
  const parts = [
    ['coverageOthers.reason', gaveReason],
    ['coverageOthers.open', leftOpen],
    ['coverageOthers.notApplicable', notApplicable],
    ['coverageOthers.keptBack', keptBack],
  ] as const
  return parts.flatMap(([word, n]) => (n > 0 ? [t(word, { n })] : []))
}
