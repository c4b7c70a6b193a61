import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type {
  liftReview as lifting,
  reviewObservation as contract,
  reviewObservations as several,
} from '#shared/contract/review.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { enqueue } from '#server/platform/outbox.ts'
import type { IndicatorsDeps } from './deps.ts'
import { findIndicator } from './get-indicator.ts'
import { aggregateTopic } from './project-submission.ts'
import { readTotalObservations } from './queries.ts'
import { asReviewer, cycleByKey } from './review-cycle.ts'
import { removeVerdict, writeVerdict } from './verdict-queries.ts'

type Said = InputOf<typeof contract>['body']
interface Place {
  readonly cycle: string
  readonly indicator: string
}

/**
 * Marks a value as reviewed, or leaves it out of group figures with a reason that everybody reads, until the State corrects
 * it. The State's answer and its value stay as they are; group figures follow through the outbox.
 */
export async function reviewObservation(
  deps: IndicatorsDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return review(deps, call, params, [params.state], body)
}

/** The same for several States at once: where one of them has no value, nothing is said of any. */
export async function reviewObservations(
  deps: IndicatorsDeps,
  call: Call,
  { params, body: { states, ...said } }: InputOf<typeof several>,
): Promise<ReplyOf<typeof several>> {
  return review(deps, call, params, states, said)
}

async function review(
  deps: IndicatorsDeps,
  call: Call,
  place: Place,
  states: readonly string[],
  body: Said,
): Promise<Record<string, never>> {
  const { id: indicator } = findIndicator(deps, place.indicator) ?? refuse('indicator.notFound')
  await asReviewer(deps, call, async (tx) => {
    const cycle = await cycleByKey(tx, place.cycle)
    const values = await readTotalObservations(tx, [cycle.id], [indicator])
    const at = deps.clock.now()
    const { reason = null, language = null } = 'reason' in body ? body : {}
    const personId = call.actor.personId ?? ''
    for (const state of states) {
      const looked = values.find((one) => one.state === state) ?? refuse('review.noValue')
      const { value = null, category = null, revision } = looked
      const said = { verdict: body.verdict, reason, language, revision }
      await writeVerdict(tx, cycle.id, { ...said, value, category, indicator, state, personId, at })
      const details = { cycle: cycle.key, indicator, state, ...said }
      await call.record(tx, 'result.reviewed', { subject: cycle.id, details })
    }
    await enqueue(tx, aggregateTopic, { cycleId: cycle.id }, at)
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
