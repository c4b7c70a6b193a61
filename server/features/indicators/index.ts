import { asSecretariat, withTenant } from '#server/platform/database/transaction.ts'
import type { Topics } from '#server/platform/outbox.ts'
import { aggregateCycle } from './aggregate-cycle.ts'
import type { IndicatorsDeps, ResultHooks } from './deps.ts'
import type { RepliesHooks } from '../replies/index.ts'
import { projectLevels, submittedOf } from './project-levels.ts'
import { aggregateTopic, projectSubmission } from './project-submission.ts'
import type { Place } from './queries.ts'
import { recomputeResults, recomputeState, type Projection } from './recompute-results.ts'
import { askForFigures } from './ask-for-figures.ts'
import { atLeisure, soon } from './rest.ts'
import { projectTopic } from './review-queries.ts'

export { readResultCycles, readStateNames, type Audience, type ResultCycle } from './aggregate-queries.ts'
export { readSubmittedAnswers } from './answer-queries.ts'
export { tenants } from './audience.ts'
export { copyEdition } from './copy-edition.ts'
export { countReviewed } from './count-reviewed.ts'
export { editionOf, editionsOf, publishEdition, running } from './edition-queries.ts'
export { etagOf, hasAlready } from './etag.ts'
export { getExplorer } from './get-explorer.ts'
export { getIndicator } from './get-indicator.ts'
export { getPublicReply } from './get-public-reply.ts'
export { asEverybodyReads, withoutSmall } from './open-answers.ts'
export { whyLeftOut, withLeftOut } from './left-out-queries.ts'
export { population, readOutsideSeries, readOutsideValues } from './outside-queries.ts'
export {
  asFarAsSeen,
  readCycleObservations,
  readGroups,
  readReplied,
  readSeries,
  type StoredObservation,
} from './queries.ts'
export { standingWithout } from './standing-without.ts'
export { takeSeries } from './import-series.ts'
export { keepResults } from './kept-results-routes.ts'
export { serveReview } from './review-routes.ts'
export { serveIndicators } from './routes.ts'
export { describeIndicator } from './describe-indicator.ts'
export { findIndicator } from './get-indicator.ts'
export { levelsOf } from './project-submission.ts'
export type { Submitted } from './submitted.ts'
export { aggregateCycle, askForFigures, atLeisure, recomputeResults, submittedOf }
export { holdRequests, readUnfollowed, type Unfollowed } from './review-queries.ts'
export type { IndicatorsDeps, Projection, ResultHooks }

/** Keeps results in step with submissions and with who may read what of them. */
export function indicatorHooks(deps: IndicatorsDeps): RepliesHooks {
  return {
    onSubmitted: [(tx, submitted) => projectSubmission(tx, deps, submitted)],
    onLevelsSet: [(tx, changed) => projectLevels(tx, deps, changed)],
  }
}

/**
 * Aggregates follow a submission through the outbox; a migration may ask for everything to be computed anew, with what
 * later features compute from submissions (`projections`): what is withheld is so in all of it at once.
 */
export function indicatorTopics(deps: IndicatorsDeps & ResultHooks, projections: readonly Projection[]): Topics {
  return {
    [aggregateTopic]: {
      coalesced: (payload) => aggregateCycle(deps, (payload as { cycleId: string }).cycleId, soon()), // our own entry
    },
    [projectTopic]: { coalesced: (payload) => followState(deps, payload as Place, projections) }, // our own entry
    'results.recompute': { coalesced: async () => void (await recomputeResults(deps, projections)) },
  }
}

/** Computes a reply anew after a decision on its small counts, and lets go on what waited for that. */
async function followState(
  deps: IndicatorsDeps & ResultHooks,
  place: Place,
  projections: readonly Projection[],
): Promise<void> {
  await recomputeState(deps, place, projections)
  await withTenant(deps.database, asSecretariat, (tx) => deps.onFollowed(tx, place.cycleId))
}
