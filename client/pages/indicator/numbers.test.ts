import { expect, test } from 'vitest'
import { formatsFor } from '#client/i18n/formats.ts'
import type { Page } from '../page-words.ts'
import { formatFigure } from './numbers.ts'

// Formats are all that is asked of the page here.
const page = { formats: formatsFor('en') } as Page
const of = (...values: readonly number[]) => ({ observations: values.map((value) => ({ value })) })

test('all figures of one page have the same decimals, whole or not', () => {
  const shares = of(97.19, 100, 62.5)
  expect([97.19, 100, 62.5].map((value) => formatFigure(page, shares, value))).toEqual(['97.2', '100.0', '62.5'])
})

test('small values keep two decimals, large ones none', () => {
  expect(formatFigure(page, of(0.034, 0.5, 0.61), 0.5)).toBe('0.50')
  expect(formatFigure(page, of(12_345.6, 99_999.4), 12_345.6)).toBe('12,346')
})

test('counts have no decimals, but the middle between two small ones keeps its half', () => {
  const counts = of(2, 3, 40)
  expect(formatFigure(page, counts, 3)).toBe('3')
  expect(formatFigure(page, counts, 2.5)).toBe('2.5')
  expect(formatFigure(page, of(2000, 3001), 2500.5)).toBe('2,501')
})
