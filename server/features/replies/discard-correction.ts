import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { discardCorrection as contract } from '#shared/contract/submissions.ts'
import { inCorrection, statusAfter } from '#shared/reply/status.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { newId } from '#server/platform/new-id.ts'
import { canonicalBytes } from './chain.ts'
import { readCorrected } from './corrected-queries.ts'
import type { RepliesDeps } from './deps.ts'
import type { NewEvent } from './event.ts'
import { extendLog } from './extend-log.ts'
import { demandLocked, etagOfReply, inTeam } from './in-team.ts'
import { setStatus } from './queries.ts'
import { recordStep } from './record-step.ts'

/**
 * Discards a correction: every answer goes back to what was submitted, as a new revision by whoever discards; what was
 * typed in the correction stays in the answers' history, and texts kept beside an answer stay beside it.
 */
export async function discardCorrection(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx, actor) => {
    const reply = await demandLocked(tx, call.actor, params.reply, 'reply.submit')
    const status = statusAfter(reply.status, 'discard')
    if (status === undefined || !inCorrection(reply)) return refuse('reply.noCorrection')
    const by = { actor, at: deps.clock.now().toISOString() }
    const corrected = await readCorrected(tx, [reply.id])
    const back = corrected.map(({ question, rev, submitted }): NewEvent => {
      const answer = { kind: 'answer', opId: newId(), question, baseRev: rev, rev: rev + 1 } as const
      return { ...answer, ...by, bytes: submitted ?? canonicalBytes({}) }
    })
    const facts = { revision: reply.revision, answers: back.length }
    const asSubmitted = { ...reply, ...(await extendLog(tx, reply, back)) }
    const { seq } = await recordStep(tx, asSubmitted, 'discard', by, facts)
    await setStatus(tx, reply, status)
    await call.record(tx, 'reply.correctionDiscarded', { state: reply.state, subject: reply.id, details: facts })
    call.setHeader('etag', etagOfReply(seq))
    return { seq }
  })
}
