import { describe, expect, test } from 'vitest'
import { problems } from '#shared/contract/problem.ts'
import { completeLocales } from '#shared/text/locale.ts'
import { catalogueOf, placeSentence } from '#server/platform/http/sentences.ts'

const english = catalogueOf('en')
const values = { expected: 'string', allowed: 'a, b', state: 'Morocco', cycle: '2026', on: '2 November 2026' }

describe.each(completeLocales)('in %s', (locale) => {
  const catalogue = catalogueOf(locale)

  test('every problem has its two sentences, and there is no other', () => {
    expect(Object.keys(catalogue.problems).toSorted()).toEqual(Object.keys(problems).toSorted())
    for (const { title, detail } of Object.values(catalogue.problems)) {
      expect(title.length).toBeGreaterThan(5)
      expect(detail.length).toBeGreaterThan(5)
    }
  })

  test('every wrong place has a sentence that can be said with its values', () => {
    expect(Object.keys(catalogue.places)).toEqual(Object.keys(english.places))
    for (const code of Object.keys(catalogue.places))
      for (const limit of [0, 1, 2, 3, 11, 100])
        expect(placeSentence(locale, code, { ...values, limit })).not.toMatch(/[{}#]|undefined/)
  })
})

const others = completeLocales.filter((locale) => locale !== 'en')

test.each(others)('in %s, no sentence was left in English', (locale) => {
  for (const [code, { title, detail }] of Object.entries(catalogueOf(locale).problems)) {
    expect(title, code).not.toBe(english.problems[code]?.title)
    expect(detail, code).not.toBe(english.problems[code]?.detail)
  }
})
