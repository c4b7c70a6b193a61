import { endOfSeatDay } from '#shared/text/seat-day.ts'

/** Whole days from now until the due day ends; negative when it is past. */
export function daysLeft(day: string, now: number): number {
  return Math.floor((endOfSeatDay(day).getTime() - now) / 86_400_000)
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
