import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '#server/platform/definitions/fingerprint.ts'
import { readTextFiles } from '#server/platform/definitions/read-text-files.ts'
import { readFiles, sourceFiles } from '#server/platform/definitions/source-files.ts'
import type { Locale } from '#shared/text/locale.ts'
import type { Output } from './output.ts'

/** Writes beside every translation below a path which English its texts are now a translation of. */
export function recordTranslations(dir: string, locale: Locale, below: string, output: Output): boolean {
  const files = sourceFiles(readFiles(dir))
  const name = `/text.${locale}.yaml`
  const found = files.paths().filter((path) => path.startsWith(below) && path.endsWith(name))
  for (const path of found) {
    const folder = path.slice(0, -name.length)
    const texts = readTextFiles(files, folder, () => undefined)
    const english = texts.en?.texts ?? {}
    const keys = Object.keys(texts[locale]?.texts ?? {}).filter((key) => english[key] !== undefined)
    const record = Object.fromEntries(keys.toSorted().map((key) => [key, fingerprint(english[key] ?? '')]))
    const file = `${folder}/translated.${locale}.json`
    writeFileSync(join(dir, file), `${JSON.stringify(record, null, 2)}\n`)
    output.say('recorded', { file, count: keys.length })
  }
  if (found.length === 0) output.say('nothingRecorded', { locale, below })
  return found.length > 0
}
