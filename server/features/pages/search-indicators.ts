import type { Texts } from '#shared/definition/definition.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { PagesDeps } from './deps.ts'

type Definitions = Pick<PagesDeps, 'definitions'>

/**
 * Indicators whose code, words, heading, SDG target or paragraph are asked for. Every word must occur somewhere, in any
 * form that contains it; marks and cases do not count.
 */
export function searchIndicators(deps: Definitions, locale: CompleteLocale, words: string): ReadonlySet<string> {
  const paragraph = paragraphIn(words)
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const found = entriesOf(deps, locale).filter(({ indicator, text }) =>
    paragraph === undefined ? wanted.every((word) => text.includes(word)) : indicator.paragraphs.includes(paragraph),
  )
  return new Set(found.map(({ indicator }) => indicator.id))
}

/** "paragraph 27", "para. 27", "§ 27" in the languages of the pages. */
function paragraphIn(words: string): number | undefined {
  const [, number] = /^(?:para(?:graphe?|s)?\.?|§|الفقرة|فقرة)\s*(\d{1,3})$/i.exec(words.trim()) ?? []
  return number === undefined ? undefined : Number(number)
}

interface Entry {
  readonly indicator: Indicator
  readonly text: string
}

function entriesOf({ definitions }: Definitions, locale: CompleteLocale): readonly Entry[] {
  return [...definitions.instruments.values()].flatMap(({ indicators, indicatorTexts }) =>
    indicators.map((indicator) => ({ indicator, text: plain(textOf(indicator, indicatorTexts[locale])) })),
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

/** Lower case, without accents and vowel signs, Arabic letters in their plain form. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .toLocaleLowerCase()
}

const fewestLetters = 4
const mostNear = 5
/** Part of the pairs of letters that two words must share to be called near. */
const nearEnough = 0.4

/** Words of the indicators' names and headings that are written like what was searched for in vain; best first. */
export function nearestWords(deps: Definitions, locale: CompleteLocale, words: string): readonly string[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word.length >= 3)
  const scored = vocabularyOf(deps, locale).map((word) => ({
    word,
    score: Math.max(0, ...wanted.map((one) => likeness(one, plain(word)))),
  }))
  return scored
    .filter(({ score }) => score >= nearEnough)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostNear)
    .map(({ word }) => word)
}

function vocabularyOf({ definitions }: Definitions, locale: CompleteLocale): readonly string[] {
  const texts = [...definitions.instruments.values()].flatMap(({ indicators, indicatorTexts }) =>
    indicators.flatMap(({ id, headings }) => [
      indicatorTexts[locale][textKeys.indicator(id, 'name')] ?? '',
      ...headings.map((heading) => indicatorTexts[locale][textKeys.heading(heading)] ?? ''),
    ]),
  )
  const words = texts.flatMap((text) => text.toLocaleLowerCase(locale).match(/[\p{L}\p{M}]+/gu) ?? [])
  return [...new Set(words)].filter((word) => word.length >= fewestLetters)
}

/** Shared pairs of letters, from 0 to 1 (Dice 1945). */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const shared = a.filter((pair) => b.includes(pair)).length
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

function pairsOf(word: string): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))
}
