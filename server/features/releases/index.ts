import type { Topics } from '#server/platform/outbox.ts'
import type { ReleasesDeps } from './deps.ts'
import { endEmbargo } from './end-embargo.ts'
import { embargoTopic } from './publish-release.ts'

export { getRelease, listLeftOut, listReleases } from './list-releases.ts'
export { filesTopic } from './publish-release.ts'
export { findRelease, insertFiles, readFiles, type Release } from './release-queries.ts'
export { readReleasableCycles } from './content-queries.ts'
export { seedRelease } from './seed-release.ts'
export { serveReleases } from './routes.ts'
export { tryEmbargoesAgain } from './try-embargoes-again.ts'
export { verifyRelease } from './verify-release.ts'
export { linesOf } from './write-lines.ts'
export type { ReleasesDeps }

/** Releases publish themselves when their embargo ends. */
export function releasesTopics(deps: ReleasesDeps): Topics {
  return { [embargoTopic]: (payload) => endEmbargo(deps, (payload as { release: string }).release) } // our own entry
}
