import { expect, test } from 'vitest'
import { byteSize } from './byte-size.ts'

test.each([
  ['en', '531\u00A0kB'],
  ['fr', '531\u00A0ko'],
  ['ar', '531\u00A0كيلوبايت'],
])('a size has its unit in the language of the reader (%s)', (locale, words) => {
  expect(byteSize(531_420, locale)).toBe(words)
})

test('small files are counted in bytes, large ones in millions, and nothing is a thousand kilobytes', () => {
  expect(byteSize(0, 'en')).toBe('0\u00A0bytes')
  expect(byteSize(999, 'en')).toBe('999\u00A0bytes')
  expect(byteSize(999_499, 'en')).toBe('999\u00A0kB')
  expect(byteSize(999_500, 'en')).toBe('1.0\u00A0MB')
  expect(byteSize(12_340_000, 'en')).toBe('12.3\u00A0MB')
})
