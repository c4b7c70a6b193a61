import { decimalsOf, isDecimal } from '#shared/answer/decimal.ts'
import { intlLocale } from '#client/i18n/format-message.ts'

/**
 * What a typed number means. `ambiguous`: two readings are equally good, so the person is asked.
 * Numbers come back as canonical decimal strings, with every digit that was typed.
 */
export type ParsedNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'ambiguous'; readonly whole: string; readonly fraction: string }
  | { readonly kind: 'not-a-number' }

const notANumber: ParsedNumber = { kind: 'not-a-number' }
const spaces = /[\s\u00a0\u2009\u200a\u202f]/g
const directionMarks = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const digitBlocks = [0x0660, 0x06f0, 0x0966, 0xff10] as const

/** Digits of other scripts, signs, separators and spaces as one alphabet: `0-9 - . ,` and a blank for any grouping space. */
export function toLatin(text: string): string {
  return [...text.replace(directionMarks, '')]
    .map((letter) => latinDigit(letter) ?? latinSign(letter))
    .join('')
    .replace(spaces, ' ')
    .trim()
}

function latinDigit(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0
  const block = digitBlocks.find((start) => code >= start && code < start + 10)
  return block === undefined ? undefined : String(code - block)
}

const signs: Readonly<Record<string, string>> = {
  '٫': '.', // Arabic decimal separator: only ever that
  '٬': ' ', // Arabic thousands separator: only ever that
  '،': ',',
  '−': '-',
  '–': '-',
  '’': ' ',
  "'": ' ',
  '٪': '%',
}

function latinSign(letter: string): string {
  return signs[letter] ?? letter
}

/**
 * Reads a number as typed or pasted, in any of the digit styles of the six languages.
 * @param decimals decimals the question takes; a reading with more is doubted
 */
export function parseNumber(text: string, locale: string, decimals: number): ParsedNumber {
  const latin = toLatin(text).replace(/ ?%$/, '')
  if (latin === '') return { kind: 'blank' }
  const match = /^(-)? ?([0-9][0-9 ]*(?:[.,][0-9 ]*[0-9])*|[.,][0-9]+)$/.exec(latin)
  if (match === null) return notANumber
  const reading = readSeparators(match[2] ?? '', separatorsOf(locale), decimals, text.includes('٫'))
  return signed(reading, match[1] === '-')
}

interface Separators {
  readonly group: string
  readonly decimal: string
}

const known = new Map<string, Separators>()

/** How the language writes numbers in Latin digits; Arabic as in `1,234.5`. A group is whatever the decimal sign is not. */
function separatorsOf(locale: string): Separators {
  const kept = known.get(locale)
  if (kept) return kept
  const sign = new Intl.NumberFormat(intlLocale(locale))
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')?.value
  const separators = sign === ',' ? { group: '.', decimal: ',' } : { group: ',', decimal: '.' }
  known.set(locale, separators)
  return separators
}

function readSeparators(body: string, own: Separators, decimals: number, decimalForSure: boolean): ParsedNumber {
  if (/ /.test(body.trim()) && !groupedByThree(body, ' ')) return notANumber
  const tight = body.replaceAll(' ', '')
  const used = [...new Set(tight.replace(/[0-9]/g, ''))]
  if (used.length === 0) return number(tight)
  if (used.length === 2) return readBoth(tight)
  const [separator = '.'] = used
  const parts = tight.split(separator)
  if (parts.length > 2) return groupedByThree(tight, separator) ? number(parts.join('')) : notANumber
  const fraction = number(`${parts[0] || '0'}.${parts[1] ?? ''}`)
  const couldBeGroup = groupedByThree(tight, separator) && !decimalForSure && !body.includes(' ')
  if (!couldBeGroup) return fraction
  return readOne(tight, separator, own, decimals, fraction)
}

/** `1.234`: a fraction or a thousand? The language decides only where the question leaves it a choice. */
function readOne(
  tight: string,
  separator: string,
  own: Separators,
  decimals: number,
  fraction: ParsedNumber,
): ParsedNumber {
  const whole = number(tight.replace(separator, ''))
  if (separator === own.group && own.group === ',') return whole
  if (separator === own.decimal && decimals >= 3) return fraction
  if (whole.kind !== 'number' || fraction.kind !== 'number') return notANumber
  return { kind: 'ambiguous', whole: whole.value, fraction: fraction.value }
}

/** With both signs in it, the last one is the decimal separator. */
function readBoth(tight: string): ParsedNumber {
  const at = Math.max(tight.lastIndexOf('.'), tight.lastIndexOf(','))
  const decimal = tight[at] ?? '.'
  const group = decimal === '.' ? ',' : '.'
  const whole = tight.slice(0, at)
  if (whole.includes(decimal) || !groupedByThree(whole, group)) return notANumber
  return number(`${whole.replaceAll(group, '')}.${tight.slice(at + 1)}`)
}

function groupedByThree(text: string, separator: string): boolean {
  const [first = '', ...rest] = text.replace(separator === ' ' ? /[.,].*$/ : /$^/, '').split(separator)
  return /^[1-9][0-9]{0,2}$/.test(first) && rest.every((group) => /^[0-9]{3}$/.test(group))
}

/** Canonical form: no leading zeros, no empty fraction. The value is not changed: `5.0` stays five with one decimal. */
function number(plain: string): ParsedNumber {
  const [whole = '', fraction = ''] = plain.split('.')
  const value = (whole.replace(/^0+(?=[0-9])/, '') || '0') + (fraction === '' ? '' : `.${fraction}`)
  return isDecimal(value) && decimalsOf(value) <= 10 ? { kind: 'number', value } : notANumber
}

function signed(parsed: ParsedNumber, negative: boolean): ParsedNumber {
  if (!negative) return parsed
  if (parsed.kind === 'number')
    return { kind: 'number', value: /[1-9]/.test(parsed.value) ? `-${parsed.value}` : parsed.value }
  if (parsed.kind === 'ambiguous')
    return { kind: 'ambiguous', whole: `-${parsed.whole}`, fraction: `-${parsed.fraction}` }
  return parsed
}
