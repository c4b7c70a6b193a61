import { expect, test } from 'vitest'
import type { Translate } from '#client/i18n/messages.tsx'
import { formatDate } from './format-date.ts'

const t: Translate = (key, params) => `${key} ${String(params?.['typed'])}`
const shown = (date: string): string => formatDate(date, 'en', t)

test('a date is shown with the precision it has', () => {
  expect(shown('2025-03-30')).toBe('30 March 2025')
  expect(shown('2025-03')).toBe('March 2025')
  expect(shown('2025')).toBe('2025')
})

test.each([
  ['2031-02-31', '31-02-2031'],
  ['2025-02-29', '29-02-2025'],
  ['2025-13-01', '01-13-2025'],
  ['2025-13', '13-2025'],
])('%s is no date: shown as typed, not as another day', (date, typed) => {
  expect(shown(date)).toBe(`answering.notADate \u2068${typed}\u2069`)
})

test('words in place of a date stay words', () => {
  expect(shown('spring')).toBe('spring')
})
