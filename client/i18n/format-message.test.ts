// @vitest-environment node
import { parse } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeLocales } from '#shared/text/locale.ts'
import { messageOf, partKinds, type Message } from '#shared/text/message.ts'
import { readMessage } from '../messages.config.ts'
import { formatMessage, intlLocale } from './format-message.ts'

const root = join(import.meta.dirname, '../..')
const folders = ['client/i18n', 'client/pages/words', 'shared/finding']

function messagesOf(locale: string): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(`.${locale}.json`) || name === `${locale}.json`)
      .map((name) => join(root, folder, name)),
  )
  return files.flatMap((file) => Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>))
}

/** Every parameter of a message, and for those that choose, the words they can be. */
function parametersOf(message: Message): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const part of typeof message === 'string' ? [] : message) {
    if (typeof part === 'string') continue
    const [kind, name, options = {}] = part
    if (name !== undefined) found.set(name, kind === partKinds.select ? Object.keys(options) : (found.get(name) ?? []))
    for (const inner of Object.values(options))
      for (const [within, choices] of parametersOf(inner)) found.set(within, found.get(within) ?? choices)
  }
  return found
}

const read = (pattern: string): Message => readMessage(pattern, 'here')

/** 0 to 130 meets every plural class of Arabic; the rest are large, fractional and negative figures. */
const figures = [...Array.from({ length: 131 }, (_, n) => n), 1000, 1_000_000, 1.5, 0.25, -1, -3]

function* paramsFor(message: Message): Generator<Record<string, string | number>> {
  const parameters = [...parametersOf(message)]
  for (const [turn, n] of figures.entries())
    yield Object.fromEntries(
      parameters.map(([name, choices], place) => [name, choices[(turn + place) % choices.length] ?? n + place]),
    )
}

describe.each(completeLocales)('messages in %s', (locale) => {
  const messages = messagesOf(locale).filter((message) => /[{'}]/.test(message))

  test('read as the full implementation of the format writes them', () => {
    expect(messages.length).toBeGreaterThan(80)
    const different = messages.flatMap((pattern) => {
      const reference = new IntlMessageFormat(pattern, intlLocale(locale), undefined, { ignoreTag: true })
      const message = read(pattern)
      const params = [...paramsFor(message)].find(
        (some) => formatMessage(locale, message, some) !== reference.format(some),
      )
      return params === undefined ? [] : [{ pattern, params }]
    })
    expect(different).toEqual([])
  })
})

test('all six plural classes of Arabic are told apart', () => {
  const pattern = '{n, plural, zero {صفر} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# آخر}}'
  expect([0, 1, 2, 3, 11, 100].map((n) => formatMessage('ar', read(pattern), { n }))).toEqual([
    'صفر',
    'واحد',
    'اثنان',
    '3 قليل',
    '11 كثير',
    '100 آخر',
  ])
})

test.each(["It's {n}", "It''s {n}", "'{n}' is {n}", "a '{' b", "{n, plural, other {'#' is #}}", "# '# {n}", "l'{n}'"])(
  'quoting by apostrophe: %s',
  (pattern) => {
    const reference = new IntlMessageFormat(pattern, 'en-GB', undefined, { ignoreTag: true })
    expect(formatMessage('en', read(pattern), { n: 4 })).toBe(reference.format({ n: 4 }))
  },
)

test('a figure given as text keeps its digits', () => {
  expect(formatMessage('fr', read('{n, number} sur {n}'), { n: '12345678901234567890' })).toBe(
    '12345678901234567890 sur 12345678901234567890',
  )
})

test.each([
  ['{n, date}', 'the date format of {n}'],
  ['{n, time, short}', 'the time format of {n}'],
  ['{n, number, ::percent}', 'a number format for {n}'],
  ['{n, selectordinal, one {#st} other {#th}}', 'selectordinal of {n}'],
  ['{n, plural, offset:1 one {a} other {b}}', 'the offset in the plural of {n}'],
  ['{n, plural, other {{at, date}}}', 'the date format of {at}'],
])('%s is refused, naming what is not written here', (pattern, why) => {
  expect(() => messageOf(parse(pattern))).toThrow(`${why} is not supported`)
})

test.each(['{n', '{n, plural, one {a}}', '{n, plural, one {a} other {b}', '{n, plural, other {b'])(
  '%s is refused, naming its place',
  (pattern) => {
    expect(() => readMessage(pattern, 'app.en.json: app.n')).toThrow('app.en.json: app.n cannot be read')
  },
)

test('markup signs are words, and words alone travel as they are', () => {
  expect(read("a < b, 'c' and '{'")).toBe("a < b, 'c' and {")
})

test('a parameter that is not given is refused', () => {
  expect(() => formatMessage('en', read('Dear {name}'))).toThrow('without “name”')
})
