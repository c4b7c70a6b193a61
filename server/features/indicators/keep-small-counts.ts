import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type {
  getSmallCounts as reading,
  getSubmittedSmallCounts as readingSubmitted,
  SmallCounts,
  withholdSmallCounts as contract,
} from '#shared/contract/counts.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { demandLocked, demandReply, inAudience, inTeam, type ReplyRecord } from '../replies/index.ts'
import type { IndicatorsDeps } from './deps.ts'
import type { Place } from './queries.ts'
import { changeRequest, readRequest } from './small-count-request.ts'

/** Whether the State of a reply keeps its small counts out of public figures; for its own team. */
export async function getSmallCounts(
  deps: IndicatorsDeps,
  call: Call,
  { params }: InputOf<typeof reading>,
): Promise<SmallCounts> {
  return inTeam(deps, call.actor, async (tx) => dressed(tx, await demandReply(tx, call.actor, params.reply)))
}

/** Whether it does, for whoever reads one of its submissions. */
export async function getSubmittedSmallCounts(
  deps: IndicatorsDeps,
  call: Call,
  { params }: InputOf<typeof readingSubmitted>,
): Promise<ReplyOf<typeof readingSubmitted>> {
  return inAudience(deps, call.actor, params.submission, async (tx, { cycleId, state }) => {
    const { note: _, ...said } = await dressed(tx, { cycleId, state })
    return said
  })
}

/** A State keeps its counts from one to four out of public figures, itself; what the public reads of it is computed anew. */
export async function withholdSmallCounts(
  deps: IndicatorsDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<SmallCounts> {
  const at = deps.clock.now()
  const reply = await inTeam(deps, call.actor, async (tx, personId) => {
    const place = await demandLocked(tx, call.actor, params.reply, 'reply.set-levels')
    await changeRequest(tx, place, { note: body.note, personId, at, byState: true }, at)
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
  await inTeam(deps, call.actor, async (tx) => {
    const place = await demandLocked(tx, call.actor, params.reply, 'reply.set-levels')
    await changeRequest(tx, place, undefined, deps.clock.now())
    await record(tx, call, 'small-numbers.released', place, {})
  })
  deps.wakeOutbox()
  return {}
}

async function dressed(tx: Tx, place: Place): Promise<SmallCounts> {
  const request = await readRequest(tx, place)
  return request ? { withheld: true, note: request.note, at: request.at.toISOString() } : { withheld: false }
}

async function record(
  tx: Tx,
  call: Call,
  event: 'small-numbers.withheld' | 'small-numbers.released',
  { cycleId, cycle, state }: ReplyRecord,
  said: object,
): Promise<void> {
  await call.record(tx, event, { state, subject: cycleId, details: { cycle, state, ...said } })
}
