import { IntlMessageFormat } from 'intl-messageformat'
import { digitsToShow } from '#shared/indicator/precision.ts'
import { measuredBy, ownPlaces } from '#shared/summary/own-places.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { SummaryFacts } from '#shared/summary/facts.ts'
import { computeFigure, type SummaryFigure } from '#shared/summary/figure.ts'
import { keyOf, type FigureQuery } from '#shared/summary/figure-query.ts'
import { fewestForWords, ladderWordOf } from '#shared/summary/ladder.ts'
import type { Run } from '#shared/summary/document.ts'
import type { Entry, Sentence } from '#shared/summary/sentence.ts'
import { isBehind, isCount, isSingle, spell, spellsCounts } from './spell-numbers.ts'
import { intlLocaleOf, type Wording } from './words.ts'

const messages = new Map<string, IntlMessageFormat>()

/** A message of the catalogue, parsed once a language. */
export function messageOf(pattern: string, locale: CompleteLocale): IntlMessageFormat {
  const key = `${locale} ${pattern}`
  const known = messages.get(key) ?? new IntlMessageFormat(pattern, intlLocaleOf[locale])
  messages.set(key, known)
  return known
}

/**
 * Writes a sentence: words as they are, every number as a run that carries its query. The same sentence over the same
 * facts in the same language gives the same runs, always.
 */
export function writeSentence(sentence: Sentence, facts: SummaryFacts, wording: Wording): readonly Run[] {
  const parts = sentence.entries ?? []
  const inWords = spellsCounts([sentence, ...parts.filter(({ label }) => !label)].flatMap((one) => named(one, facts)))
  const decimals = decimalsIn([sentence, ...parts], facts)
  const entries = joined(
    // What stands behind a label is a small table: its numbers stay digits.
    parts.map((entry, at) =>
      writeTemplate({ ...entry, ...(sentence.words && { words: sentence.words }) }, facts, wording, {
        inWords: inWords && !entry.label,
        decimals,
        place: at === 0 ? 'first' : 'later',
      }),
    ),
    wording,
  )
  return writeTemplate(sentence, facts, wording, { inWords, decimals, ...(entries.length > 0 && { entries }) })
}

type PlacesOf = (query: FigureQuery, value: number) => number

/** Of one indicator, figures are written as on its page; of several in one sentence, all with one precision. */
function decimalsIn(parts: readonly Pick<Sentence, 'figures'>[], facts: SummaryFacts): PlacesOf {
  const common = commonDecimals(parts.flatMap((one) => named(one, facts)))
  const all = parts.flatMap(({ figures }) => Object.values(figures).flatMap((query) => measuredBy(query) ?? []))
  const isOfOne = new Set(all).size === 1
  return (query, value) => {
    const indicator = isOfOne ? measuredBy(query) : undefined
    return (indicator !== undefined ? ownPlaces(facts, indicator, value) : undefined) ?? common
  }
}

function named({ figures }: Pick<Sentence, 'figures'>, facts: SummaryFacts) {
  return Object.entries(figures).map(([name, query]) => ({
    name,
    rule: query.rule,
    figure: computeFigure(facts, query),
  }))
}

interface Inserted {
  /** Of an entry in its enumeration: what holds for all of them, such as their unit, is said with the first. */
  readonly place?: 'first' | 'later'
  readonly entries?: readonly Run[]
  readonly inWords: boolean
  /** Of every figure worked out from values. */
  readonly decimals: PlacesOf
}
type Template = Pick<Sentence, 'template' | 'figures' | 'words'> & { readonly label?: Entry['label'] }

function writeTemplate(
  { template, figures, words = {}, label }: Template,
  facts: SummaryFacts,
  wording: Wording,
  inserted: Inserted,
): readonly Run[] {
  const computed = Object.entries(figures).map(([name, query]) => ({
    name,
    query,
    figure: computeFigure(facts, query),
  }))
  const values = new Map(computed.map(({ name, figure }) => [name, figure?.value]))
  const hasAnswers = Object.hasOwn(figures, 'answered')
  const links = computed.map(({ name, query }) => [
    name,
    (chunks: readonly unknown[]): Run => {
      const written = chunks.map(String).join('')
      const inWords = inserted.inWords && !(hasAnswers && isBehind({ name }))
      return {
        text: isCount(query) && (inWords || isSingle(written)) ? spell(written, name, wording) : written,
        figure: keyOf(query),
      }
    },
  ])
  const said = Object.entries(words).map(([name, word]) => [name, wording.word(word)])
  const numbers = computed.map(({ name, query, figure: { value } = {} }) => [
    name,
    asParameter(name, value, wording.locale, value === undefined ? 0 : inserted.decimals(query, value)),
  ])
  const pattern = wording.text(template)
  const written: unknown = messageOf(withTags(pattern), wording.locale).format({
    ...Object.fromEntries(said),
    states: listStates(words, wording),
    ...Object.fromEntries(numbers),
    ...Object.fromEntries(links.map(([name, link]) => [`${String(name)}Link`, link])),
    ...(label && { label: wording.word(label) }),
    ...choices(values, wording),
    shown: shownBy(computed.map(({ figure }) => figure)),
    place: inserted.place ?? 'first',
    again: isAgain(words, wording) ? 'yes' : 'no',
    entries: '\u0000',
  })
  return insert(tidy(Array.isArray(written) ? (written as Run[]) : [String(written)]), inserted.entries ?? [])
}

/** A tag and a parameter cannot share a name: the tags of the catalogue are told apart here. */
function withTags(pattern: string): string {
  return pattern.replaceAll(/<(\/?)([a-zA-Z]+)>/g, '<$1$2Link>')
}

/** Counts stay numbers, for plurals; computed figures are written with at most one decimal. */
function asParameter(
  name: string,
  value: number | undefined,
  locale: CompleteLocale,
  decimals: number,
): string | number {
  if (value === undefined) return 0
  if (!isComputed(name) && Number.isInteger(value)) return value
  if (name === 'share' || name === 'people' || name === 'level') return writeNumber(value, locale, 0)
  return writeFixed(value, locale, decimals)
}

/** With exactly so many decimals. */
export function writeFixed(value: number, locale: CompleteLocale, decimals: number): string {
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(intlLocaleOf[locale], format).format(value)
}

function isComputed(name: string): boolean {
  return ['share', 'people', 'median', 'low', 'high', 'sum', 'ratio', 'now', 'then', 'level'].includes(name)
}

/**
 * One precision for all figures of a sentence: that of the largest, finer where another of them would read as zero, and
 * none where all of them are whole.
 */
function commonDecimals(figures: ReturnType<typeof named>): number {
  const values = figures.flatMap(({ name, figure }) =>
    isComputed(name) && !['share', 'people', 'level'].includes(name) ? (figure?.value ?? []) : [],
  )
  const usual = digitsOf(Math.max(0, ...values.map(Math.abs)))
  const most = Math.max(usual, ...values.map((value) => digitsToShow(value, usual)))
  return values.every((value) => Number.isInteger(Number(value.toFixed(most)))) ? 0 : most
}

function digitsOf(size: number): number {
  return size < 1 ? 2 : size < 1000 ? 1 : 0
}

/** At most one decimal, two below one; whole numbers where the share of States is meant; more for what is not quite zero. */
export function writeNumber(value: number, locale: CompleteLocale, decimals?: number): string {
  const digits = digitsToShow(value, decimals ?? digitsOf(Math.abs(value)))
  return new Intl.NumberFormat(intlLocaleOf[locale], { maximumFractionDigits: digits }).format(value)
}

/** What templates choose by: how many answered, and the word of the ladder. */
function choices(values: ReadonlyMap<string, number | undefined>, wording: Wording): Record<string, string> {
  const answered = values.get('answered') ?? 0
  const word = ladderWordOf(values.get('said') ?? 0, answered)
  return {
    size: answered === 0 ? 'none' : answered < fewestForWords ? 'few' : 'other',
    ladder: wording.text(`ladder.${word}`),
  }
}

/** Whether a division is called as the one told before it. */
function isAgain({ division, before }: NonNullable<Sentence['words']>, { word }: Wording): boolean {
  return division !== undefined && before !== undefined && word(division) === word(before)
}

/** Whether every figure of a sentence may be shown, or why not. */
function shownBy(figures: readonly (SummaryFigure | undefined)[]): 'yes' | 'no' | 'withheld' {
  if (figures.some((figure) => figure?.hidden === 'withheld')) return 'withheld'
  return figures.every((figure) => figure?.value !== undefined) ? 'yes' : 'no'
}

function joined(parts: readonly (readonly Run[])[], { locale }: Wording): readonly Run[] {
  const format = new Intl.ListFormat(intlLocaleOf[locale], { type: 'conjunction' })
  const places = format.formatToParts(parts.map((_, at) => String(at)))
  return places.flatMap(({ type, value }): readonly Run[] =>
    type === 'element' ? (parts[Number(value)] ?? []) : [value],
  )
}

function insert(runs: readonly Run[], entries: readonly Run[]): readonly Run[] {
  return tidy(
    runs.flatMap((run): readonly Run[] => {
      if (typeof run !== 'string' || !run.includes('\u0000')) return [run]
      const [before = '', after = ''] = run.split('\u0000')
      return [before, ...entries, after]
    }),
  )
}

/** Neighbouring words as one run, nothing empty. */
export function tidy(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (typeof run === 'string' && typeof last === 'string') merged[merged.length - 1] = last + run
    else if (run !== '') merged.push(run)
  }
  return merged
}

/** The States among the words, in the order of their names. */
function listStates(words: NonNullable<Sentence['words']>, wording: Wording): string {
  const names = Object.values(words).flatMap((word) => ('state' in word ? [wording.stateName(word.state)] : []))
  return new Intl.ListFormat(intlLocaleOf[wording.locale], { type: 'conjunction' }).format(
    names.toSorted(wording.compare),
  )
}
