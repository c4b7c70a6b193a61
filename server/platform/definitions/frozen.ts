import type { TextsByLocale } from '#shared/definition/resolve-definitions.ts'
import type { Version } from '#shared/definition/definition.ts'
import { sourceFinding, type Report } from '#shared/definition/source-finding.ts'
import { sha256 } from './fingerprint.ts'
import type { SourceFiles } from './source-files.ts'

/**
 * What a published version was when it was published: its own files, and what it takes from shared
 * ones (code lists, patterns, headings, used questions) as the resolved version and its texts. A new
 * code list leaves old versions alone; a changed label of one they show does not.
 */
export interface Frozen {
  readonly files: Readonly<Record<string, string>>
  readonly version: string
  readonly texts: Readonly<Record<string, string>>
}
export const lockFile = 'published.lock.json'

/** Fingerprints of a version as it stands now. */
export function freeze(files: SourceFiles, version: Version, texts: TextsByLocale): Frozen {
  const own = files.paths().filter((path) => path.startsWith(`${version.id}/`) && path.endsWith('.yaml'))
  return {
    files: Object.fromEntries(own.map((path) => [path, sha256(files.text(path).replaceAll('\r\n', '\n'))])),
    version: sha256(JSON.stringify(version)),
    texts: Object.fromEntries(Object.entries(texts).map(([locale, all]) => [locale, sha256(JSON.stringify(all))])),
  }
}

/** The lock file: frozen versions by id. */
export function readLock(files: SourceFiles, report: Report): Readonly<Record<string, Frozen>> {
  if (!files.has(lockFile)) return {}
  return (files.read(lockFile, report) as Record<string, Frozen> | undefined) ?? {} // written by `freeze` only; any edit shows as a change
}

/** Reports every part of a frozen version that is not what was published. */
export function checkFrozen(id: string, before: Frozen, now: Frozen | undefined, report: Report): void {
  if (!now) return report(sourceFinding('frozen.missing', { file: lockFile, path: [] }, { id }))
  const changed = Object.keys({ ...before.files, ...now.files }).filter(
    (file) => before.files[file] !== now.files[file],
  )
  for (const file of changed) report(sourceFinding('frozen.changed', { file, path: [] }, { id, what: 'this file' }))
  if (changed.length > 0) return
  const at = { file: `${id}/questionnaire.yaml`, path: [] }
  if (before.version !== now.version)
    report(sourceFinding('frozen.changed', at, { id, what: 'something it uses (a code list, pattern, question)' }))
  for (const [locale, hash] of Object.entries(before.texts))
    if (now.texts[locale] !== hash)
      report(sourceFinding('frozen.changed', at, { id, what: `a text it uses (${locale})` }))
}
