import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlacedFinding } from '#server/platform/definitions/load-definitions.ts'
import { catalogue, phraseFinding } from '#server/platform/definitions/phrase-finding.ts'
import { exampleFiles, load } from './example.ts'

const example = exampleFiles()
const paths = [...example.keys()].filter((path) => !/text\.(fr|ar)/u.test(path))
const rubbish = [
  '',
  ' ',
  'null',
  '[]',
  '{}',
  '- x',
  '1',
  'true',
  '"',
  "'",
  ':',
  '{',
  '#',
  'id: a',
  '~',
  '!!set',
  '*a',
  '&b',
  '? x',
]

/** One line of one file is removed, doubled, indented, given another value, or has rubbish typed into it. */
const injury = fc.record({
  path: fc.constantFrom(...paths),
  line: fc.nat(200),
  column: fc.nat(60),
  how: fc.constantFrom('remove', 'double', 'indent', 'value', 'type'),
  what: fc.constantFrom(...rubbish),
})

function injure({ path, line, column, how, what }: typeof injury extends fc.Arbitrary<infer T> ? T : never) {
  const lines = (example.get(path) ?? '').split('\n')
  const at = line % lines.length
  const old = lines[at] ?? ''
  const now = {
    remove: [],
    double: [old, old],
    indent: [`  ${old}`],
    value: [old.replace(/: .*/u, `: ${what}`)],
    type: [old.slice(0, column) + what + old.slice(column)],
  }
  lines.splice(at, 1, ...now[how])
  return new Map([...example, [path, lines.join('\n')]])
}

/** Values a sentence asks for that its finding does not bring. */
function gaps({ code, params }: PlacedFinding): readonly string[] {
  const wanted = (catalogue[code] ?? []).flatMap((text) =>
    Array.from(text.matchAll(/\{([a-zA-Z]+)\}/gu), ([, name = '']) => name),
  )
  return wanted.filter((name) => params[name] === undefined).map((name) => `${code} {${name}}`)
}

test('however a file is mutilated, it is read to the end, and every finding has its place and sentence', () => {
  let found = 0
  fc.assert(
    fc.property(injury, (one) => {
      const { findings } = load(injure(one))
      found += findings.length
      const shape = /^\S+:\d+:\d+ {2}(error|warning) {2}\S.* {2}-> \S.*$/u
      expect(findings.map(phraseFinding).filter((line) => !shape.test(line))).toEqual([])
      expect(findings.flatMap(gaps)).toEqual([])
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(300)
}, 60_000)
