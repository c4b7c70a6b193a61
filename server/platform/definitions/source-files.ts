import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFinding, type Report, type SourceFinding } from '#shared/definition/source-finding.ts'
import { readFlatTexts } from './read-flat-texts.ts'
import { readSourceDocument, type Position, type SourceDocument } from './source-document.ts'

/** The files authors wrote, by path relative to the folder of questionnaires. */
export interface SourceFiles {
  readonly paths: () => readonly string[]
  readonly has: (path: string) => boolean
  /** What a YAML file says; undefined, and a finding, when it cannot be read. */
  readonly read: (path: string, report: Report) => unknown
  readonly text: (path: string) => string
  readonly locate: (finding: SourceFinding) => Position
}

/** Files that tools write at the top of the folder, not authors. */
const written = new Set(['definition.schema.json', 'published.lock.json'])

/** All YAML and JSON files below a folder, as text. */
export function readFiles(dir: string): ReadonlyMap<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const wanted = paths.filter((path) => /\.(ya?ml|json)$/u.test(path) && path !== 'definition.schema.json')
  return new Map(wanted.toSorted().map((path) => [path, readFileSync(join(dir, path), 'utf8')]))
}

export function sourceFiles(texts: ReadonlyMap<string, string>): SourceFiles {
  const documents = new Map<string, SourceDocument>()
  const paths = [...texts.keys()].filter((path) => !written.has(path))
  return {
    paths: () => paths,
    has: (path) => texts.has(path),
    text: (path) => texts.get(path) ?? '',
    read: (path, report) => {
      if (path.endsWith('.json')) return readJson(path, texts.get(path) ?? '', report)
      const document = documents.get(path) ?? readDocument(path, texts.get(path) ?? '', report)
      documents.set(path, document)
      return document.content
    },
    locate: ({ file, path, offset, params, code }) => {
      if (code === 'yaml.syntax') return { line: Number(params['line'] ?? 1), column: Number(params['column'] ?? 1) }
      return documents.get(file)?.locate(path, offset) ?? { line: 1, column: 1 }
    },
  }
}

/** Text files mostly have the plainest form; all else is for the YAML library. */
function readDocument(path: string, text: string, report: Report): SourceDocument {
  const flat = /\/text\.[a-z]+\.yaml$/u.test(path) ? readFlatTexts(path, text) : undefined
  return flat ?? readSourceDocument(path, text, report)
}

function readJson(file: string, text: string, report: Report): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    report(sourceFinding('yaml.syntax', { file, path: [] }, { message }))
    return undefined
  }
}
