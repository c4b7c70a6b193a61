import { readFileSync } from 'node:fs'
import type { PlacedFinding } from './load-definitions.ts'

/** By code: the sentence and the remedy. */
export const catalogue: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('sentences.en.json', import.meta.url), 'utf8'),
) as Record<string, string[]> // our own file; a test holds it against the list of codes

/** One line for a terminal: place, level, sentence and remedy, such as `a/b.yaml:3:5  error  …  -> …`. */
export function phraseFinding({ file, line, column, level, code, params }: PlacedFinding): string {
  const [sentence = code, remedy = ''] = (catalogue[code] ?? []).map((text) => fill(text, params))
  const meant = params['meant'] === undefined ? '' : `${fill(catalogue['help.meant']?.[0] ?? '', params)} `
  return `${file}:${line}:${column}  ${level}  ${sentence}  -> ${meant}${remedy}`
}

/** Puts values into a sentence. A brace that names no value stays: it belongs to an example. */
function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{([a-zA-Z]+)\}/gu, (brace, name: string) => params[name]?.replaceAll(/\s+/gu, ' ') ?? brace)
}
