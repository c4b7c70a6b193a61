import type { CompleteLocale } from '#shared/text/locale.ts'

/** "31 December 2026" in every language: day before month, and Latin digits. */
const formattingLocales: Readonly<Record<CompleteLocale, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' }

/** Writes a calendar day such as `2026-12-31` out in words; anything else stays as it is. */
export function formatDay(day: string | number, locale: CompleteLocale): string | number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(day))) return day
  // A calendar day has no time zone: noon anywhere else must not move it.
  return new Intl.DateTimeFormat(formattingLocales[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
