import { parseMessage, type Part } from './parse-message.ts'

export type MessageParams = Readonly<Record<string, string | number>>

/** Formatting locale of a language: dates as "30 March 2026", and Latin digits in every language. */
export const intlLocales: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' }

export function intlLocale(locale: string): string {
  return intlLocales[locale] ?? locale
}

const parsed = new Map<string, readonly Part[]>()

/** Puts parameters into an ICU message. Parsed messages are kept, since screens repeat them in every row. */
export function formatMessage(locale: string, pattern: string, params: MessageParams = {}): string {
  if (!/[{'}]/.test(pattern)) return pattern
  const parts = parsed.get(pattern) ?? parseMessage(pattern)
  parsed.set(pattern, parts)
  return write(parts, { pattern, params, ...rulesOf(locale) })
}

interface Rules {
  readonly number: Intl.NumberFormat
  readonly plural: Intl.PluralRules
}

interface Writing extends Rules {
  readonly pattern: string
  readonly params: MessageParams
}

const rules = new Map<string, Rules>()

function rulesOf(locale: string): Rules {
  const tag = intlLocale(locale)
  const kept = rules.get(locale) ?? { number: new Intl.NumberFormat(tag), plural: new Intl.PluralRules(tag) }
  rules.set(locale, kept)
  return kept
}

function write(parts: readonly Part[], writing: Writing, count: string | number = ''): string {
  return parts.map((part) => (typeof part === 'string' ? part : writePart(part, writing, count))).join('')
}

function writePart(part: Exclude<Part, string>, writing: Writing, count: string | number): string {
  if (part.kind === 'count') return figure(count, writing)
  const value = writing.params[part.name]
  if (value === undefined) throw new Error(`The message “${writing.pattern}” is written without “${part.name}”.`)
  if (part.kind === 'given') return String(value)
  if (part.kind === 'number') return figure(value, writing)
  const { options } = part
  const other = options['other'] ?? []
  if (part.kind === 'select') return write(options[value] ?? other, writing)
  const category = writing.plural.select(Number(value))
  return write(options[`=${value}`] ?? options[category] ?? other, writing, value)
}

/** Figures that come as text were written already, with every digit the author gave. */
function figure(value: string | number, { number }: Writing): string {
  return typeof value === 'number' ? number.format(value) : value
}
