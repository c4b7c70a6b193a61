import { intlLocale } from '#client/i18n/format-message.ts'

/** A date of an answer with the precision it has: `2025`, `2025-03` or `2025-03-30`. What is none of these is shown as it is. */
export function formatDate(date: string, locale: string): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) return date
  const day = date.length === 10
  const at = new Date(`${day ? date : `${date}-01`}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return date
  return new Intl.DateTimeFormat(intlLocale(locale), {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(at)
}
