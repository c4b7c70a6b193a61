import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { reopenReply as contract } from '#shared/contract/submissions.ts'
import { statusAfter } from '#shared/reply/status.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { RepliesDeps } from './deps.ts'
import { demandLocked, etagOfReply, inTeam } from './in-team.ts'
import { setStatus, type ReplyRecord } from './queries.ts'
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
    const after = await startCorrection(tx, reply, by)
    await call.record(tx, 'reply.reopened', {
      state: reply.state,
      subject: reply.id,
      details: { revision: reply.revision },
    })
    call.setHeader('etag', etagOfReply(after.seq))
    return { seq: after.seq }
  })
}

/** Makes a locked reply a draft of its next revision; returns it as it stands after. One that is a draft stays as it is. */
export async function startCorrection(
  tx: Tx,
  reply: ReplyRecord,
  by: { readonly actor: string; readonly at: string },
): Promise<ReplyRecord> {
  const status = statusAfter(reply.status, 'reopen')
  if (status === undefined) return reply
  const after = await recordStep(tx, reply, 'reopen', by, { revision: reply.revision })
  await setStatus(tx, reply, status)
  return { ...after, status }
}
