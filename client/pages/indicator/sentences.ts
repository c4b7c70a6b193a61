import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import type { Page } from '../page-words.ts'
import { measured } from './measured.ts'
import { categoryLabel, formatFigure, shownGroup } from './numbers.ts'

type Figure = IndicatorReply['groups'][number]['figures'][number]

/** Below this many answers counts are given, no percentages (rules of wording, no. 3). */
const fewestForPercent = 10

/** One generated sentence per figure; the same data give the same words. */
export function figureSentences(page: Page, content: IndicatorContent): readonly string[] {
  const figures = shownGroup(content.indicator)?.figures ?? []
  const sentences = figures.flatMap((figure) => sentenceOf(page, content, figure) ?? [])
  return sentences.length > 0 ? sentences : [page.t('sentence.none')]
}

function sentenceOf(page: Page, content: IndicatorContent, figure: Figure): string | undefined {
  const { t } = page
  const { indicator } = content
  const { n, value = 0, low = 0, high = 0 } = figure
  if (n === 0) return undefined
  if (figure.tooFew) return t('sentence.tooFew', { n })
  if (figure.withheld) return t('sentence.withheld')
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

/** Who is behind it: answered, replies, invited, and the reasons apart. */
export function coverageSentence({ t }: Page, indicator: IndicatorReply): string {
  const coverage = shownGroup(indicator)?.coverage
  if (!coverage) return t('coverageNone')
  const { answered, replies, invited } = coverage
  const reasons = Object.values(coverage.reasons).reduce((sum, count) => sum + count, 0)
  const key = indicator.shown.audience === 'public' ? 'coveragePublic' : 'coverageSubmitted'
  return `${t(key, { answered, replies, invited })}${reasons > 0 ? ` ${t('coverageReasons', { count: reasons })}` : ''}`
}
