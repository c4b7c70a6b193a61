import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../client/i18n/', import.meta.url)

/** A sentence of the screens in a language, by its key, such as `answering.saveAndContinue`. Only sentences without parameters. */
export function wordsOf(locale: string, file: string, key: string): string {
  // `answering` stands in two files: at once, and with what is opened later.
  const files = readdirSync(folder).filter((name) => name.startsWith(file) && name.endsWith(`.${locale}.json`))
  const sentences = files.map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  const sentence = sentences.flatMap((all) => Object.entries(all ?? {})).find(([known]) => known === key)?.[1]
  if (typeof sentence !== 'string') throw new Error(`client/i18n/${file}.${locale}.json has no sentence ${key}`)
  return sentence
}
