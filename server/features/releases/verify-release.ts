import { asSecretariat, withTenant } from '#server/platform/database/transaction.ts'
import { changedDefinitions } from './definition-hashes.ts'
import type { ReleasesDeps } from './deps.ts'
import { hashRelease } from './publish-release.ts'
import { findRelease } from './release-queries.ts'
import { readReleasableCycles } from './content-queries.ts'

/** What a recomputation found. */
export interface Verified {
  readonly recorded: string
  /** Absent when nothing was frozen: the release was never approved. */
  readonly computed?: string
  /** Definitions that this program would hash differently today; the release itself is as it was. */
  readonly changedDefinitions: readonly string[]
}

/** Recomputes a release from its frozen rows; `undefined` when there is none of this name. */
export async function verifyRelease(deps: ReleasesDeps, name: string): Promise<Verified | undefined> {
  return withTenant(deps.database, asSecretariat, async (tx) => {
    const release = await findRelease(tx, name)
    if (!release) return undefined
    const own = new Set(release.cycles.map(({ id }) => id))
    const versions = (await readReleasableCycles(tx)).filter(({ id }) => own.has(id)).map(({ versionId }) => versionId)
    return {
      recorded: release.sha256,
      ...(release.approvedAt && { computed: await hashRelease(tx, release) }),
      changedDefinitions: changedDefinitions(deps, release.definitions, versions),
    }
  })
}
