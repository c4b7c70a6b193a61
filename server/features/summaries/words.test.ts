import { expect, test } from 'vitest'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { completeLocales } from '#shared/text/locale.ts'
import { catalogues } from './words.ts'

const keys = Object.keys(catalogues.en).toSorted()

test.each(completeLocales)('the catalogue in %s is complete, and every sentence can be read', (locale) => {
  expect(Object.keys(catalogues[locale]).toSorted()).toEqual(keys)
  for (const [key, pattern] of Object.entries(catalogues[locale])) expect(() => parse(pattern), key).not.toThrow()
})

/** Names of figures, numbers and words in a sentence. */
function namesIn(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element): readonly string[] => {
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...namesIn(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))]
    return 'value' in element && element.type !== TYPE.literal ? [element.value] : []
  })
}

test('a sentence names the same figures in every language', () => {
  for (const key of keys) {
    const said = completeLocales.map((locale) => [...new Set(namesIn(parse(catalogues[locale][key] ?? '')))].toSorted())
    for (const names of said)
      expect(
        names.filter((name) => name.startsWith('<')),
        key,
      ).toEqual(said[1]?.filter((name) => name.startsWith('<')))
  }
})

test('Arabic counts with all its forms', () => {
  const forms = (elements: readonly MessageFormatElement[]): readonly string[][] =>
    elements.flatMap((element): readonly string[][] => {
      if (element.type === TYPE.tag) return forms(element.children)
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
      const inside = Object.values(element.options).flatMap(({ value }) => forms(value))
      return element.type === TYPE.plural ? [Object.keys(element.options), ...inside] : inside
    })
  for (const key of keys)
    for (const found of forms(parse(catalogues.ar[key] ?? '')))
      expect(found, key).toEqual(expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']))
})
