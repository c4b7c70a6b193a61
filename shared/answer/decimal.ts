/**
 * Exact arithmetic on decimal strings (`decimalPattern`). Numbers of answers are kept as text, so that
 * no figure changes by being read; sums are made on scaled integers and never on floats by accident.
 */

const zero = 48
const nine = 57
const point = 46
const minus = 45
const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10] as const

/** Ten to the power of `decimals` (0 to 10). */
export function powerOfTen(decimals: number): number {
  return powers[decimals] ?? 10 ** decimals
}

/**
 * The number times ten to the power of `decimals`, as an exact integer: `scaledInteger('12.5', 2)` is 1250.
 * NaN when the text is not a canonical decimal, has more decimals, or is too long to be exact in a double.
 */
export function scaledInteger(text: string, decimals: number): number {
  const length = text.length
  const start = text.charCodeAt(0) === minus ? 1 : 0
  if (length - start > 16 || length === start) return Number.NaN
  let digits = 0
  let pointAt = -1
  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === point && pointAt < 0 && i > start && i < length - 1) pointAt = i
    else if (code >= zero && code <= nine) digits = digits * 10 + (code - zero)
    else return Number.NaN
  }
  const whole = pointAt < 0 ? length : pointAt
  if (whole - start > 1 && text.charCodeAt(start) === zero) return Number.NaN
  const fraction = pointAt < 0 ? 0 : length - pointAt - 1
  if (fraction > decimals) return Number.NaN
  const scaled = digits * powerOfTen(decimals - fraction)
  if (scaled > Number.MAX_SAFE_INTEGER) return Number.NaN
  return start === 1 && scaled !== 0 ? -scaled : scaled
}

const canonical = /^-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,10})?$/

export function isDecimal(text: string): boolean {
  return canonical.test(text)
}

/** How many digits stand after the point. */
export function decimalsOf(text: string): number {
  const at = text.indexOf('.')
  return at < 0 ? 0 : text.length - at - 1
}

/** The decimal string of an exact scaled integer, without trailing zeros: `decimalFromScaled(1250, 2)` is `12.5`. */
export function decimalFromScaled(scaled: number | bigint, decimals: number): string {
  if (decimals === 0) return scaled.toString()
  const digits = (scaled < 0 ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const fraction = digits.slice(cut).replace(/0+$/, '')
  return (scaled < 0 ? '-' : '') + digits.slice(0, cut) + (fraction === '' ? '' : `.${fraction}`)
}

/** A computed number, rounded to `decimals`, as a decimal string; `undefined` when it cannot be written as one. */
export function decimalFromNumber(value: number, decimals: number): string | undefined {
  if (Number.isSafeInteger(value)) return String(value + 0)
  if (!(Math.abs(value) < 1e20)) return undefined
  const text = value.toFixed(decimals)
  const short = decimals === 0 ? text : text.replace(/\.?0+$/, '')
  return short === '-0' ? '0' : short
}

const scale = 10
function toBigInt(text: string): bigint {
  const fraction = decimalsOf(text)
  return BigInt(text.replace('.', '')) * 10n ** BigInt(scale - fraction)
}

/** Exact sum of decimal strings; each must be canonical. */
export function addDecimals(numbers: Iterable<string>): string {
  let sum = 0n
  for (const number of numbers) sum += toBigInt(number)
  return decimalFromScaled(sum, scale)
}

/** `a - b`, exactly. */
export function subtractDecimals(a: string, b: string): string {
  return decimalFromScaled(toBigInt(a) - toBigInt(b), scale)
}

/** Negative, 0 or positive as `a` is below, equal to or above `b`: `1.0` and `1` are equal. */
export function compareDecimals(a: string, b: string): number {
  const difference = toBigInt(a) - toBigInt(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
