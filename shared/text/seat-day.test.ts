import { expect, test } from 'vitest'
import { endOfSeatDay, seatDayOf, startOfSeatDay } from './seat-day.ts'

test.each([
  ['2027-02-01', '2027-01-31T23:00:00.000Z'],
  ['2027-07-01', '2027-06-30T22:00:00.000Z'],
  ['2027-03-28', '2027-03-27T23:00:00.000Z'],
  ['2027-10-31', '2027-10-30T22:00:00.000Z'],
])('%s begins in Vienna at %s', (day, instant) => {
  expect(startOfSeatDay(day).toISOString()).toBe(instant)
  expect(seatDayOf(new Date(instant))).toBe(day)
  expect(seatDayOf(new Date(Date.parse(instant) - 1))).not.toBe(day)
})

test.each([
  ['2026-01-15', '2026-01-15T22:59:00.000Z'],
  ['2026-07-15', '2026-07-15T21:59:00.000Z'],
  ['2026-03-28', '2026-03-28T22:59:00.000Z'],
  ['2026-03-29', '2026-03-29T21:59:00.000Z'],
  ['2026-10-25', '2026-10-25T22:59:00.000Z'],
])('what is due on %s is due at 23:59 in Vienna, summer time or not: %s', (day, instant) => {
  expect(endOfSeatDay(day).toISOString()).toBe(instant)
})
