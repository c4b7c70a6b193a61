import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { recomputeCycle as contract } from '#shared/contract/review.ts'
import type { Call } from '#server/platform/http/call.ts'
import { enqueue } from '#server/platform/outbox.ts'
import type { IndicatorsDeps } from './deps.ts'
import { aggregateTopic } from './project-submission.ts'
import { asReviewer, cycleByKey } from './review-cycle.ts'

/** Asks for the group figures of a cycle to be computed anew. */
export async function recomputeCycle(
  deps: IndicatorsDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  await asReviewer(deps, call, async (tx) => {
    const cycle = await cycleByKey(tx, params.cycle)
    await enqueue(tx, aggregateTopic, { cycleId: cycle.id }, deps.clock.now())
    await call.record(tx, 'results.recompute-asked', { subject: cycle.id, details: { key: cycle.key } })
  })
  deps.wakeOutbox()
  return {}
}
