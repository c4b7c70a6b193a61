import type { Database } from '#server/platform/database/open-database.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { readReleaseNow } from '../replies/index.ts'
import { aggregateCycle } from './aggregate-cycle.ts'
import type { IndicatorsDeps } from './deps.ts'
import { submittedOf } from './project-released.ts'
import { projectSubmission } from './project-submission.ts'
import { readLatestSubmissionOf, readLatestSubmissions, type LatestSubmission, type Place } from './queries.ts'
import { atLeisure } from './rest.ts'
import type { Submitted } from './submitted.ts'

const asSecretariat = { role: 'app_secretariat', state: null, personId: null } as const

/** What a later feature computes from a submission, in the same transaction. */
export type Projection = (tx: Tx, submitted: Submitted) => Promise<void>

/** What was computed anew. */
export interface Recomputed {
  readonly replies: number
  readonly cycles: number
}

/**
 * Computes all observations, published answers and aggregates anew from the submissions, as after a change of an
 * indicator's formula, and what later features compute from them (`projections`). Each reply in a transaction of its
 * State, cycle by cycle, so that what is written lies together; readers see the earlier figures until then.
 */
export async function recomputeResults(
  deps: IndicatorsDeps,
  projections: readonly Projection[] = [],
): Promise<Recomputed> {
  const latest = await latestSubmissions(deps.database)
  const cycles = Map.groupBy(latest, ({ cycleId }) => cycleId)
  for (const [cycleId, replies] of cycles) {
    for (const submission of replies) {
      const begun = performance.now()
      await recomputeReply(deps, submission, projections)
      await atLeisure(performance.now() - begun)
    }
    await aggregateCycle(deps, cycleId, atLeisure)
  }
  return { replies: latest.length, cycles: cycles.size }
}

function latestSubmissions(database: Database): Promise<readonly LatestSubmission[]> {
  return withTenant(database, asSecretariat, readLatestSubmissions)
}

async function recomputeReply(
  deps: IndicatorsDeps,
  submission: LatestSubmission,
  projections: readonly Projection[],
): Promise<void> {
  const { state, replyId, versionId } = submission
  const loaded = deps.definitions.versions.get(versionId)
  if (!loaded) throw new Error(`questionnaire version ${versionId}, which ${state} answered, is not loaded`)
  await withTenant(deps.database, { role: 'app_rw', state, personId: null }, async (tx) => {
    const release = await readReleaseNow(tx, replyId, loaded.version)
    const submitted = await submittedOf(tx, deps, { ...submission, release })
    await projectSubmission(tx, deps, submitted)
    for (const project of projections) await project(tx, submitted)
  })
}

export const projectTopic = 'results.project'

/** Computes what one State's reply to a cycle says anew, as after a decision on its small counts; `projections` as above. */
export async function recomputeState(
  deps: IndicatorsDeps,
  place: Place,
  projections: readonly Projection[],
): Promise<void> {
  const submission = await withTenant(deps.database, asSecretariat, (tx) => readLatestSubmissionOf(tx, place))
  if (submission) await recomputeReply(deps, submission, projections)
}
