import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'

export interface Catalogue {
  /** By problem code: what happened, and what to do about it. */
  readonly problems: Readonly<Record<string, { readonly title: string; readonly detail: string }>>
  /** By code of a wrong place. */
  readonly places: Readonly<Record<string, string>>
}

const folder = new URL('../../../shared/contract/', import.meta.url)
const catalogues = new Map(completeLocales.map((locale) => [locale, readCatalogue(locale)]))
const formats = new Map<string, IntlMessageFormat>()

/** The catalogue of one language, as it stands in `shared/contract/sentences.<locale>.json`. */
export function catalogueOf(locale: CompleteLocale): Catalogue {
  const catalogue = catalogues.get(locale)
  if (!catalogue) throw new Error(`no catalogue for ${locale}`)
  return catalogue
}

/** A sentence about a wrong place, with its values: the place's, or the problem's of that code, or the general one. */
export function placeSentence(
  locale: CompleteLocale,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const { places, problems } = catalogueOf(locale)
  const problem = problems[code]
  if (problem) return `${problem.title}. ${problem.detail}`
  const sentence = places[code] ?? places['place.invalid'] ?? code
  const key = `${locale}:${sentence}`
  const format = formats.get(key) ?? new IntlMessageFormat(sentence, locale)
  formats.set(key, format)
  return String(format.format(params))
}

function readCatalogue(locale: CompleteLocale): Catalogue {
  // Its shape is checked by tests/contract/sentences.test.ts.
  return JSON.parse(readFileSync(new URL(`sentences.${locale}.json`, folder), 'utf8')) as Catalogue
}
