import type { Version } from '#shared/definition/definition.ts'
import {
  resolveDefinitions,
  type ResolvedInstrument,
  type TextsByLocale,
} from '#shared/definition/resolve-definitions.ts'
import type { SourceFinding } from '#shared/definition/source-finding.ts'
import { fingerprint, sha256 } from './fingerprint.ts'
import { checkFrozen, freeze, readLock } from './frozen.ts'
import { messageParameters } from './message-parameters.ts'
import { readInstruments } from './read-folders.ts'
import type { Position } from './source-document.ts'
import { readFiles, sourceFiles, type SourceFiles } from './source-files.ts'

export interface LoadedVersion {
  readonly version: Version
  readonly texts: TextsByLocale
  /** Published: it never changes any more. */
  readonly frozen: boolean
  /** Fingerprint of the version and all its texts. */
  readonly sha256: string
}

/** A finding with its place in a file, counted from 1. */
export type PlacedFinding = SourceFinding & Position

export interface Definitions {
  readonly instruments: ReadonlyMap<string, ResolvedInstrument>
  /** By version id, `instrument/questionnaire/vN`. */
  readonly versions: ReadonlyMap<string, LoadedVersion>
  /** All of them, in the order of files and lines. A server starts only when none is an error. */
  readonly findings: readonly PlacedFinding[]
}

/** Reads the folder of questionnaires. Never throws for what authors wrote: that is in `findings`. */
export function loadDefinitions(dir: string): Definitions {
  return definitionsFrom(sourceFiles(readFiles(dir)))
}

/** The same from files already in memory. */
export function definitionsFrom(files: SourceFiles): Definitions {
  const found: SourceFinding[] = []
  const report = (finding: SourceFinding) => void found.push(finding)
  const tools = { parameters: messageParameters, fingerprint }
  const instruments = new Map(
    readInstruments(files, report).map((folder) => [folder.id, resolveDefinitions(folder, tools, report)]),
  )
  const lock = readLock(files, report)
  const versions = new Map<string, LoadedVersion>()
  for (const { version, texts } of [...instruments.values()].flatMap((one) => one.versions)) {
    const frozen = Object.hasOwn(lock, version.id)
    versions.set(version.id, { version, texts, frozen, sha256: sha256(JSON.stringify([version, texts])) })
  }
  for (const [id, before] of Object.entries(lock)) {
    const now = versions.get(id)
    checkFrozen(id, before, now && freeze(files, now.version, now.texts), report)
  }
  return { instruments, versions, findings: inOrder(files, found) }
}

/** Placed in their files, each once, in reading order. */
function inOrder(files: SourceFiles, found: readonly SourceFinding[]): readonly PlacedFinding[] {
  const unique = new Map(found.map((finding) => [JSON.stringify(finding), finding]))
  const placed = [...unique.values()].map((finding) => ({ ...finding, ...files.locate(finding) }))
  return placed.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}
