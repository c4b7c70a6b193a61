import { asSecretariat, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { lockReplyTo, readLevelsNow } from '../replies/index.ts'
import { aggregateCycle } from './aggregate-cycle.ts'
import type { IndicatorsDeps } from './deps.ts'
import { submittedOf } from './project-levels.ts'
import { projectSubmission } from './project-submission.ts'
import { readLatestSubmissionOf, readSubmittedPlaces, type Place } from './queries.ts'
import { atLeisure, type Rest } from './rest.ts'
import type { Submitted } from './submitted.ts'

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
 * State, cycle by cycle and with a rest after each, so that what is written lies together; readers see the earlier figures
 * until then.
 */
export async function recomputeResults(
  deps: IndicatorsDeps,
  projections: readonly Projection[] = [],
  rest: Rest = atLeisure(),
): Promise<Recomputed> {
  const places = await withTenant(deps.database, asSecretariat, readSubmittedPlaces)
  const cycles = Map.groupBy(places, ({ cycleId }) => cycleId)
  for (const [cycleId, replies] of cycles) {
    for (const place of replies) {
      await recomputeState(deps, place, projections)
      await rest()
    }
    await aggregateCycle(deps, cycleId, rest)
  }
  return { replies: places.length, cycles: cycles.size }
}

/**
 * Computes what one State's reply to a cycle says anew, as after a decision on its small counts; `projections` as above.
 * The reply is held, as submitting holds it, before its last submission and its levels are read: neither can change
 * before what was computed from them is written.
 */
export async function recomputeState(
  deps: IndicatorsDeps,
  place: Place,
  projections: readonly Projection[],
): Promise<void> {
  const { state, cycleId } = place
  await withTenant(deps.database, { role: 'app_rw', state, personId: null }, async (tx) => {
    await lockReplyTo(tx, cycleId, state)
    const latest = await readLatestSubmissionOf(tx, place)
    if (!latest) return
    const loaded = deps.definitions.versions.get(latest.versionId)
    if (!loaded) throw new Error(`questionnaire version ${latest.versionId}, which ${state} answered, is not loaded`)
    const levels = await readLevelsNow(tx, latest.replyId, loaded.version)
    const submitted = await submittedOf(tx, deps, { ...latest, levels })
    await projectSubmission(tx, deps, submitted)
    for (const project of projections) await project(tx, submitted)
  })
}
