import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFlatTexts } from './read-flat-texts.ts'

const leftToLibrary = 'left to the library'
const read = (text: string) => readFlatTexts('text.en.yaml', text)?.content

describe('the quick reader of text files', () => {
  test('reads what nearly all lines are', () => {
    const text =
      '# Words\na.label: How many?\r\nb.label: "Cases: all"  \n\nc.hint: \'In {year}\'\nd.use: 12 400 personnes\n'
    expect(read(text)).toEqual({
      'a.label': 'How many?',
      'b.label': 'Cases: all',
      'c.hint': 'In {year}',
      'd.use': '12 400 personnes',
    })
    expect(read(text)).toEqual(parse(text))
  })

  test('knows the line of each key', () => {
    expect(readFlatTexts('text.en.yaml', '\na: One\n\nb: Two\n')?.locate(['b'])).toEqual({ line: 4, column: 1 })
  })

  test.each([
    'a: 12',
    'a: 1e3',
    'a: yes',
    'a: null',
    'a: true',
    'a: *b',
    'a: &b c',
    'a: [b]',
    'a: >\n  b',
    'a: b\n  c',
    'a: b # c',
    'a: b: c',
    'a: "b\\n"',
    'a: "b" c',
    "a: 'it''s'",
    'a:',
    'a:b',
    '- a',
    '---\na: b',
    'a: b\na: c',
    '',
    'a: b:',
    '"a": b',
    'a: !b c',
  ])('leaves %j to the library', (text) => {
    expect(read(text)).toBeUndefined()
  })

  test('never reads anything otherwise than the library', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      'ك',
      ' ',
      '"',
      "'",
      ':',
      '#',
      '{x}',
      '[',
      '1',
      '-',
      '\n',
      '\\',
      '%',
      'yes',
      'b: ',
      '“',
      ',',
    )
    const lines = fc.array(
      fc.array(piece, { maxLength: 6 }).map((parts) => `k: ${parts.join('')}`),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(lines, (all) => {
        const text = all.map((line, i) => line.replace('k', `k${'x'.repeat(i)}`)).join('\n')
        const quick = read(text)
        expect(quick ?? leftToLibrary).toEqual(quick === undefined ? leftToLibrary : parse(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('reads every text file of this repository as the library does', () => {
    const dir = fileURLToPath(new URL('../../../questionnaires/', import.meta.url))
    const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /text\.[a-z]+\.yaml$/u.test(path),
    )
    const texts = paths.map((path) => readFileSync(`${dir}${path}`, 'utf8'))
    expect(texts.map(read).filter((content) => content !== undefined).length).toBeGreaterThan(0)
    for (const text of texts) expect(read(text) ?? parse(text)).toEqual(parse(text))
  })
})
