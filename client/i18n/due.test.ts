import { describe, expect, test } from 'vitest'
import { daysLeft, endOfDueDay, isDay } from './due.ts'

describe('a due day ends at 23:59 in Vienna', () => {
  test.each([
    ['2026-01-15', '2026-01-15T22:59:00.000Z'],
    ['2026-07-15', '2026-07-15T21:59:00.000Z'],
    ['2026-03-28', '2026-03-28T22:59:00.000Z'],
    ['2026-03-29', '2026-03-29T21:59:00.000Z'],
    ['2026-10-25', '2026-10-25T22:59:00.000Z'],
  ])('%s, summer time or not', (day, instant) => {
    expect(endOfDueDay(day)).toBe(instant)
  })

  test('whole days are counted until then', () => {
    expect(daysLeft('2026-01-15', Date.parse('2026-01-13T22:58:00Z'))).toBe(2)
    expect(daysLeft('2026-01-15', Date.parse('2026-01-13T23:00:00Z'))).toBe(1)
    expect(daysLeft('2026-01-15', Date.parse('2026-01-16T08:00:00Z'))).toBeLessThan(0)
  })
})

test('only days of the calendar are days', () => {
  expect(['2026-02-28', '2024-02-29'].map(isDay)).toEqual([true, true])
  expect(['2026-02-29', '2026-13-01', '28.02.2026', ''].map(isDay)).toEqual([false, false, false, false])
})
