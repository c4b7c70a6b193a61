import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { discardCorrection as contract } from '#shared/contract/submissions.ts'
import { inCorrection } from '#shared/reply/status.ts'
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
    if (!inCorrection(reply)) refuse('reply.noCorrection')
    const by = { actor, at: deps.clock.now().toISOString() }
    const corrected = await readCorrected(tx, [reply.id])
    const back = corrected.map(({ question, rev, submitted }): NewEvent => {
      const answer = { kind: 'answer', opId: newId(), question, baseRev: rev, rev: rev + 1 } as const
      return { ...answer, ...by, bytes: submitted ?? canonicalBytes({}) }
    })
    const facts = { revision: reply.revision, answers: back.length }
    const seq = await extendLog(tx, reply, [...back, { kind: 'discard', ...by, bytes: canonicalBytes(facts) }])
    await setStatus(tx, reply, 'submitted')
    await call.record(tx, 'reply.correctionDiscarded', { state: reply.state, subject: reply.id, details: facts })
    call.setHeader('etag', etagOfReply(seq))
    return { seq }
  })
}
