import type { CompleteLocale } from '#shared/text/locale.ts'
import type { SummaryFacts } from '#shared/summary/facts.ts'
import type { Word } from '#shared/summary/sentence.ts'
import type { StateNames } from './facts-queries.ts'
import type { SummariesDeps } from './deps.ts'
import arSentences from './sentences.ar.json' with { type: 'json' }
import enSentences from './sentences.en.json' with { type: 'json' }
import frSentences from './sentences.fr.json' with { type: 'json' }
import arParts from './parts.ar.json' with { type: 'json' }
import enParts from './parts.en.json' with { type: 'json' }
import frParts from './parts.fr.json' with { type: 'json' }

/** Sentence templates and the fixed words of documents, by language. */
export const catalogues: Readonly<Record<CompleteLocale, Readonly<Record<string, string>>>> = {
  ar: { ...arSentences, ...arParts },
  en: { ...enSentences, ...enParts },
  fr: { ...frSentences, ...frParts },
}

/** Locale of numbers and dates: day before month, and Latin digits in every language. */
export const intlLocaleOf: Readonly<Record<CompleteLocale, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB', fr: 'fr-FR' }

/** Puts words into one language. */
export interface Wording {
  readonly locale: CompleteLocale
  /** A text of the document's catalogue, the questionnaire or the instrument; the key itself where there is none. */
  readonly text: (key: string) => string
  readonly word: (word: Word) => string
  readonly stateName: (code: string) => string
  readonly compare: (a: string, b: string) => number
}

export function wordingOf(
  { definitions }: Pick<SummariesDeps, 'definitions'>,
  { version }: Pick<SummaryFacts, 'version'>,
  states: readonly StateNames[],
  locale: CompleteLocale,
): Wording {
  const own = catalogues[locale]
  const asked = definitions.versions.get(version.id)?.texts[locale] ?? {}
  const instrument = definitions.instruments.get(version.instrument)?.indicatorTexts[locale] ?? {}
  const names = new Map(states.map(({ state, names: all }) => [state, all[locale] ?? state]))
  const text = (key: string): string => own[key] ?? asked[key] ?? instrument[key] ?? key
  const stateName = (code: string): string => names.get(code) ?? code
  const { compare } = new Intl.Collator(intlLocaleOf[locale])
  return { locale, text, stateName, compare, word: (word) => say(word, { locale, text, stateName }) }
}

function say(word: Word, { locale, text, stateName }: Pick<Wording, 'locale' | 'text' | 'stateName'>): string {
  if ('text' in word) {
    const said = text(word.text)
    return said === word.text && word.or !== undefined ? text(word.or) : said
  }
  if ('group' in word) return text(`group.${word.group}`)
  if ('state' in word) return stateName(word.state)
  if ('edition' in word) return nameEdition(word.edition, text)
  return 'day' in word ? writeDay(word.day, locale) : word.given
}

/** `2026-03-30` -> 30 March 2026. */
export function writeDay(day: string, locale: CompleteLocale): string {
  const format = new Intl.DateTimeFormat(intlLocaleOf[locale], { dateStyle: 'long', timeZone: 'UTC' })
  const written = format.format(new Date(`${day}T00:00:00Z`))
  // The first of a month is an ordinal in French alone.
  return locale === 'fr' ? written.replace(/^1 /, '1er ') : written
}

/** An edition in words: the provisional running one, or the name of a release. */
export function nameEdition(edition: string, text: Wording['text']): string {
  return edition === 'running' ? text('edition.running') : text('edition.named').replace('{name}', edition)
}
