import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { nearestWords, searchIndicators } from './search-indicators.ts'

const definitions = loadDefinitions(fileURLToPath(new URL('../../../questionnaires', import.meta.url)))
const search = (words: string, locale: 'en' | 'fr' | 'ar' = 'en') => searchIndicators({ definitions }, locale, words)
const near = (words: string, locale: 'en' | 'fr' | 'ar' = 'en') => nearestWords({ definitions }, locale, words)

test('an indicator is found by its code, its words in any case, its heading and its SDG target', () => {
  for (const words of ['P2-06', 'prison OCCUPANCY', 'prison conditions'])
    expect(search(words), words).toContain('P2-06')
  expect(search('sdg 16.3.2').size).toBeGreaterThan(0)
})

test('accents and Arabic vowel signs do not count', () => {
  expect(search('prevention', 'fr')).toEqual(search('prévention', 'fr'))
  expect(search('prévention', 'fr').size).toBeGreaterThan(0)
  expect(search('السُّجون', 'ar')).toEqual(search('السجون', 'ar'))
  expect(search('السجون', 'ar').size).toBeGreaterThan(0)
})

test('a paragraph is found by its number, however it is called, and by nothing else', () => {
  const indicators = [...definitions.instruments.values()].flatMap((one) => one.indicators)
  const number = indicators.find(({ paragraphs }) => paragraphs.length > 0)?.paragraphs[0] ?? 0
  const expected = indicators.filter(({ paragraphs }) => paragraphs.includes(number)).map(({ id }) => id)
  for (const words of [`paragraph ${number}`, `para. ${number}`, `§ ${number}`, `الفقرة ${number}`])
    expect([...search(words)], words).toEqual(expected)
  expect(search('paragraph 999').size).toBe(0)
})

test('a misspelt word leads to words written like it; nonsense leads nowhere', () => {
  expect(search('prizon').size).toBe(0)
  expect(near('prizon')).toContain('prison')
  expect(near('zzzz')).toEqual([])
})
