import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { reopenReply as contract } from '#shared/contract/submissions.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { RepliesDeps } from './deps.ts'
import { demandLocked, etagOf, inTeam } from './in-team.ts'
import { setStatus } from './queries.ts'
import { recordStep } from './record-step.ts'

/** Starts a correction: the reply is a draft again, and what was submitted stays official until the next submission. */
export async function reopenReply(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx, actor) => {
    const reply = await demandLocked(tx, call.actor, params.reply, 'reply.submit')
    if (reply.cycleStatus !== 'open') refuse('cycle.notOpen')
    const by = { actor, at: deps.clock.now().toISOString() }
    const after =
      reply.status === 'submitted' ? await recordStep(tx, reply, 'reopen', by, { revision: reply.revision }) : reply
    await setStatus(tx, reply, 'draft')
    await call.record(tx, 'reply.reopened', {
      state: reply.state,
      subject: reply.id,
      details: { revision: reply.revision },
    })
    call.setHeader('etag', etagOf(after.seq))
    return { seq: after.seq }
  })
}
