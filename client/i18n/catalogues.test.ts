// @vitest-environment node
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeLocales } from '#shared/text/locale.ts'

const here = import.meta.dirname
const features = readdirSync(here).flatMap((name) => /^(.+)\.en\.json$/.exec(name)?.[1] ?? [])
const read = (feature: string, locale: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(here, `${feature}.${locale}.json`), 'utf8'))
const all = (locale: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...features.map((feature) => read(feature, locale)))

/** Names of the parameters of a message, and for each plural the categories it has words for. */
function inspect(elements: readonly MessageFormatElement[]): { params: Set<string>; plurals: string[][] } {
  const found = { params: new Set<string>(), plurals: [] as string[][] }
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    found.params.add(element.value)
    if (element.type === TYPE.plural) found.plurals.push(Object.keys(element.options))
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) {
        const inner = inspect(option.value)
        for (const name of inner.params) found.params.add(name)
        found.plurals.push(...inner.plurals)
      }
    }
  }
  return found
}

/** Plural categories of a language that a message must have words for ("zero" may fall to "other"); `=1` stands for one and so on. */
const categories: Readonly<Record<string, readonly string[]>> = {
  en: ['one', 'other'],
  fr: ['one', 'other'],
  ar: ['one', 'two', 'few', 'many', 'other'],
}
const exact: Readonly<Record<string, string>> = { '=1': 'one', '=-1': 'one', '=2': 'two', '=-2': 'two' }

function missingCategories(message: string, locale: string): readonly string[] {
  const { plurals } = inspect(parse(message))
  return plurals.flatMap((options) => {
    const has = new Set(options.map((option) => exact[option] ?? option))
    return (categories[locale] ?? []).filter((category) => !has.has(category))
  })
}

describe.each(features)('catalogue %s', (feature) => {
  const english = read(feature, 'en')

  test.each(completeLocales)('%s has every key, no more', (locale) => {
    expect(Object.keys(read(feature, locale)).toSorted()).toEqual(Object.keys(english).toSorted())
  })

  test.each(completeLocales)('%s: messages parse, ask for the same parameters and know all plurals', (locale) => {
    for (const [key, message] of Object.entries(read(feature, locale))) {
      expect(message.trim(), `${locale} ${key} is empty`).not.toBe('')
      expect(message, `${locale} ${key}: skeletons are not in the bundle`).not.toContain('::')
      const params = [...inspect(parse(message)).params].toSorted()
      expect(params, `${locale} ${key}`).toEqual([...inspect(parse(english[key] ?? '')).params].toSorted())
      expect(missingCategories(message, locale), `${locale} ${key} lacks plurals`).toEqual([])
    }
  })
})

/** Pages rendered by the server keep their own words, beside them. */
const ownWords = /^pages[/\\]/

describe('keys and code', () => {
  const sources = readdirSync(join(here, '..'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixture)\.tsx?$/.test(path) && !ownWords.test(path))
    .map((path) => readFileSync(join(here, '..', path), 'utf8'))
    .join('\n')
  const keys = Object.keys(all('en'))

  test('every sentence asked for exists', () => {
    const asked = [...sources.matchAll(/\bt\(\s*'([a-zA-Z-]+\.[^']+)'/g)].map(([, key]) => key ?? '')
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !keys.includes(key))).toEqual([])
  })

  test('every sentence is asked for', () => {
    const literals = new Set([...sources.matchAll(/['"]([a-zA-Z-]+(?:\.[\w-]+)+)['"]/g)].map(([, key]) => key))
    const templates = [...sources.matchAll(/`([a-zA-Z-]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(
      ([, template = '']) =>
        new RegExp(
          `^${template
            .split(/\$\{[^}]*\}/)
            .map((part) => part.replaceAll(/[^\w]/g, String.raw`\$&`))
            .join('[\\w-]+')}$`,
        ),
    )
    const unused = keys.filter((key) => !literals.has(key) && !templates.some((template) => template.test(key)))
    expect(unused).toEqual([])
  })

  test('no key stands in two catalogues', () => {
    const every = features.flatMap((feature) => Object.keys(read(feature, 'en')))
    expect(every.filter((key, place) => every.indexOf(key) !== place)).toEqual([])
  })
})

test('French keeps a no-break space before : ; ! ? and inside « »', () => {
  const breaking = / [:;!?»]|« /
  expect(breaking.test('Unité : {unit}')).toBe(true)
  expect(Object.entries(all('fr')).filter(([, message]) => breaking.test(message))).toEqual([])
})

test('the measure itself: a plural without its forms is seen', () => {
  expect(missingCategories('{n, plural, one {# يوم} other {# أيام}}', 'ar')).toEqual(['two', 'few', 'many'])
  expect(inspect(parse('{a} {n, plural, one {# {b}} other {#}}')).params).toEqual(new Set(['a', 'n', 'b']))
})
