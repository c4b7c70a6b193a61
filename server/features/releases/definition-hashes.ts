import { createHash } from 'node:crypto'
import { canonicalLine, type Json } from '#shared/release/canonical-line.ts'
import type { PublicRelease } from '#shared/contract/releases.ts'
import type { ReleasesDeps } from './deps.ts'

type Hashes = PublicRelease['definitions']

/** What results rest on: the questionnaire versions of these cycles, and the formulas of their indicators. */
export function definitionHashes({ definitions }: ReleasesDeps, versionIds: readonly string[]): Hashes {
  const ids = [...new Set(versionIds)].toSorted()
  const loaded = ids.flatMap((id) => definitions.versions.get(id) ?? [])
  const instruments = [...new Set(loaded.map(({ version }) => version.instrument))].toSorted()
  return [
    ...loaded.map(({ version, sha256 }) => ({ id: version.id, sha256 })),
    ...instruments.map((id) => ({
      id: `${id}/indicators`,
      sha256: hashOf(definitions.instruments.get(id)?.indicators),
    })),
  ]
}

function hashOf(indicators: unknown): string {
  // Indicators are plain JSON by declaration.
  return createHash('sha256')
    .update(canonicalLine((indicators ?? []) as Json))
    .digest('hex')
}

/** Those of the hashes that are no longer what this program would compute, by id. */
export function changedDefinitions(
  deps: ReleasesDeps,
  recorded: Hashes,
  versionIds: readonly string[],
): readonly string[] {
  const now = new Map(definitionHashes(deps, versionIds).map(({ id, sha256 }) => [id, sha256]))
  return recorded.filter(({ id, sha256 }) => now.get(id) !== sha256).map(({ id }) => id)
}
