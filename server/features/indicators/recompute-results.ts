import type { Database } from '#server/platform/database/open-database.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { readReleaseNow } from '../replies/index.ts'
import { aggregateCycle } from './aggregate-cycle.ts'
import type { IndicatorsDeps } from './deps.ts'
import { projectReleased } from './project-released.ts'
import { readLatestSubmissions, type LatestSubmission } from './queries.ts'

const asSecretariat = { role: 'app_secretariat', state: null, personId: null } as const

/** What was computed anew. */
export interface Recomputed {
  readonly replies: number
  readonly cycles: number
}

/**
 * Computes all observations, published answers and aggregates anew from the submissions, as after a change of an
 * indicator's formula. Each reply in a transaction of its State; readers see the earlier figures until then.
 */
export async function recomputeResults(deps: IndicatorsDeps): Promise<Recomputed> {
  const latest = await latestSubmissions(deps.database)
  for (const submission of latest) await recomputeReply(deps, submission)
  const cycles = new Set(latest.map(({ cycleId }) => cycleId))
  for (const cycleId of cycles) await aggregateCycle(deps, cycleId)
  return { replies: latest.length, cycles: cycles.size }
}

function latestSubmissions(database: Database): Promise<readonly LatestSubmission[]> {
  return withTenant(database, asSecretariat, readLatestSubmissions)
}

async function recomputeReply(deps: IndicatorsDeps, submission: LatestSubmission): Promise<void> {
  const { state, replyId, versionId } = submission
  const loaded = deps.definitions.versions.get(versionId)
  if (!loaded) throw new Error(`questionnaire version ${versionId}, which ${state} answered, is not loaded`)
  await withTenant(deps.database, { role: 'app_rw', state, personId: null }, async (tx) => {
    const release = await readReleaseNow(tx, replyId, loaded.version)
    await projectReleased(tx, deps, { ...submission, release })
  })
}
