import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freeze, lockFile } from '#server/platform/definitions/frozen.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { readFiles, sourceFiles } from '#server/platform/definitions/source-files.ts'
import { refuse } from './arguments.ts'
import { findVersion } from './find-version.ts'
import type { Output } from './output.ts'

/** Publishes a version: writes the fingerprints of all it rests on. Refused while it has errors, or when it is published already. */
export function freezeVersion(dir: string, wanted: string | undefined, output: Output): void {
  const definitions = loadDefinitions(dir)
  const { version, texts, frozen } = findVersion(definitions, wanted, 'freeze')
  const { id } = version
  if (frozen) refuse('frozenAlready', { id })
  const files = sourceFiles(readFiles(dir))
  if (definitions.findings.some(({ level }) => level === 'error')) refuse('hasErrors', { id })
  const path = join(dir, lockFile)
  const lock: Record<string, unknown> = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)
    : {} // read without findings just now
  const entries = Object.entries({ ...lock, [id]: freeze(files, version, texts) }).toSorted(([a], [b]) =>
    a.localeCompare(b),
  )
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
  output.say('frozen', { id })
}
