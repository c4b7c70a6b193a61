import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from './parse-json.ts'
import { Problem } from './problem.ts'

function refusalOf(text: string): { code: string; pointer: string | undefined } {
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, pointer: error.extras.errors?.[0]?.pointer }
    throw error
  }
  throw new Error(`not refused: ${text}`)
}

describe('JSON of a request', () => {
  test.each([
    ['{"a":1,"a":2}', 'request.malformed', '/a'],
    ['{"a":[{"b":1},{"b":1,"b":1}]}', 'request.malformed', '/a/1/b'],
    ['{"a":1,"\\u0061":2}', 'request.malformed', '/a'],
    ['{"__proto__":{}}', 'request.malformed', '/__proto__'],
    ['{"a":"x\\u0000y"}', 'request.unsupportedText', '/a'],
    ['["\\ud800"]', 'request.unsupportedText', '/0'],
    ['{"\\udc00":1}', 'request.unsupportedText', '/\uFFFD'],
    ['{"n":12345678901234567890}', 'request.invalid', '/n'],
    ['{"n":9007199254740993}', 'request.invalid', '/n'],
    ['{"n":1e400}', 'request.invalid', '/n'],
    ['{"n":-0}', 'request.invalid', '/n'],
    ['{"a/b":{"c~d":1e999}}', 'request.invalid', '/a~1b/c~0d'],
    ['{"a":1', 'request.malformed', undefined],
    ['', 'request.malformed', undefined],
    ['{"a":01}', 'request.malformed', undefined],
  ])('%s is refused with %s at %s', (text, code, pointer) => {
    expect(refusalOf(text)).toEqual({ code, pointer })
  })

  test('ten thousand levels are refused before anything walks them', () => {
    expect(refusalOf(`${'['.repeat(10_000)}${']'.repeat(10_000)}`).code).toBe('request.malformed')
  })

  test('names may recur in different objects, and values may look like syntax', () => {
    const text = '{"a":{"x":1},"b":{"x":1},"c":["a","a"],"d":"{\\"a\\":1,\\"a\\":2}"}'
    expect(parseJson(text)).toEqual(JSON.parse(text))
  })

  test('whatever can be kept arrives as it was sent', { timeout: 60_000 }, () => {
    const sendable = fc
      .jsonValue({ stringUnit: 'binary' })
      .filter((value) => !/\\u0000|\\ud[89a-f]|-0\b|__proto__|prototype|constructor/.test(JSON.stringify(value)))
    fc.assert(
      fc.property(sendable, (value) => {
        const text = JSON.stringify(value)
        if (/\d{16}|e\+/.test(text)) return
        expect(parseJson(text)).toEqual(JSON.parse(text))
      }),
      { numRuns: 500 },
    )
  })
})
