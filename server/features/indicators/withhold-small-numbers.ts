import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { publishSmallNumbers as publishing, withholdSmallNumbers as contract } from '#shared/contract/review.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { asRole, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { lockReplyTo } from '../replies/index.ts'
import type { ResultCycle } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import type { Place } from './queries.ts'
import { cycleByKey } from './review-cycle.ts'
import { isInvited } from './review-queries.ts'
import { changeRequest, readRequest } from './small-count-request.ts'

/** Records that a State asks to withhold its small counts; what the public reads of it is computed anew. */
export async function withholdSmallNumbers(
  deps: IndicatorsDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const at = deps.clock.now()
  await forState(deps, call, params, async (tx, cycle, place) => {
    if (!(await isInvited(tx, place))) refuse('state.notInvited')
    const request = { note: body.note, personId: call.actor.personId ?? '', at, byState: false }
    await changeRequest(tx, place, request, at)
    await call.record(tx, 'small-numbers.withheld', {
      subject: cycle.id,
      details: { cycle: cycle.key, state: place.state, ...body },
    })
  })
  return {}
}

/** Records that a State no longer asks for it. */
export async function publishSmallNumbers(
  deps: IndicatorsDeps,
  call: Call,
  { params }: InputOf<typeof publishing>,
): Promise<ReplyOf<typeof publishing>> {
  await forState(deps, call, params, async (tx, cycle, place) => {
    await changeRequest(tx, place, undefined, deps.clock.now())
    await call.record(tx, 'small-numbers.released', {
      subject: cycle.id,
      details: { cycle: cycle.key, state: place.state },
    })
  })
  return {}
}

/**
 * Runs the work as the secretariat, with the State's reply held as the State itself would hold it. Refused where the State
 * has recorded its request itself: nobody else changes or lifts that.
 */
async function forState(
  deps: IndicatorsDeps,
  call: Call,
  { cycle: key, state }: { readonly cycle: string; readonly state: string },
  work: (tx: Tx, cycle: ResultCycle, place: Place) => Promise<void>,
): Promise<void> {
  const { personId } = call.actor
  await withTenant(deps.database, { role: 'app_secretariat', state, personId }, async (tx) => {
    const cycle = await cycleByKey(tx, key)
    const place = { cycleId: cycle.id, state }
    await asRole(tx, 'app_rw', () => lockReplyTo(tx, cycle.id, state))
    if ((await readRequest(tx, place))?.byState) refuse('smallNumbers.ofState')
    await work(tx, cycle, place)
  })
  deps.wakeOutbox()
}
