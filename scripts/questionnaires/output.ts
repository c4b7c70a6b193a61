import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'

const sentences = JSON.parse(readFileSync(new URL('sentences.en.json', import.meta.url), 'utf8')) as Record<
  string,
  string
> // our own file

/** Where a command writes: lines of results, and sentences of the catalogue. */
export interface Output {
  readonly line: (text: string) => void
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => void
}

/** A sentence of the catalogue with its values. */
export function phrase(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return String(new IntlMessageFormat(sentences[key] ?? key, 'en').format(values))
}

export const terminal: Output = {
  line: (text) => void process.stdout.write(`${text}\n`),
  say: (key, values) => void process.stdout.write(`${phrase(key, values)}\n`),
}
