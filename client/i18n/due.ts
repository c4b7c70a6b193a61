import { seatTimeZone } from './seat-time-zone.ts'

/** The instant at which a due day ends at the seat: 23:59 there, as ISO time in UTC. */
export function endOfDueDay(day: string): string {
  const guess = Date.parse(`${day}T23:59:00Z`)
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: seatTimeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(guess)
  const part = (type: string) => Number(shown.find((p) => p.type === type)?.value)
  const asIfUtc = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return new Date(guess - (asIfUtc - guess)).toISOString()
}

/** Whole days from now until the due day ends; negative when it is past. */
export function daysLeft(day: string, now: number): number {
  return Math.floor((Date.parse(endOfDueDay(day)) - now) / 86_400_000)
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
