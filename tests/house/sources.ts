import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** Root of the checkout. */
export const root = join(import.meta.dirname, '..', '..')

/** A source file: path from the root with `/`, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** One import: which file imports what. Inside the product `to` is a path from the root, else the package's name. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly line: number
}

const rooms = ['shared', 'server', 'client', 'migrations', 'scripts', 'tests', 'bench']

/** Every TypeScript and script file of the product. */
export function allSources(): readonly Source[] {
  return rooms.flatMap((room) => below(room)).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function below(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : below(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
}

const importPattern =
  /(?:^|\n)[ \t]*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Static, re-exporting, bare and dynamic imports of a file, types included. */
export function importsOf(source: Source): readonly Import[] {
  return [...source.text.matchAll(importPattern)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    const line = source.text.slice(0, match.index + 1).split('\n').length
    return { from: source.path, to: resolve(source.path, name), line }
  })
}

function resolve(from: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1)
  if (name.startsWith('.')) return normalize(join(dirname(from), name)).replaceAll('\\', '/')
  return name
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('tests/')
}
