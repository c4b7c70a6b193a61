import { expect, test } from 'vitest'
import { daysLeft, isDay } from './due.ts'

test('whole days are counted until then', () => {
  expect(daysLeft('2026-01-15', Date.parse('2026-01-13T22:58:00Z'))).toBe(2)
  expect(daysLeft('2026-01-15', Date.parse('2026-01-13T23:00:00Z'))).toBe(1)
  expect(daysLeft('2026-01-15', Date.parse('2026-01-16T08:00:00Z'))).toBeLessThan(0)
})

test('only days of the calendar are days', () => {
  expect(['2026-02-28', '2024-02-29'].map(isDay)).toEqual([true, true])
  expect(['2026-02-29', '2026-13-01', '28.02.2026', ''].map(isDay)).toEqual([false, false, false, false])
})
