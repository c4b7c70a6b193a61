import type { Question } from '#shared/definition/definition.ts'
import type { Breakdown, Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { isComputedAsTotal } from '#shared/indicator/computed-as-total.ts'
import { measureOf, rulesOf } from '#shared/indicator/measure.ts'
import type { SummaryFacts } from './facts.ts'
import { computeFigure } from './figure.ts'
import type { FigureQuery } from './figure-query.ts'
import type { Planned } from './plan.ts'
import { questionsOf } from './scope.ts'
import type { Entry, Sentence, Word } from './sentence.ts'

/** Parts that a sentence can hold; what has more stands in a table. */
const mostInSentence = 6

/** Subject of one part of a breakdown: `P2-04:sex:female`. */
export function partOf({ id }: Pick<Indicator, 'id'>, by: string, code: string): string {
  return [id, by, code].join(':')
}

/** A sentence for every breakdown of an indicator of numbers, such as sex and age: what each part's States reported. */
export function breakdownSentences(facts: SummaryFacts, indicator: Indicator): readonly Sentence[] {
  return [...sentencesOf(facts, indicator, 'breakdown', () => true), ...totalSentences(facts, indicator)]
}

/** What the figure of all is, where it is that of parts told below it: the other parts do not add up to it. */
function totalSentences(facts: SummaryFacts, indicator: Indicator): readonly Sentence[] {
  const told = new Set(toldBreakdowns(facts, indicator).map(({ by }) => by))
  const parts = indicator.breakdowns
    .filter(({ by }) => told.has(by))
    .flatMap(({ by, codes }) =>
      codes
        .filter((part) => isComputedAsTotal(indicator, part))
        .map(({ code }): Word => ({ text: textKeys.code(by, code) })),
    )
  const [part, ...others] = parts
  if (!part) return []
  if (others.length === 0) return [{ template: 'totalIs', figures: {}, words: { part } }]
  // One part of each division: the figure is that of both at once, such as of any form of violence and of all ages.
  const entries = parts.map((label): Entry => ({ template: 'entry.totalOf', label, figures: {} }))
  return [{ template: 'totalIsOfAll', figures: {}, entries }]
}

/** The same where nothing is said of the indicator before: with its name, and only of some divisions. */
export function namedBreakdowns(
  facts: SummaryFacts,
  indicator: Indicator,
  divisions: ReadonlySet<string>,
): readonly Sentence[] {
  return sentencesOf(facts, indicator, 'breakdownOf', (by) => divisions.has(by))
}

function sentencesOf(
  facts: SummaryFacts,
  indicator: Indicator,
  template: string,
  isTold: (by: string) => boolean,
): readonly Sentence[] {
  return toldBreakdowns(facts, indicator)
    .filter(({ by, parts }) => parts.length <= mostInSentence && isTold(by))
    .map(({ by, rule, parts }, at, told): Sentence => {
      const before = told[at - 1]
      const words = {
        // Divisions without a name of their own are called by their question: said of two, that tells nothing of either.
        ...(before && { before: divisionOf(facts, indicator, before.by) }),
        name: { text: textKeys.indicator(indicator.id, 'name') },
        division: divisionOf(facts, indicator, by),
        unit: { text: textKeys.unit(indicator.unit) },
      }
      return { template: `${template}.${rule}`, figures: {}, words, entries: parts.map((part) => entryOf(part, rule)) }
    })
}

/** The longer breakdowns as tables: one line a part. */
export function breakdownTables(facts: SummaryFacts, indicator: Indicator): readonly Planned[] {
  return toldBreakdowns(facts, indicator)
    .filter(({ parts }) => parts.length > mostInSentence)
    .map(({ by, rule, parts }): Planned => ({
      kind: 'table',
      id: `table-${indicator.id}-${by}`,
      caption: {
        template: 'table.breakdown',
        figures: {},
        words: {
          name: { text: textKeys.indicator(indicator.id, 'name') },
          division: divisionOf(facts, indicator, by),
          unit: { text: textKeys.unit(indicator.unit) },
        },
      },
      columns: [{ text: 'column.part' }, { text: `column.${rule}` }, { text: 'column.answered' }],
      rows: parts.map(({ label, subject }) => ({
        label,
        cells: [
          { rule, subject },
          { rule: 'answered', subject },
        ],
      })),
    }))
}

interface Part {
  readonly subject: string
  readonly label: Word
}

interface Told {
  readonly by: string
  readonly rule: 'median' | 'sum'
  readonly parts: readonly Part[]
}

/** Breakdowns of which at least two parts can be shown. */
function toldBreakdowns(facts: SummaryFacts, indicator: Indicator): readonly Told[] {
  return indicator.breakdowns.flatMap((breakdown): readonly Told[] => {
    const rule = ruleOf(indicator, breakdown)
    if (!rule) return []
    const { by } = breakdown
    const parts = breakdown.codes
      .map(({ code }): Part => ({ subject: partOf(indicator, by, code), label: { text: textKeys.code(by, code) } }))
      .filter(({ subject }) => (computeFigure(facts, { rule: 'answered', subject })?.value ?? 0) > 0)
    const shown = parts.filter(({ subject }) => computeFigure(facts, { rule, subject })?.value !== undefined)
    return shown.length < 2 ? [] : [{ by, rule, parts }]
  })
}

/** Numbers only: medians where the indicator has any, else sums. */
function ruleOf(indicator: Indicator, { codes }: Breakdown): Told['rule'] | undefined {
  if (codes.some((part) => measureOf(indicator, part) !== 'number')) return undefined
  const rules = rulesOf(indicator, 'number')
  if (rules.includes('median')) return 'median'
  return rules.includes('sum') ? 'sum' : undefined
}

function entryOf({ subject, label }: Part, rule: Told['rule']): Entry {
  const figures: Readonly<Record<string, FigureQuery>> = {
    [rule]: { rule, subject },
    answered: { rule: 'answered', subject },
  }
  return { template: `entry.${rule}`, label, figures }
}

/** What the division is called: the text of its code list, else the question that is broken down. */
function divisionOf({ version }: SummaryFacts, { questions }: Indicator, by: string): Word {
  const asked = questionsOf(version).filter(({ id }) => questions.includes(id))
  const question = asked.find((one) => isBrokenDownBy(one, by))?.id ?? questions[0]
  return { text: textKeys.list(by), ...(question !== undefined && { or: textKeys.question(question, 'label') }) }
}

function isBrokenDownBy(question: Question, by: string): boolean {
  if (question.kind === 'table') return question.rows.list === by || question.columns.list === by
  return (question.kind === 'choices' || question.kind === 'choice') && question.options === by
}
