import type { CompleteLocale } from '#shared/text/locale.ts'
import ar from './words.ar.json' with { type: 'json' }
import en from './words.en.json' with { type: 'json' }
import fr from './words.fr.json' with { type: 'json' }

export type WordKey = keyof typeof en
const all: Readonly<Record<CompleteLocale, Readonly<Record<string, string>>>> = { ar, en, fr }

/** A word of the data files in one language, with its values put in. */
export function wordIn(locale: CompleteLocale, key: WordKey, values: Readonly<Record<string, string>> = {}): string {
  return (all[locale][key] ?? key).replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The word of a key that is put together, where there is one. */
export function maybeWord(locale: CompleteLocale, key: string): string | undefined {
  return all[locale][key]
}

/** Keys that begin so, without their beginning: the codes that have words. */
export function wordsBelow(beginning: string): readonly string[] {
  return Object.keys(en).flatMap((key) => (key.startsWith(beginning) ? [key.slice(beginning.length)] : []))
}
