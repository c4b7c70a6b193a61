import { expect, test } from 'vitest'
import { negotiateLocale } from './locale-of.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['ar-EG, fr;q=0.9', 'ar'],
  ['fr;q=0.2, ar;q=0.8', 'ar'],
  ['zh, ru;q=0.9, FR-ca;q=0.1', 'fr'],
  ['fr;q=0, *;q=0.5', 'en'],
  ['ja, zh', 'en'],
  ['fr;q=nonsense;;, , ;', 'fr'],
])('a browser asking for %j is spoken to in %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})
