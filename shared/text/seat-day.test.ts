import { expect, test } from 'vitest'
import { seatDayOf, startOfSeatDay } from './seat-day.ts'

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
