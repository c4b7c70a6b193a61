/** Days of the calendar begin and end in the time of the secretariat's seat. */
export const seatTimeZone = 'Europe/Vienna'

/** The day at the seat at an instant, `YYYY-MM-DD`. */
export function seatDayOf(instant: Date): string {
  const parts = partsAt(instant)
  return `${parts('year')}-${parts('month')}-${parts('day')}`
}

/** The instant at which a day (`YYYY-MM-DD`) begins at the seat. The clocks there never change at midnight. */
export function startOfSeatDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const parts = partsAt(new Date(midnight))
  const shown = Date.parse(`${parts('year')}-${parts('month')}-${parts('day')}T${parts('hour')}:${parts('minute')}:00Z`)
  return new Date(midnight - (shown - midnight))
}

function partsAt(instant: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = format.formatToParts(instant)
  return (type) => parts.find((part) => part.type === type)?.value ?? ''
}

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: seatTimeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
