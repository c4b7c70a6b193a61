import { intlLocale } from '#client/i18n/format-message.ts'
import type { Translate } from '#client/i18n/messages.tsx'

/**
 * A date of an answer with the precision it has: `2025`, `2025-03` or `2025-03-30`. What is none of these is shown
 * as it is; a day or month that does not exist is shown as it was typed, never as another one.
 */
export function formatDate(date: string, locale: string, t: Translate): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) return date
  const day = date.length === 10
  const at = new Date(`${day ? date : `${date}-01`}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(date))
    return t('answering.notADate', { typed: `\u2068${date.split('-').toReversed().join('-')}\u2069` })
  return new Intl.DateTimeFormat(intlLocale(locale), {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(at)
}
