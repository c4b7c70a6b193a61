/** The six official languages, in the order and under the names of the language bar. */
export const locales = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const
export type Locale = (typeof locales)[number]

/** Languages whose interface and questionnaire texts are complete; only these are offered. */
export const completeLocales = ['ar', 'en', 'fr'] as const satisfies readonly Locale[]
export type CompleteLocale = (typeof completeLocales)[number]

export const localeNames: Readonly<Record<Locale, string>> = {
  ar: 'عربي',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
}

export type Direction = 'ltr' | 'rtl'

/** Direction follows from the declared language and is never guessed from the text. */
export function directionOf(locale: string): Direction {
  return ['ar', 'fa', 'he', 'ur'].includes(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

export function isCompleteLocale(value: unknown): value is CompleteLocale {
  return completeLocales.some((locale) => locale === value)
}
