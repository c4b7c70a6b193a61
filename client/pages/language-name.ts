import { intlLocale } from '#client/i18n/format-message.ts'

/** Name of a language in the reader's own: `fr` is "French". A tag that nobody knows stands for itself. */
export function languageName(locale: string, language: string): string {
  try {
    return new Intl.DisplayNames(intlLocale(locale), { type: 'language' }).of(language) ?? language
  } catch {
    // Not a language tag at all: `DisplayNames` refuses it.
    return language
  }
}
