import { IntlMessageFormat } from 'intl-messageformat'

export type MessageParams = Readonly<Record<string, string | number | Date>>

/** Formatting locale of a language: dates as "30 March 2026", and Latin digits in every language. */
export const intlLocales: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' }

export function intlLocale(locale: string): string {
  return intlLocales[locale] ?? locale
}

const compiled = new Map<string, IntlMessageFormat>()

/** Puts parameters into an ICU message. Parsed messages are kept, since screens repeat them in every row. */
export function formatMessage(locale: string, pattern: string, params?: MessageParams): string {
  if (!/[{'<#]/.test(pattern)) return pattern
  const key = `${locale}\n${pattern}`
  let message = compiled.get(key)
  if (message === undefined) {
    message = new IntlMessageFormat(pattern, intlLocale(locale), undefined, { ignoreTag: true })
    compiled.set(key, message)
  }
  return String(message.format(params))
}
