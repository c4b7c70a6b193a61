import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber } from './parse-number.ts'

const value = (text: string, locale: string, decimals = 1) => {
  const parsed = parseNumber(text, locale, decimals)
  return parsed.kind === 'number' ? parsed.value : parsed.kind
}

describe('numbers as people write them', () => {
  test.each([
    ['1,234.5', 'en', '1234.5'],
    ['1234', 'en', '1234'],
    ['84,213', 'en', '84213'],
    ['1 234,5', 'fr', '1234.5'],
    ['1\u202f234,5', 'fr', '1234.5'],
    ['1\u00a0234\u00a0567,25', 'ru', '1234567.25'],
    ['1.234,5', 'es', '1234.5'],
    ['1.234.567', 'fr', '1234567'],
    ['١٬٢٣٤٫٥', 'ar', '1234.5'],
    ['۱۲۳۴', 'ar', '1234'],
    ['1,234', 'ar', '1234'],
    ['\u200f−12,5', 'fr', '-12.5'],
    ["1'234.5", 'en', '1234.5'],
    ['12.5', 'fr', '12.5'],
    [',5', 'fr', '0.5'],
    ['37 %', 'fr', '37'],
    ['007', 'en', '7'],
    ['0', 'en', '0'],
    ['0,250', 'fr', '0.250'],
    ['12345678901234567890', 'en', '12345678901234567890'],
  ])('%j in %s is %s', (text, locale, expected) => {
    expect(value(text, locale)).toBe(expected)
  })

  test.each(['12 persons', '1 23', '1,23,4', '1.2.3', '--1', 'abc', '1.234,5.6', '1,2345,678'])(
    '%j is kept as typed',
    (text) => {
      expect(value(text, 'en')).toBe('not-a-number')
    },
  )

  test('nothing typed is blank, never zero', () => {
    expect(value('  ', 'en')).toBe('blank')
  })

  test.each([
    ['1.234', 'en', 0],
    ['1.234', 'fr', 2],
    ['1,234', 'fr', 0],
    ['1.234', 'ar', 0],
  ])('%j in %s with %i decimals is asked, not guessed', (text, locale, decimals) => {
    expect(parseNumber(text, locale, decimals)).toEqual({ kind: 'ambiguous', whole: '1234', fraction: '1.234' })
  })

  test('where three decimals are possible the language decides', () => {
    expect(value('1.234', 'en', 3)).toBe('1.234')
    expect(value('1,234', 'fr', 3)).toBe('1.234')
  })

  test('whatever a language formats is read back exactly', () => {
    const locales = fc.constantFrom('en', 'fr', 'ru', 'es', 'ar', 'ar-EG', 'de-CH')
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), locales, (n, locale) => {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(n)
        expect(Number(value(written, locale))).toBe(n === 0 ? 0 : n)
      }),
    )
  })
})
