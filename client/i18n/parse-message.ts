/** One piece of a message that was read once and can be written many times. */
export type Part =
  | string
  | { readonly kind: 'given'; readonly name: string }
  | { readonly kind: 'number'; readonly name: string }
  /** `#`: the number of the plural around it. */
  | { readonly kind: 'count' }
  | { readonly kind: 'plural' | 'select'; readonly name: string; readonly options: Options }

export type Options = Readonly<Record<string, readonly Part[]>>

interface Reading {
  readonly pattern: string
  at: number
}

const placeholder = /\{\s*(\w+)\s*(?:\}|,\s*(number)\s*\}|,\s*(plural|select)\s*,)/y
const option = /\s*(=-?\d+|[\w-]+)\s*\{/y
const close = /\s*\}/y

/**
 * Reads the part of the ICU message format that the product uses: `{name}`, `{name, number}`, `plural` with `=1`
 * and `#`, `select`, and quoting by apostrophe. Throws on anything else, naming the place; a full parser of the
 * format weighs more than the engine that works out a questionnaire.
 */
export function parseMessage(pattern: string): readonly Part[] {
  const reading: Reading = { pattern, at: 0 }
  const parts = readParts(reading, false)
  if (reading.at < pattern.length) fail(reading, 'a "}" closes nothing')
  return parts
}

function readParts(reading: Reading, counted: boolean): readonly Part[] {
  const { pattern } = reading
  const parts: Part[] = []
  let words = ''
  const end = (part: Part): void => void (words !== '' && parts.push(words), parts.push(part), (words = ''))
  while (reading.at < pattern.length && pattern[reading.at] !== '}') {
    const character = pattern[reading.at]
    if (character === '{') end(readPlaceholder(reading))
    else if (character === "'") words += readQuoted(reading, counted)
    else {
      reading.at += 1
      if (character === '#' && counted) end({ kind: 'count' })
      else words += character
    }
  }
  if (words !== '') parts.push(words)
  return parts
}

/** An apostrophe starts a quotation only before a sign that means something; two stand for one. */
function readQuoted(reading: Reading, counted: boolean): string {
  const { pattern, at } = reading
  const next = pattern[at + 1] ?? ''
  const special = next !== '' && (counted ? '{}<>#' : '{}<>').includes(next)
  if (!special) {
    reading.at += next === "'" ? 2 : 1
    return "'"
  }
  const [all, quoted = ''] = /^'((?:[^']|'')*)'?/.exec(pattern.slice(at)) ?? ['']
  reading.at += all.length
  return quoted.replaceAll("''", "'")
}

function readPlaceholder(reading: Reading): Part {
  const [, name, number, kind] = take(reading, placeholder) ?? fail(reading, 'no parameter can be read here')
  if (name === undefined) return fail(reading, 'a parameter needs a name')
  if (kind === 'plural' || kind === 'select') return { kind, name, options: readOptions(reading, kind) }
  return number === undefined ? { kind: 'given', name } : { kind: 'number', name }
}

function readOptions(reading: Reading, kind: 'plural' | 'select'): Options {
  const options: Record<string, readonly Part[]> = {}
  while (take(reading, close) === null) {
    const [, selector = ''] = take(reading, option) ?? fail(reading, 'an option needs a name and braces')
    options[selector] = readParts(reading, kind === 'plural')
    if (take(reading, close) === null) fail(reading, `the option "${selector}" is not closed`)
  }
  if (!('other' in options)) fail(reading, 'the option "other" is missing')
  return options
}

function take(reading: Reading, expected: RegExp): RegExpExecArray | null {
  expected.lastIndex = reading.at
  const found = expected.exec(reading.pattern)
  if (found !== null) reading.at = expected.lastIndex
  return found
}

function fail({ pattern, at }: Reading, why: string): never {
  throw new Error(`The message “${pattern}” cannot be read at character ${at + 1}: ${why}.`)
}
