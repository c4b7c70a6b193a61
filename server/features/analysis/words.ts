import type { Bin } from '#shared/analysis/bins.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import ar from './words.ar.json' with { type: 'json' }
import en from './words.en.json' with { type: 'json' }
import fr from './words.fr.json' with { type: 'json' }

export type Word = keyof typeof en

const words: Readonly<Record<CompleteLocale, Readonly<Record<string, string>>>> = { ar, en, fr }
/** Western digits in Arabic too, as everywhere in the product. */
const tags: Readonly<Record<CompleteLocale, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB', fr: 'fr-FR' }

/** A word of the feature in a language, with parameters put in. */
export function word(
  locale: CompleteLocale,
  key: Word,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return (words[locale][key] ?? key).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

/** What a category, group or answer is called that has a word of its own here. */
export function knownWord(locale: CompleteLocale, key: string): string | undefined {
  return Object.hasOwn(words[locale], key) ? words[locale][key] : undefined
}

/** An interval in words: `below 10`, `10 to below 20`, `20 and more`. */
export function sayBin(locale: CompleteLocale, { from, to }: Bin): string {
  const format = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 })
  const params = {
    ...(from !== undefined && { from: format.format(from) }),
    ...(to !== undefined && { to: format.format(to) }),
  }
  if (from === undefined) return word(locale, to === undefined ? 'bin.all' : 'bin.below', params)
  return word(locale, to === undefined ? 'bin.above' : 'bin.between', params)
}
