import { nonAnswers } from '#shared/answer/answer.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { measureOf, rulesOf } from '#shared/indicator/measure.ts'
import { breakdownSentences } from './plan-breakdowns.ts'
import type { EarlierFacts, SummaryFacts } from './facts.ts'
import { computeFigure } from './figure.ts'
import type { FigureQuery, FigureRule } from './figure-query.ts'
import type { Planned } from './plan.ts'
import { inPlace, levelEntries, ownScaleOf } from './plan-scale.ts'
import { regionalGroups } from './regional-groups.ts'
import type { Entry, Sentence, Word } from './sentence.ts'

export const noInformation = nonAnswers.filter((reason) => reason !== 'not-applicable')

/** What a paper says of one indicator: a numbered paragraph with counts, groups, what is missing, and change over the same States. */
export function planIndicator(facts: SummaryFacts, indicator: Indicator): Planned {
  const sentences = [
    ...mainSentences(facts, indicator),
    ...regionSentence(facts, indicator),
    ...breakdownSentences(facts, indicator),
    ...missingSentence(facts, indicator.id, wordsOfMissing(facts, indicator)),
    ...trendSentence(facts, indicator),
  ]
  return { kind: 'paragraph', id: indicator.id, sentences }
}

export function codesInPlace(indicator: Indicator): readonly string[] {
  return indicator.type === 'maturity' ? inPlace : ['yes']
}

/** Whether its answers are counted by what they say: yes and no, or levels of a scale. */
export function isCounted(indicator: Indicator): boolean {
  return measureOf(indicator) === 'answer' || (measureOf(indicator) === 'levels' && indicator.type === 'maturity')
}

/** How counted answers are told: as yes and no, by the common scale of status, or in the words of a scale of its own. */
export function wordsFor(facts: SummaryFacts, indicator: Indicator) {
  const scale = ownScaleOf(facts, indicator)
  if (scale) return { kind: 'scale', level: { level: scale.from }, entries: levelEntries(indicator, scale) } as const
  return { kind: indicator.type === 'maturity' ? 'levels' : 'answer', level: {}, entries: [] } as const
}

/** Who is behind a sentence: replies and States invited, always said with it. */
export const behind = { replied: { rule: 'replied' }, invited: { rule: 'invited' } } as const

export function nameOf({ id }: Indicator): Word {
  return { text: textKeys.indicator(id, 'name') }
}

function mainSentences(facts: SummaryFacts, indicator: Indicator): readonly Sentence[] {
  const words = { name: nameOf(indicator), unit: { text: textKeys.unit(indicator.unit) } }
  const of = (rule: FigureRule, codes?: readonly string[]): FigureQuery => ({
    rule,
    subject: indicator.id,
    ...(codes && { codes }),
  })
  const base = { answered: of('answered'), ...behind }
  if (isCounted(indicator)) return [countedSentence(facts, indicator, words)]
  if (measureOf(indicator) === 'levels')
    return [
      {
        template: 'boxes',
        words: { ...words, levels: { given: String(indicator.levels ?? 0) } },
        figures: { ...base, level: of('level') },
      },
    ]
  const rules = rulesOf(indicator, 'number')
  const year = { year: { given: String(facts.cycle.referenceYear) } }
  return [
    ...(rules.includes('sum') && !rules.includes('median')
      ? [{ template: 'sum', words: { ...words, ...year }, figures: { ...base, sum: of('sum') } }]
      : [
          {
            template: 'median',
            words: { ...words, ...year },
            figures: { ...base, median: of('median'), low: of('low'), high: of('high') },
          },
        ]),
    ...(rules.includes('ratio_of_sums') ? [{ template: 'ratio', words, figures: { ratio: of('ratio') } }] : []),
  ]
}

/** Answers by what they say: how many are in place, and what the others are. */
function countedSentence(facts: SummaryFacts, indicator: Indicator, words: Sentence['words']): Sentence {
  const { kind, level, entries } = wordsFor(facts, indicator)
  const of = (rule: FigureRule, codes?: readonly string[]): FigureQuery => ({
    rule,
    subject: indicator.id,
    ...(codes && { codes }),
  })
  const codes = codesInPlace(indicator)
  const rest = {
    answer: { part: of('said', ['in-part']), no: of('said', ['no']) },
    levels: { part: of('said', ['1']), no: of('said', ['0']) },
    scale: {},
  }
  const counts = { answered: of('answered'), ...behind, said: of('said', codes), share: of('share', codes) }
  return { template: kind, words: { ...words, ...level }, figures: { ...counts, ...rest[kind] }, entries }
}

/** The five groups in their fixed order, for indicators asked every year. */
function regionSentence(facts: SummaryFacts, indicator: Indicator): readonly Sentence[] {
  if (!indicator.core || !isCounted(indicator)) return []
  const codes = codesInPlace(indicator)
  const entries = regionalGroups
    .filter((group) => facts.groups.has(group))
    .map((group): Entry => ({
      template: 'entry.of',
      label: { group },
      figures: {
        said: { rule: 'said', subject: indicator.id, codes, group },
        answered: { rule: 'answered', subject: indicator.id, group },
      },
    }))
  const { kind, level } = wordsFor(facts, indicator)
  const template = kind === 'scale' ? 'regionsScale' : 'regions'
  return entries.length === 0 ? [] : [{ template, figures: {}, words: level, entries }]
}

/** That a missing answer is no "no" is said only where States could say "no". */
function wordsOfMissing(facts: SummaryFacts, indicator: Indicator): MissingWords {
  const saysNo = isCounted(indicator) && wordsFor(facts, indicator).kind !== 'scale'
  return { template: saysNo ? 'missing' : 'missingOther' }
}

interface MissingWords {
  readonly template: 'missing' | 'missingOther'
  readonly blankIs?: 'blank' | 'notAsked'
}

/** Not applicable and no information, apart; nothing where nothing is missing. */
export function missingSentence(
  facts: SummaryFacts,
  subject: string,
  { template, blankIs = 'blank' }: MissingWords,
): readonly Sentence[] {
  const figures = {
    inapplicable: { rule: 'reason', subject, codes: ['not-applicable'] },
    unknown: { rule: 'reason', subject, codes: noInformation },
    unasked: { rule: 'unasked', subject },
    blank: { rule: 'blank', subject },
    excluded: { rule: 'excluded', subject },
  } as const
  const entries = Object.entries(figures)
    .filter(([, query]) => (computeFigure(facts, query)?.value ?? 0) > 0)
    .map(([name, query]): Entry => ({
      template: `entry.${name === 'blank' ? blankIs : name}`,
      figures: { [name]: query },
    }))
  return entries.length === 0 ? [] : [{ template, figures: {}, entries }]
}

/** Figures before and after a break are not compared: that is said where both cycles have any. */
function breakSentence({ observations }: SummaryFacts, { cycle }: EarlierFacts, id: string): readonly Sentence[] {
  const isAnswered = observations.get(id)?.some(({ status }) => status === 'value')
  return isAnswered ? [{ template: 'breakSince', figures: {}, words: { cycle: { given: cycle.title } } }] : []
}

const trendTemplates = { answer: 'trendAnswer', levels: 'trendLevels', scale: 'trendScale' } as const

/** Change since the last cycle that asked the same, only over the States that answered both times, and only where they are at least three. */
function trendSentence(facts: SummaryFacts, { id, ...rest }: Indicator): readonly Sentence[] {
  const earlier = facts.before.find(({ observations }) =>
    observations.get(id)?.some(({ status }) => status === 'value'),
  )
  if (!earlier) return []
  if (earlier.changes.get(id) === 'break') return breakSentence(facts, earlier, id)
  const of = (rule: FigureRule, codes?: readonly string[]): FigureQuery => ({
    rule,
    subject: id,
    earlier: earlier.cycle.key,
    ...(codes && { codes }),
  })
  if ((computeFigure(facts, of('same'))?.value ?? 0) < 3) return []
  const years = {
    year: { given: String(facts.cycle.referenceYear) },
    earlierYear: { given: String(earlier.cycle.referenceYear) },
  }
  const indicator = { id, ...rest }
  if (isCounted(indicator)) {
    const codes = codesInPlace(indicator)
    const figures = { same: of('same'), now: of('same-said', codes), then: of('same-said-earlier', codes) }
    const { kind, level } = wordsFor(facts, indicator)
    return [{ template: trendTemplates[kind], words: { ...years, ...level }, figures }]
  }
  if (measureOf(indicator) !== 'number' || !rulesOf(indicator, 'number').includes('median')) return []
  const figures = { same: of('same'), now: of('same-median'), then: of('same-median-earlier') }
  return [{ template: 'trendMedian', words: { ...years, unit: { text: textKeys.unit(indicator.unit) } }, figures }]
}
