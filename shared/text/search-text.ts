import { stemArabic } from './arabic-words.ts'
import { spaceChinese, spaceChineseQuery } from './chinese-words.ts'

/**
 * How texts of a language are searched: by the stemmer of the database, by our own words, or as they are written.
 *
 * | language | words |
 * |---|---|
 * | en, fr, es, ru | the database's stemmer of the language, and the plain words beside it |
 * | ar | one spelling, without article, particles and endings (`arabic-words.ts`) |
 * | zh | words cut by a dictionary (`chinese-words.ts`) |
 * | others, unknown | words as written, without accents |
 */
export const searchWays = ['english', 'french', 'spanish', 'russian', 'arabic', 'chinese', 'plain'] as const
export type SearchWay = (typeof searchWays)[number]

const wayOf: Readonly<Record<string, SearchWay>> = {
  en: 'english',
  fr: 'french',
  es: 'spanish',
  ru: 'russian',
  ar: 'arabic',
  zh: 'chinese',
}

/** How a text is searched, by the language its author declared (BCP 47); where none is, by its script. */
export function searchWayOf(language: string | undefined, text: string): SearchWay {
  const declared = wayOf[language?.split('-')[0]?.toLowerCase() ?? '']
  if (declared) return declared
  if (/\p{Script=Han}/u.test(text)) return 'chinese'
  if (/\p{Script=Arabic}/u.test(text)) return 'arabic'
  return 'plain'
}

const word = /[\p{L}\p{M}\p{N}]+/gu

/** Words of a text as they are compared without a stemmer: small letters, without accents. Han and Arabic as their ways say. */
export function plainWords(way: SearchWay, text: string): string {
  if (way === 'arabic') return text.replace(word, stemArabic)
  if (way === 'chinese') return fold(spaceChinese(text))
  return fold(text)
}

/** What somebody typed, prepared like the texts of a way; quotation marks, minus and "or" keep their meaning. */
export function plainQuery(way: SearchWay, query: string): string {
  if (way === 'arabic') return query.replace(word, stemArabic)
  if (way === 'chinese') return fold(spaceChineseQuery(query))
  return fold(query)
}

/** Small letters without accents: `Évaluation` is `evaluation`. Letters of other scripts stay what they are. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
}
