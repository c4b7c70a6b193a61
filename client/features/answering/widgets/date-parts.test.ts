import { describe, expect, test } from 'vitest'
import { joinDate, splitDate } from './date-parts.ts'

describe('dates in parts', () => {
  test.each([
    [{ day: '3', month: '4', year: '2025' }, { date: '2025-04-03' }],
    [{ day: '٣', month: '٤', year: '٢٠٢٥' }, { date: '2025-04-03' }],
    [{ day: '', month: '4', year: '2025' }, { date: '2025-04' }],
    [{ day: '', month: '', year: '2025' }, { date: '2025' }],
    [{ day: '3', month: '', year: '2025' }, { typed: '3//2025' }],
    [{ day: '', month: 'May', year: '25' }, { typed: '/May/25' }],
    [{ day: '', month: '', year: '' }, undefined],
  ])('%j', (parts, entered) => {
    expect(joinDate(parts, 'day')).toEqual(entered)
  })

  test('what is no date yet comes back as it was typed', () => {
    expect(splitDate(undefined, '3//2025')).toEqual({ day: '3', month: '', year: '2025' })
    expect(splitDate('2025-04', undefined)).toEqual({ day: '', month: '04', year: '2025' })
  })

  test('a day is not kept where only the year is asked', () => {
    expect(joinDate({ day: '3', month: '4', year: '2025' }, 'year')).toEqual({ date: '2025' })
  })
})
