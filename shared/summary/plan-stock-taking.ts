import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { measureOf, rulesOf } from '#shared/indicator/measure.ts'
import type { CycleFact, EarlierFacts, SummaryFacts } from './facts.ts'
import { computeFigure } from './figure.ts'
import type { FigureQuery } from './figure-query.ts'
import type { Planned } from './plan.ts'
import { codesInPlace, isCounted, nameOf, wordsFor } from './plan-indicator.ts'
import { ownScaleOf } from './plan-scale.ts'
import type { Entry, Sentence, Word } from './sentence.ts'

/** Below this many States nothing is said of change. */
const fewestSame = 3

/** Cycles that one indicator can be followed through, over the same States. Earliest first, this cycle not among them. */
interface Followed {
  readonly indicator: Indicator
  readonly through: readonly EarlierFacts[]
}

/**
 * Stock-taking across every cycle that asked for an indicator: a paragraph each and two tables, always over the States
 * that answered in all the cycles named. Where a question was changed so that figures cannot be compared, that is said.
 */
export function planStockTaking(facts: SummaryFacts, indicators: readonly Indicator[]): readonly Planned[] {
  const followed = indicators.filter(isTold).map((indicator) => ({ indicator, through: cyclesOf(facts, indicator) }))
  const told = followed.filter(({ through }) => through.length > 0)
  return [
    { kind: 'paragraph', id: 'stock-basis', sentences: [basisSentence(usedCycles(facts, told))] },
    ...tables(facts, told),
    ...followed.flatMap((one): readonly Planned[] => {
      const sentences = [...stockSentence(facts, one), ...changeSentences(facts, one)]
      return sentences.length === 0 ? [] : [{ kind: 'paragraph', id: one.indicator.id, sentences }]
    }),
  ]
}

function isTold(indicator: Indicator): boolean {
  return isCounted(indicator) || isNumber(indicator)
}

function isNumber(indicator: Indicator): boolean {
  return measureOf(indicator) === 'number' && rulesOf(indicator, 'number').includes('median')
}

/** The cycles, as far back as there was no break and at least three States answered every time. */
function cyclesOf(facts: SummaryFacts, { id }: Indicator): readonly EarlierFacts[] {
  const asked = facts.before.filter(({ observations }) => hasValue(observations.get(id)))
  const broken = asked.findIndex(({ changes }) => changes.get(id) === 'break')
  const sound = broken < 0 ? asked : asked.slice(0, broken)
  const lengths = sound.map((_, at) => sound.length - at)
  const most = lengths.find((length) => sameOf(facts, id, sound.slice(0, length)) >= fewestSame) ?? 0
  return sound.slice(0, most).toReversed()
}

function hasValue(all: readonly { readonly status: string }[] = []): boolean {
  return all.some(({ status }) => status === 'value')
}

function sameOf(facts: SummaryFacts, subject: string, cycles: readonly EarlierFacts[]): number {
  return computeFigure(facts, { rule: 'same', subject, earlier: keysOf(cycles) })?.value ?? 0
}

/** The keys of the cycles, the one that is spoken of first. */
function keysOf(cycles: readonly EarlierFacts[], first?: EarlierFacts): string {
  const keys = cycles.map(({ cycle }) => cycle.key)
  return (first ? [first.cycle.key, ...keys.filter((key) => key !== first.cycle.key)] : keys).join('.')
}

/** One figure a cycle, this one last; all over the same States. */
function figuresOf(
  { indicator, through }: Followed,
  counted: readonly string[] = codesInPlace(indicator),
): readonly FigureQuery[] {
  const kind = isCounted(indicator) ? 'said' : 'median'
  const codes = isCounted(indicator) ? { codes: counted } : {}
  const of = (rule: FigureQuery['rule'], earlier: string): FigureQuery => ({
    rule,
    subject: indicator.id,
    earlier,
    ...codes,
  })
  return [
    ...through.map((one) => of(`same-${kind}-earlier`, keysOf(through, one))),
    of(`same-${kind}`, keysOf(through)),
  ]
}

/** This cycle, last, and those before it that anything can be followed through. */
function usedCycles(facts: SummaryFacts, followed: readonly Followed[]): readonly CycleFact[] {
  const keys = new Set(followed.flatMap(({ through }) => through.map(({ cycle }) => cycle.key)))
  return [
    ...facts.before
      .map(({ cycle }) => cycle)
      .filter(({ key }) => keys.has(key))
      .toReversed(),
    facts.cycle,
  ]
}

function basisSentence(cycles: readonly CycleFact[]): Sentence {
  const template = cycles.length > 1 ? 'stock.basis' : 'stock.none'
  return { template, figures: {}, entries: cycles.map(entryOfCycle) }
}

function entryOfCycle({ title, referenceYear }: CycleFact): Entry {
  return { template: 'entry.cycle', label: { given: `${title} (${referenceYear})` }, figures: {} }
}

function stockSentence(facts: SummaryFacts, followed: Followed): readonly Sentence[] {
  const { indicator, through } = followed
  if (through.length === 0) return []
  const years = [...through.map(({ cycle }) => cycle), facts.cycle].map(({ referenceYear }) => String(referenceYear))
  const name = isCounted(indicator) ? 'said' : 'median'
  const { kind, level } = wordsFor(facts, indicator)
  return [
    {
      template: `stock.${name === 'said' ? kind : 'median'}`,
      words: { ...level, name: nameOf(indicator), unit: { text: textKeys.unit(indicator.unit) } },
      figures: { same: { rule: 'same', subject: indicator.id, earlier: keysOf(through) } },
      entries: figuresOf(followed).map((query, at): Entry => ({
        template: `entry.year.${name}`,
        label: { given: years[at] ?? '' },
        figures: { [name]: query },
      })),
    },
  ]
}

/** What was changed about the question: a break ends the comparison, other wording does not. */
function changeSentences({ before }: SummaryFacts, { indicator: { id } }: Followed): readonly Sentence[] {
  const asked = before.filter(({ observations }) => hasValue(observations.get(id)))
  const broken = asked.find(({ changes }) => changes.get(id) === 'break')
  const reworded = asked.find(({ changes }) => changes.get(id) === 'reworded')
  const say = (template: string, { cycle }: EarlierFacts): Sentence => ({
    template,
    figures: {},
    words: { cycle: { given: cycle.title } },
  })
  if (broken) return [say('breakSince', broken)]
  return reworded ? [say('rewordedSince', reworded)] : []
}

function tables(facts: SummaryFacts, told: readonly Followed[]): readonly Planned[] {
  const used = usedCycles(facts, told)
  const followed = told.filter(({ indicator }) => !ownScaleOf(facts, indicator))
  const table = (id: string, rows: readonly Followed[]): readonly Planned[] =>
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            id: `stock-${id}`,
            caption: { template: `table.stock.${id}`, figures: {} },
            columns: columnsOf('column.indicator', used),
            rows: rows.map((one) => ({ label: nameOf(one.indicator), cells: cellsOf(one, used) })),
          },
        ]
  return [
    ...table(
      'answers',
      followed.filter(({ indicator }) => isCounted(indicator)),
    ),
    ...told.flatMap((one) => scaleTables(facts, one, used)),
    ...table(
      'medians',
      followed.filter(({ indicator }) => !isCounted(indicator)),
    ),
  ]
}

function columnsOf(first: string, used: readonly CycleFact[]): readonly Word[] {
  const cycles = used.map(({ title, referenceYear }) => ({ given: `${title} (${referenceYear})` }))
  return [{ text: first }, ...cycles, { text: 'column.same' }]
}

/** Levels of its own are a table of their own: among what is in place they would say something else. */
function scaleTables(facts: SummaryFacts, one: Followed, used: readonly CycleFact[]): readonly Planned[] {
  const { indicator } = one
  const scale = ownScaleOf(facts, indicator)
  if (!scale) return []
  return [
    {
      kind: 'table',
      id: `stock-${indicator.id}`,
      caption: { template: 'table.stock.scale', figures: {}, words: { name: nameOf(indicator) } },
      columns: columnsOf('column.level', used),
      rows: scale.levels.map(({ code, label }) => ({ label, cells: cellsOf(one, used, [code]) })),
    },
  ]
}

/** A cycle that the indicator cannot be followed through has no figure, which is no zero. */
function cellsOf(
  followed: Followed,
  used: readonly CycleFact[],
  counted?: readonly string[],
): readonly (FigureQuery | undefined)[] {
  const { indicator, through } = followed
  const figures = figuresOf(followed, counted)
  const place = (key: string): number => through.findIndex(({ cycle }) => cycle.key === key)
  return [
    ...used.map(({ key }, at) => (at === used.length - 1 ? figures.at(-1) : figures[place(key)])),
    { rule: 'same', subject: indicator.id, earlier: keysOf(through) },
  ]
}
