import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { recomputeCycle as contract } from '#shared/contract/review.ts'
import type { Call } from '#server/platform/http/call.ts'
import { asRole } from '#server/platform/database/transaction.ts'
import { enqueue, tryFailedAgain } from '#server/platform/outbox.ts'
import type { IndicatorsDeps, ResultHooks } from './deps.ts'
import { aggregateTopic } from './project-submission.ts'
import { asReviewer, cycleByKey } from './review-cycle.ts'
import { projectTopic } from './review-queries.ts'

/**
 * Asks for the group figures of a cycle to be computed anew, and before them for what was to follow a State's decision on its
 * small counts and failed: without that, no release of the cycle appears. Releases that waited for it are tried again too.
 */
export async function recomputeCycle(
  deps: IndicatorsDeps & ResultHooks,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  await asReviewer(deps, call, async (tx) => {
    const cycle = await cycleByKey(tx, params.cycle)
    const at = deps.clock.now()
    await asRole(tx, 'app_accounts', () => tryFailedAgain(tx, projectTopic, { cycleId: cycle.id }, at))
    await deps.onFollowed(tx, cycle.id)
    await enqueue(tx, aggregateTopic, { cycleId: cycle.id }, at)
    await call.record(tx, 'results.recompute-asked', { subject: cycle.id, details: { key: cycle.key } })
  })
  deps.wakeOutbox()
  return {}
}
