/** Days of the calendar begin and end in the time of the secretariat's seat. */
export const seatTimeZone = 'Europe/Vienna'
/** The same for formats of dates. */
export const seatZone = { timeZone: seatTimeZone } as const

/** The day at the seat at an instant, `YYYY-MM-DD`. */
export function seatDayOf(instant: Date): string {
  return clockAtSeat(instant.getTime()).slice(0, 10)
}

/** The instant at which a day (`YYYY-MM-DD`) begins at the seat. */
export function startOfSeatDay(day: string): Date {
  return atSeat(`${day}T00:00`)
}

/** The instant of a day's last minute at the seat, 23:59 there: what is due that day is due then. */
export function endOfSeatDay(day: string): Date {
  return atSeat(`${day}T23:59`)
}

/** The instant at which the clocks at the seat show `YYYY-MM-DDTHH:MM`. They never change near midnight. */
function atSeat(shown: string): Date {
  const asIfUtc = Date.parse(`${shown}Z`)
  return new Date(2 * asIfUtc - Date.parse(`${clockAtSeat(asIfUtc)}Z`))
}

/** What the clocks at the seat show at an instant, `YYYY-MM-DDTHH:MM`. */
function clockAtSeat(instant: number): string {
  const parts = clock().formatToParts(instant)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

let made: Intl.DateTimeFormat | undefined

/** Made when first asked for: making a format takes longer than all the rest. */
function clock(): Intl.DateTimeFormat {
  made ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: seatTimeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return made
}
