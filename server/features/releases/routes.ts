import type { FastifyInstance } from 'fastify'
import * as contract from '#shared/contract/releases.ts'
import { constraintMeans } from '#server/platform/database/constraints.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { ReleasesDeps } from './deps.ts'
import { getPreparedRelease, getRelease, listPreparedReleases, listReleases } from './list-releases.ts'
import { prepareRelease } from './prepare-release.ts'
import { publishRelease } from './publish-release.ts'
import { withdrawRelease } from './withdraw-release.ts'

/** Serves releases: manifests to everybody, preparing and publishing to the secretariat. */
export function serveReleases(app: FastifyInstance, deps: ReleasesDeps): void {
  constraintMeans('release_name_is_unique', 'release.nameTaken')
  serve(app, contract.listReleases).by((_, { locale }) => listReleases(deps, locale))
  serve(app, contract.getRelease).by(({ params }, { locale }) => getRelease(deps, params.release, locale))
  serve(app, contract.listPreparedReleases).by((_, call) => listPreparedReleases(deps, call))
  serve(app, contract.getPreparedRelease).by(({ params }, call) => getPreparedRelease(deps, call, params.release))
  serve(app, contract.prepareRelease).by((input, call) => prepareRelease(deps, call, input))
  serve(app, contract.publishRelease).by((input, call) => publishRelease(deps, call, input))
  serve(app, contract.withdrawRelease).by((input, call) => withdrawRelease(deps, call, input))
}
