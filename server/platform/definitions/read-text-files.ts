import { locales } from '#shared/text/locale.ts'
import { sourceFinding, type Report } from '#shared/definition/source-finding.ts'
import type { TextFile, TextFiles } from '#shared/definition/source-tree.ts'
import type { SourceFiles } from './source-files.ts'

/** The text files of a folder, one per language, each with the record of what it was translated from. */
export function readTextFiles(files: SourceFiles, folder: string, report: Report): TextFiles {
  const found = locales.flatMap((locale) => {
    const file = `${folder}/text.${locale}.yaml`
    if (!files.has(file)) return []
    const record = readRecord(files, `${folder}/translated.${locale}.json`, report)
    const read: TextFile = { file, texts: readTexts(files, file, report), ...(record && { translatedFrom: record }) }
    return [[locale, read] as const]
  })
  return Object.fromEntries(found)
}

/** Flat keys to words. A number is words too (`code.levels.0: 0`); anything else is reported. */
function readTexts(files: SourceFiles, file: string, report: Report): Readonly<Record<string, string>> {
  const content = files.read(file, report)
  if (content === undefined) return {}
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    report(
      sourceFinding(
        'shape.type',
        { file, path: [] },
        { setting: 'this file', given: JSON.stringify(content), expected: 'texts (key: words)' },
      ),
    )
    return {}
  }
  const texts: Record<string, string> = {}
  for (const [key, value] of Object.entries(content)) {
    if (typeof value === 'string') texts[key] = value.trim()
    else {
      report(sourceFinding('text.notText', { file, path: [key] }, { key }))
      texts[key] = JSON.stringify(value)
    }
  }
  return texts
}

function readRecord(files: SourceFiles, file: string, report: Report): Readonly<Record<string, string>> | undefined {
  if (!files.has(file)) return undefined
  const content = files.read(file, report)
  if (typeof content !== 'object' || content === null) return undefined
  const entries = Object.entries(content).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(entries)
}
