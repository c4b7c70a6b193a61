import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { sourceFinding, type Report, type SourcePath } from '#shared/definition/source-finding.ts'

/** A YAML file as it was read: what it says, and where each part of it stands. */
export interface SourceDocument {
  readonly file: string
  readonly content: unknown
  readonly locate: (path: SourcePath, offset?: number) => Position
}
/** Counted from 1, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Reads YAML. What is not YAML is reported with its place; `content` is then undefined. */
export function readSourceDocument(file: string, text: string, report: Report): SourceDocument {
  const lines = new LineCounter()
  // The library compares every key with every other, too slow for long text files: doubles are looked for here.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const wrong = [
    ...[...document.errors, ...document.warnings].map(({ message, pos }) => ({ message, start: pos[0] })),
    ...oddities(document),
  ]
  for (const error of wrong) {
    const { line, column } = at(error.start)
    report(
      sourceFinding(
        'yaml.syntax',
        { file, path: [] },
        { message: error.message, line: String(line), column: String(column) },
      ),
    )
  }
  const broken = wrong.length > 0
  const content: unknown = broken ? undefined : document.toJS()
  if (!broken && content === null) report(sourceFinding('file.empty', { file, path: [] }))
  return { file, content: content ?? undefined, locate: (path, offset) => at(offsetIn(document, text, path, offset)) }
}

interface Oddity {
  readonly message: string
  readonly start: number
}

/** YAML that authors never mean: keys that stand twice (only the last would count), keys that are no words, references. */
function oddities(document: Document): readonly Oddity[] {
  const found: Oddity[] = []
  visit(document, {
    Alias: (_, alias) =>
      void found.push({ message: `the reference *${alias.source} is not used here`, start: startOf(alias) }),
    Map: (_, map) => void found.push(...oddKeys(map)),
  })
  return found
}

function oddKeys(map: YAMLMap): readonly Oddity[] {
  const seen = new Set<string>()
  return map.items.flatMap(({ key }) => {
    const start = startOf(key)
    if (!isScalar(key)) return [{ message: 'a key must be a word', start }]
    const name = String(key.value)
    if (seen.has(name)) return [{ message: `the key "${name}" stands twice`, start }]
    seen.add(name)
    return []
  })
}

/** Where the part at `path` starts: its key if it has one, else itself; with `offset`, a place within its text. */
function offsetIn(document: Document, text: string, path: SourcePath, offset: number | undefined): number {
  let node: unknown = document.contents
  let start = 0
  for (const step of path) {
    const next = stepInto(node, step)
    if (!next) break
    ;({ node, start } = next)
  }
  if (offset === undefined || !isScalar(node)) return start
  return offsetInScalar(text, node, offset)
}

function stepInto(node: unknown, step: string | number): { node: unknown; start: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
    )
    return pair && { node: pair.value, start: startOf(pair.key) }
  }
  if (!isSeq(node) || typeof step !== 'number') return undefined
  const item = node.items[step]
  return item === undefined ? undefined : { node: item, start: startOf(item) }
}

function startOf(node: unknown): number {
  return (node as Node | undefined)?.range?.[0] ?? 0 // every node of a parsed document is a Node with a range
}

/**
 * Maps a place in the value of a scalar to a place in the file: as many visible characters before it.
 * Holds for plain, quoted and block texts, whatever their line breaks; `''` and `\"` count as one.
 */
function offsetInScalar(text: string, scalar: Scalar, offset: number): number {
  const value = String(scalar.value)
  let visible = value.slice(0, offset).replaceAll(/\s/gu, '').length
  let at = contentStart(text, scalar)
  for (; at < text.length; at++) {
    if (/\s/u.test(text[at] ?? '')) continue
    if (visible === 0) return at
    if (isEscape(scalar, text.slice(at, at + 2))) at++
    visible--
  }
  return startOf(scalar)
}

function contentStart(text: string, scalar: Scalar): number {
  const start = startOf(scalar)
  if (scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE') return start + 1
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL') return text.indexOf('\n', start) + 1
  return start
}

function isEscape(scalar: Scalar, two: string): boolean {
  return scalar.type === 'QUOTE_SINGLE' ? two === "''" : scalar.type === 'QUOTE_DOUBLE' && two.startsWith('\\')
}
