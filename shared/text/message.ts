/**
 * A sentence as it travels to where it is written: plain words, or the parts of an ICU message. It is read once, by a
 * library, when the interface is built or a questionnaire is served; browsers and pages only write it.
 */
export type Message = string | readonly Part[]

/** Words; or a pair or triple that begins with one of `partKinds`. */
export type Part =
  | string
  /** `#`: the number of the plural around it. */
  | readonly [kind: typeof partKinds.count]
  /** `{name}` and `{name, number}`. */
  | readonly [kind: typeof partKinds.given | typeof partKinds.number, name: string]
  /** `{name, plural, …}` and `{name, select, …}`; always with `other`. */
  | readonly [kind: typeof partKinds.plural | typeof partKinds.select, name: string, options: Options]

export type Options = Readonly<Record<string, Message>>

/** Numbers, as they travel in every catalogue. */
export const partKinds = { count: 0, given: 1, number: 2, plural: 3, select: 4 } as const

/** One element of a message as the parser `@formatjs/icu-messageformat-parser` gives it. */
export interface SyntaxElement {
  readonly type: number
  readonly value?: string
  readonly style?: unknown
  readonly offset?: number
  readonly pluralType?: string | undefined
  readonly options?: Readonly<Record<string, { readonly value: readonly SyntaxElement[] }>>
}

/** The parser's numbers for the elements of a message. */
const syntax = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7, tag: 8 } as const

/** What is written here of the ICU format. */
const known = '{name}, {name, number}, plural and select are'

/** The message that a parsed text stands for. Throws an Error saying which part of the ICU format is not written here. */
export function messageOf(elements: readonly SyntaxElement[]): Message {
  const parts = elements.map(partOf)
  if (parts.every((part) => typeof part === 'string')) return parts.join('')
  return parts
}

function partOf(element: SyntaxElement): Part {
  const { type, value = '', style, options = {} } = element
  if (type === syntax.literal) return value
  if (type === syntax.pound) return [partKinds.count]
  if (type === syntax.argument) return [partKinds.given, value]
  if (type === syntax.number && !style) return [partKinds.number, value]
  if (type === syntax.select) return [partKinds.select, value, optionsOf(options)]
  if (type === syntax.plural && element.pluralType !== 'ordinal' && !element.offset)
    return [partKinds.plural, value, optionsOf(options)]
  throw new Error(`${nameOf(element)} is not supported, ${known}`)
}

function optionsOf(options: NonNullable<SyntaxElement['options']>): Options {
  return Object.fromEntries(Object.entries(options).map(([selector, { value }]) => [selector, messageOf(value)]))
}

function nameOf({ type, value = '', pluralType }: SyntaxElement): string {
  if (type === syntax.number) return `a number format for {${value}}`
  if (type === syntax.date) return `the date format of {${value}}`
  if (type === syntax.time) return `the time format of {${value}}`
  if (type === syntax.tag) return `the markup <${value}>`
  return pluralType === 'ordinal' ? `selectordinal of {${value}}` : `the offset in the plural of {${value}}`
}
