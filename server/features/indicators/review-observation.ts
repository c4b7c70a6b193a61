import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { liftReview as lifting, reviewObservation as contract } from '#shared/contract/review.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { enqueue } from '#server/platform/outbox.ts'
import type { IndicatorsDeps } from './deps.ts'
import { findIndicator } from './get-indicator.ts'
import { aggregateTopic } from './project-submission.ts'
import { readTotalObservations } from './queries.ts'
import { asReviewer, cycleByKey } from './review-cycle.ts'
import { removeVerdict, writeVerdict } from './review-queries.ts'

/**
 * Marks a value as reviewed, or leaves it out of group figures with a reason that everybody reads. The State's answer and
 * its value stay as they are; group figures follow through the outbox.
 */
export async function reviewObservation(
  deps: IndicatorsDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { id: indicator } = findIndicator(deps, params.indicator) ?? refuse('indicator.notFound')
  await asReviewer(deps, call, async (tx) => {
    const cycle = await cycleByKey(tx, params.cycle)
    const values = await readTotalObservations(tx, [cycle.id], indicator)
    const found = values.find(({ state }) => state === params.state) ?? refuse('review.noValue')
    const at = deps.clock.now()
    const { reason = null, language = null } = 'reason' in body ? body : {}
    const said = { verdict: body.verdict, reason, language, revision: found.revision }
    await writeVerdict(tx, cycle.id, {
      ...said,
      indicator,
      state: params.state,
      personId: call.actor.personId ?? '',
      at,
    })
    await enqueue(tx, aggregateTopic, { cycleId: cycle.id }, at)
    const details = { cycle: cycle.key, indicator, state: params.state, ...said }
    await call.record(tx, 'result.reviewed', { subject: cycle.id, details })
  })
  deps.wakeOutbox()
  return {}
}

/** Takes back what was said of a value. Nothing to take back is no mistake. */
export async function liftReview(
  deps: IndicatorsDeps,
  call: Call,
  { params }: InputOf<typeof lifting>,
): Promise<ReplyOf<typeof lifting>> {
  const { id: indicator } = findIndicator(deps, params.indicator) ?? refuse('indicator.notFound')
  await asReviewer(deps, call, async (tx) => {
    const cycle = await cycleByKey(tx, params.cycle)
    if (await removeVerdict(tx, cycle.id, indicator, params.state))
      await enqueue(tx, aggregateTopic, { cycleId: cycle.id }, deps.clock.now())
    const details = { cycle: cycle.key, indicator, state: params.state }
    await call.record(tx, 'result.review-lifted', { subject: cycle.id, details })
  })
  deps.wakeOutbox()
  return {}
}
