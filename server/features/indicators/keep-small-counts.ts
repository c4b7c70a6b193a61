import type { InputOf } from '#shared/contract/endpoint.ts'
import type {
  getSmallCounts as reading,
  SmallCounts,
  withholdSmallCounts as contract,
} from '#shared/contract/counts.ts'
import type { Call } from '#server/platform/http/call.ts'
import { enqueue } from '#server/platform/outbox.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { demandLocked, demandReply, inTeam } from '../replies/index.ts'
import type { IndicatorsDeps } from './deps.ts'
import type { Place } from './queries.ts'
import { projectTopic } from './recompute-results.ts'
import { asReviewer, cycleById } from './review-cycle.ts'
import { readSmallNumberRequests, removeSmallNumberRequest, writeSmallNumberRequest } from './review-queries.ts'

/** Whether the State of a reply keeps its small counts out of public figures; for its own team. */
export async function getSmallCounts(
  deps: IndicatorsDeps,
  call: Call,
  { params }: InputOf<typeof reading>,
): Promise<SmallCounts> {
  return inTeam(deps, call.actor, async (tx) => dressed(tx, await demandReply(tx, call.actor, params.reply)))
}

/** A State keeps its counts from one to four out of public figures, itself; what the public reads of it is computed anew. */
export async function withholdSmallCounts(
  deps: IndicatorsDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<SmallCounts> {
  const place = await ownPlace(deps, call, params.reply)
  const { state } = place
  const at = deps.clock.now()
  const reply = await asReviewer(deps, call, async (tx) => {
    await writeSmallNumberRequest(tx, place.cycleId, {
      state,
      note: body.note,
      personId: call.actor.personId ?? '',
      at,
    })
    await enqueue(tx, projectTopic, place, at)
    await record(tx, call, 'small-numbers.withheld', place, body)
    return dressed(tx, place)
  })
  deps.wakeOutbox()
  return reply
}

/** A State no longer keeps them out. */
export async function publishSmallCounts(
  deps: IndicatorsDeps,
  call: Call,
  { params }: InputOf<typeof reading>,
): Promise<Record<string, never>> {
  const place = await ownPlace(deps, call, params.reply)
  await asReviewer(deps, call, async (tx) => {
    await removeSmallNumberRequest(tx, place.cycleId, place.state)
    await enqueue(tx, projectTopic, place, deps.clock.now())
    await record(tx, call, 'small-numbers.released', place, {})
  })
  deps.wakeOutbox()
  return {}
}

/**
 * Whose counts and of which cycle, from a reply that the team's own role can see and the caller may release. Requests are
 * written by the secretariat's role, which keeps them; which State they are of was found behind the wall between States.
 */
function ownPlace(deps: IndicatorsDeps, call: Call, reply: string): Promise<Place> {
  return inTeam(deps, call.actor, async (tx) => {
    const { state, cycleId } = await demandLocked(tx, call.actor, reply, 'reply.release')
    return { state, cycleId }
  })
}

async function dressed(tx: Tx, { cycleId, state }: Place): Promise<SmallCounts> {
  const request = (await readSmallNumberRequests(tx, cycleId)).find((one) => one.state === state)
  return request ? { withheld: true, note: request.note, at: request.at.toISOString() } : { withheld: false }
}

async function record(
  tx: Tx,
  call: Call,
  event: 'small-numbers.withheld' | 'small-numbers.released',
  { cycleId, state }: Place,
  said: object,
): Promise<void> {
  const cycle = await cycleById(tx, cycleId)
  await call.record(tx, event, { state, subject: cycleId, details: { cycle: cycle.key, state, ...said } })
}
