import type { Topics } from '#server/platform/outbox.ts'
import { aggregateCycle } from './aggregate-cycle.ts'
import type { IndicatorsDeps } from './deps.ts'
import type { RepliesHooks } from '../replies/index.ts'
import { projectReleased } from './project-released.ts'
import { aggregateTopic, projectSubmission } from './project-submission.ts'

export { etagOf, hasAlready } from './etag.ts'
export { getExplorer } from './get-explorer.ts'
export { getIndicator } from './get-indicator.ts'
export { getPublicReply } from './get-public-reply.ts'
export { recomputeResults } from './recompute-results.ts'
export { serveIndicators } from './routes.ts'
export { aggregateCycle }
export type { IndicatorsDeps }

/** Keeps results in step with submissions and with what States release. */
export function indicatorHooks(deps: IndicatorsDeps): RepliesHooks {
  return {
    onSubmitted: [(tx, submitted) => projectSubmission(tx, deps, submitted)],
    onReleased: [(tx, released) => projectReleased(tx, deps, released)],
  }
}

/** Aggregates follow a submission through the outbox. */
export function indicatorTopics(deps: IndicatorsDeps): Topics {
  return {
    [aggregateTopic]: { coalesced: (payload) => aggregateCycle(deps, (payload as { cycleId: string }).cycleId) },
  } // our own entry
}
