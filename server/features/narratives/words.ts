import type { CompleteLocale } from '#shared/text/locale.ts'
import ar from './words.ar.json' with { type: 'json' }
import en from './words.en.json' with { type: 'json' }
import fr from './words.fr.json' with { type: 'json' }

const words: Readonly<Record<CompleteLocale, Readonly<Record<string, string>>>> = { ar, en, fr }

/** A word of the feature in a language. */
export function narrativeWord(locale: CompleteLocale, key: string): string | undefined {
  return Object.hasOwn(words[locale], key) ? words[locale][key] : undefined
}
