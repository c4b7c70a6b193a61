import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimalFromNumber,
  decimalFromScaled,
  isDecimal,
  scaledInteger,
  subtractDecimals,
} from './decimal.ts'

const decimal = fc
  .record({
    sign: fc.boolean(),
    whole: fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }),
    fraction: fc.stringMatching(/^[0-9]{0,10}$/),
  })
  .map(({ sign, whole, fraction }) => `${sign ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`)

describe('decimal strings', () => {
  it('are added as written, not as floats', () => {
    expect(addDecimals(['0.1', '0.2'])).toBe('0.3')
    expect(addDecimals(['9007199254740993', '2'])).toBe('9007199254740995')
    expect(addDecimals([])).toBe('0')
    expect(subtractDecimals('1', '1.05')).toBe('-0.05')
  })

  it('are compared by value', () => {
    expect(compareDecimals('1.0', '1')).toBe(0)
    expect(compareDecimals('-2', '1')).toBeLessThan(0)
    expect(compareDecimals('99999999999999999999', '99999999999999999998')).toBeGreaterThan(0)
  })

  it.each(['', '-', '1.', '.5', '01', '1e5', '0x10', ' 1', '1,5', '--1', '1.2.3', '٣'])('are not %j', (text) => {
    expect(isDecimal(text)).toBe(false)
    expect(scaledInteger(text, 2)).toBeNaN()
  })

  it('become exact integers, or nothing', () => {
    expect(scaledInteger('12.5', 2)).toBe(1250)
    expect(scaledInteger('-0.07', 2)).toBe(-7)
    expect(scaledInteger('12.345', 2)).toBeNaN()
    expect(scaledInteger('9007199254740991', 0)).toBe(Number.MAX_SAFE_INTEGER)
    expect(scaledInteger('9007199254740993', 0)).toBeNaN()
    expect(Object.is(scaledInteger('-0', 0), 0)).toBe(true)
  })

  it('come back from scaled integers and from numbers', () => {
    expect(decimalFromScaled(-7, 2)).toBe('-0.07')
    expect(decimalFromScaled(1200, 2)).toBe('12')
    expect(decimalFromNumber(142.857, 1)).toBe('142.9')
    expect(decimalFromNumber(-0.01, 1)).toBe('0')
    expect(decimalFromNumber(100, 0)).toBe('100')
    expect(decimalFromNumber(Infinity, 0)).toBeUndefined()
  })

  it('lose nothing on the way through an exact integer', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const scaled = scaledInteger(text, 10)
        fc.pre(!Number.isNaN(scaled))
        expect(compareDecimals(decimalFromScaled(scaled, 10), text)).toBe(0)
      }),
    )
  })

  it('give their own difference back when it is added again', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareDecimals(addDecimals([subtractDecimals(a, b), b]), a)).toBe(0)
      }),
    )
  })
})
