import type { Texts } from '#shared/definition/definition.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'
import type { PagesDeps } from './deps.ts'
import { formsOf, plain, slipsBetween } from './plain-words.ts'

type Definitions = Pick<PagesDeps, 'definitions'>

/**
 * Indicators whose code, words, heading, SDG target or paragraph are asked for. Every word must occur somewhere, in any
 * form that contains it; marks, hyphens and cases do not count. Other words for an indicator are its instrument's own
 * (`search-words.yaml`).
 */
export function searchIndicators(deps: Definitions, locale: CompleteLocale, words: string): ReadonlySet<string> {
  const paragraph = paragraphIn(words)
  const wanted = wordsIn(words)
  const found = entriesOf(deps, locale).filter(({ indicator, text }) =>
    paragraph === undefined ? wanted.every((word) => occursIn(word, text)) : indicator.paragraphs.includes(paragraph),
  )
  return new Set(found.map(({ indicator }) => indicator.id))
}

/** What was found, and in which language where that is not the reader's own. */
export interface FoundIndicators {
  readonly ids: ReadonlySet<string>
  readonly language?: CompleteLocale
}

/** The same in the reader's language; where nothing is found in it, in the first of the others in which anything is. */
export function searchEveryLanguage(deps: Definitions, locale: CompleteLocale, words: string): FoundIndicators {
  const own = searchIndicators(deps, locale, words)
  if (own.size > 0) return { ids: own }
  for (const language of completeLocales) {
    const ids = searchIndicators(deps, language, words)
    if (ids.size > 0) return { ids, language }
  }
  return { ids: own }
}

/** "paragraph 27", "para. 27", "§ 27" in the languages of the pages. */
export function paragraphIn(words: string): number | undefined {
  const [, number] = /^(?:para(?:graphe?|s)?\.?|§|الفقرة|فقرة)\s*(\d{1,3})$/i.exec(words.trim()) ?? []
  return number === undefined ? undefined : Number(number)
}

function wordsIn(words: string): readonly string[] {
  return plain(words).split(/\s+/).filter(Boolean)
}

function occursIn(word: string, text: string): boolean {
  return formsOf(word).some((form) => text.includes(form))
}

interface Entry {
  readonly indicator: Indicator
  readonly text: string
}

function entriesOf({ definitions }: Definitions, locale: CompleteLocale): readonly Entry[] {
  return [...definitions.instruments.values()].flatMap(({ indicators, indicatorTexts, searchWords }) =>
    indicators.map((indicator) => {
      const others = searchWords.get(indicator.id)?.[locale] ?? []
      return { indicator, text: plain([textOf(indicator, indicatorTexts[locale]), ...others].join(' ')) }
    }),
  )
}

function textOf({ id, unit, headings, sdg }: Indicator, texts: Texts): string {
  const keys = [
    textKeys.indicator(id, 'name'),
    textKeys.indicator(id, 'definition'),
    textKeys.indicator(id, 'alignment'),
    textKeys.unit(unit),
    ...headings.flatMap((heading) => [textKeys.heading(heading), textKeys.headingAbout(heading)]),
  ]
  return [id, ...keys.map((key) => texts[key] ?? ''), ...headings, ...sdg.map((target) => `sdg ${target}`)].join(' ')
}

/** What a paragraph of the instrument is about, where its number could be verified; empty where it could not. */
export function aboutParagraph({ definitions }: Definitions, locale: CompleteLocale, n: number): string {
  for (const { instrument, indicatorTexts } of definitions.instruments.values())
    if (instrument.paragraphs.some((one) => one.n === n && one.safeToCite))
      return indicatorTexts[locale][textKeys.paragraph(n)] ?? ''
  return ''
}

const fewestLetters = 4
const mostNear = 5

/**
 * What was probably meant when nothing was found: the same search with its unknown words replaced by words that differ
 * from them by a typing slip or two, best first. Only searches that find something.
 */
export function nearestWords(deps: Definitions, locale: CompleteLocale, words: string): readonly string[] {
  const entries = entriesOf(deps, locale)
  const vocabulary = vocabularyOf(deps, locale)
  const choices = words
    .trim()
    .split(/\s+/)
    .map((word) => (entries.some(({ text }) => occursIn(plain(word), text)) ? [word] : nearestTo(word, vocabulary)))
  const wrong = choices.findIndex(([first], at) => first !== words.trim().split(/\s+/)[at])
  return (choices[wrong] ?? [])
    .map((choice) => choices.map(([best = ''], at) => (at === wrong ? choice : best)).join(' '))
    .filter((search) => searchIndicators(deps, locale, search).size > 0)
    .slice(0, mostNear)
}

/** The words with the fewest slips from the one that was typed: one in a short word, two in a longer one, three in a long one. */
function nearestTo(typed: string, vocabulary: readonly string[]): readonly string[] {
  const word = plain(typed)
  if (word.length < fewestLetters) return []
  const most = word.length < 6 ? 1 : word.length < 10 ? 2 : 3
  const near = vocabulary
    .filter((other) => Math.abs(other.length - word.length) <= most)
    .map((other) => ({ other, slips: slipsBetween(word, plain(other)) }))
  const fewest = Math.min(most, ...near.map(({ slips }) => slips))
  return near.filter(({ slips }) => slips === fewest).map(({ other }) => other)
}

/** Words of the indicators' names and headings, and the other words under which they are looked for. */
function vocabularyOf({ definitions }: Definitions, locale: CompleteLocale): readonly string[] {
  const texts = [...definitions.instruments.values()].flatMap(({ indicators, indicatorTexts, searchWords }) =>
    indicators.flatMap(({ id, headings }) => [
      indicatorTexts[locale][textKeys.indicator(id, 'name')] ?? '',
      ...headings.map((heading) => indicatorTexts[locale][textKeys.heading(heading)] ?? ''),
      ...(searchWords.get(id)?.[locale] ?? []),
    ]),
  )
  const words = texts.flatMap((text) => text.toLocaleLowerCase(locale).match(/[\p{L}\p{M}-]+/gu) ?? [])
  return [...new Set(words)].filter((word) => word.length >= fewestLetters)
}
