// @vitest-environment node
import { IntlMessageFormat } from 'intl-messageformat'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeLocales } from '#shared/text/locale.ts'
import { formatMessage, intlLocale } from './format-message.ts'
import { parseMessage, type Part } from './parse-message.ts'

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
function parametersOf(parts: readonly Part[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const part of parts) {
    if (typeof part === 'string' || part.kind === 'count') continue
    if (!('options' in part)) found.set(part.name, found.get(part.name) ?? [])
    else {
      found.set(part.name, part.kind === 'select' ? Object.keys(part.options) : [])
      for (const inner of Object.values(part.options))
        for (const [name, choices] of parametersOf(inner)) found.set(name, found.get(name) ?? choices)
    }
  }
  return found
}

/** 0 to 130 meets every plural class of Arabic; the rest are large, fractional and negative figures. */
const figures = [...Array.from({ length: 131 }, (_, n) => n), 1000, 1_000_000, 1.5, 0.25, -1, -3]

function* paramsFor(pattern: string): Generator<Record<string, string | number>> {
  const parameters = [...parametersOf(parseMessage(pattern))]
  for (const [turn, n] of figures.entries())
    yield Object.fromEntries(
      parameters.map(([name, choices], place) => [name, choices[(turn + place) % choices.length] ?? n + place]),
    )
}

describe.each(completeLocales)('messages in %s', (locale) => {
  const messages = messagesOf(locale).filter((message) => /[{'}]/.test(message))

  test('read as the full implementation of the format writes them', () => {
    expect(messages.length).toBeGreaterThan(80)
    for (const pattern of messages) {
      const reference = new IntlMessageFormat(pattern, intlLocale(locale), undefined, { ignoreTag: true })
      for (const params of paramsFor(pattern))
        expect(formatMessage(locale, pattern, params), `${pattern} ${JSON.stringify(params)}`).toBe(
          reference.format(params),
        )
    }
  })
})

test('all six plural classes of Arabic are told apart', () => {
  const pattern = '{n, plural, zero {صفر} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# آخر}}'
  expect([0, 1, 2, 3, 11, 100].map((n) => formatMessage('ar', pattern, { n }))).toEqual([
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
    expect(formatMessage('en', pattern, { n: 4 })).toBe(reference.format({ n: 4 }))
  },
)

test('a figure given as text keeps its digits', () => {
  expect(formatMessage('fr', '{n, number} sur {n}', { n: '12345678901234567890' })).toBe(
    '12345678901234567890 sur 12345678901234567890',
  )
})

test.each([
  ['{n', 'no parameter'],
  ['n}', 'closes nothing'],
  ['{n, date}', 'no parameter'],
  ['{n, plural, one {a}}', '"other" is missing'],
  ['{n, plural, one {a} other {b}', 'needs a name'],
  ['{n, plural, other {b', 'not closed'],
])('%s is refused, naming what is wrong', (pattern, why) => {
  expect(() => parseMessage(pattern)).toThrow(why)
})

test('a parameter that is not given is refused', () => {
  expect(() => formatMessage('en', 'Dear {name}')).toThrow('without “name”')
})
