import type { CompleteLocale } from './locale.ts'

/** A text in several languages: English always, the other complete languages where somebody wrote them. */
export interface Localized extends Readonly<Partial<Record<CompleteLocale, string>>> {
  readonly en: string
}

/** The text in a language; in English where nobody wrote it in that one. */
export function inLocale(texts: Localized, locale: CompleteLocale): string {
  return texts[locale] ?? texts.en
}
