import { partKinds, type Message, type Options, type Part } from '#shared/text/message.ts'

export type MessageParams = Readonly<Record<string, string | number>>

/** Formatting locale of a language: dates as "30 March 2026", and Latin digits in every language. */
export const intlLocales: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' }

export function intlLocale(locale: string): string {
  return intlLocales[locale] ?? locale
}

/** Puts parameters into a message. Throws when one is not given. */
export function formatMessage(locale: string, message: Message, params: MessageParams = {}): string {
  return write(message, { message, locale, params })
}

interface Writing {
  /** The whole message. */
  readonly message: Message
  readonly locale: string
  readonly params: MessageParams
}

function write(message: Message, writing: Writing, count: string | number = ''): string {
  if (typeof message === 'string') return message
  return message.map((part) => (typeof part === 'string' ? part : writePart(part, writing, count))).join('')
}

function writePart(part: Exclude<Part, string>, writing: Writing, count: string | number): string {
  const [kind, name, options = {}] = part
  if (kind === partKinds.count) return figure(count, writing)
  const value = writing.params[name ?? '']
  if (value === undefined)
    throw new Error(`The message ${JSON.stringify(writing.message)} is written without “${name}”.`)
  if (kind === partKinds.given) return String(value)
  if (kind === partKinds.number) return figure(value, writing)
  if (kind === partKinds.select) return write(options[value] ?? options['other'] ?? '', writing)
  return write(wordsFor(value, options, writing), writing, value)
}

function wordsFor(value: string | number, options: Options, { locale }: Writing): Message {
  return options[`=${value}`] ?? options[pluralOf(locale).select(Number(value))] ?? options['other'] ?? ''
}

/** Figures that come as text were written already, with every digit the author gave. */
function figure(value: string | number, { locale }: Writing): string {
  return typeof value === 'number' ? numberOf(locale).format(value) : value
}

const numberOf = oncePerLocale((tag) => new Intl.NumberFormat(tag))
const pluralOf = oncePerLocale((tag) => new Intl.PluralRules(tag))

function oncePerLocale<Made>(make: (tag: string) => Made): (locale: string) => Made {
  const made = new Map<string, Made>()
  return (locale) => {
    const kept = made.get(locale) ?? make(intlLocale(locale))
    made.set(locale, kept)
    return kept
  }
}
