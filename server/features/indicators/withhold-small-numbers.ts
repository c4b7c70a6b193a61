import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { releaseSmallNumbers as releasing, withholdSmallNumbers as contract } from '#shared/contract/review.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { enqueue } from '#server/platform/outbox.ts'
import type { IndicatorsDeps } from './deps.ts'
import { projectTopic } from './recompute-results.ts'
import { asReviewer, cycleByKey } from './review-cycle.ts'
import { isInvited, removeSmallNumberRequest, writeSmallNumberRequest } from './review-queries.ts'

/** Records that a State asks to withhold its small counts; what the public reads of it is computed anew. */
export async function withholdSmallNumbers(
  deps: IndicatorsDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { state } = params
  await asReviewer(deps, call, async (tx) => {
    const cycle = await cycleByKey(tx, params.cycle)
    if (!(await isInvited(tx, { cycleId: cycle.id, state }))) refuse('state.notInvited')
    const at = deps.clock.now()
    await writeSmallNumberRequest(tx, cycle.id, { state, note: body.note, personId: call.actor.personId ?? '', at })
    await enqueue(tx, projectTopic, { cycleId: cycle.id, state }, at)
    await call.record(tx, 'small-numbers.withheld', {
      subject: cycle.id,
      details: { cycle: cycle.key, state, ...body },
    })
  })
  deps.wakeOutbox()
  return {}
}

/** Records that a State no longer asks for it. */
export async function releaseSmallNumbers(
  deps: IndicatorsDeps,
  call: Call,
  { params }: InputOf<typeof releasing>,
): Promise<ReplyOf<typeof releasing>> {
  const { state } = params
  await asReviewer(deps, call, async (tx) => {
    const cycle = await cycleByKey(tx, params.cycle)
    await removeSmallNumberRequest(tx, cycle.id, state)
    await enqueue(tx, projectTopic, { cycleId: cycle.id, state }, deps.clock.now())
    await call.record(tx, 'small-numbers.released', { subject: cycle.id, details: { cycle: cycle.key, state } })
  })
  deps.wakeOutbox()
  return {}
}
