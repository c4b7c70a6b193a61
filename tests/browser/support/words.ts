import { readFileSync } from 'node:fs'

const folder = new URL('../../../client/i18n/', import.meta.url)

/** A sentence of the screens in a language, by its key, such as `answering.saveAndContinue`. Only sentences without parameters. */
export function wordsOf(locale: string, file: string, key: string): string {
  const sentences: unknown = JSON.parse(readFileSync(new URL(`${file}.${locale}.json`, folder), 'utf8'))
  const sentence = Object.entries(sentences ?? {}).find(([known]) => known === key)?.[1]
  if (typeof sentence !== 'string') throw new Error(`client/i18n/${file}.${locale}.json has no sentence ${key}`)
  return sentence
}
