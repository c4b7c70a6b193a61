import { can } from '#shared/access/can.ts'
import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { markReady as contract } from '#shared/contract/replies.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { RepliesDeps } from './deps.ts'
import { demandDraft, demandLocked, etagOfReply, inTeam } from './in-team.ts'
import { readSectionsOf, setNotReady, setReady } from './queries.ts'
import { recordStep } from './record-step.ts'
import { summarizeReply } from './summarize-replies.ts'
import { indexOf, versionOf } from './version-index.ts'

/** Says that a section is ready, at the state of the reply the person looked at; or that it is not. */
export async function markReady(
  deps: RepliesDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx, actor) => {
    const reply = await demandLocked(tx, call.actor, params.reply, 'reply.mark-ready')
    demandDraft(reply)
    const { section } = params
    if (!indexOf(versionOf(deps.definitions, reply.versionId)).sections.has(section)) refuse('section.unknown')
    const sections = await readSectionsOf(tx, reply, actor)
    if (!can(call.actor, 'reply.mark-ready', { state: reply.state, section, sections })) refuse('access.denied')
    if (body.seq > reply.seq)
      refuse('request.invalid', { errors: [{ pointer: '/seq', code: 'place.maximum', params: { limit: reply.seq } }] })
    const at = deps.clock.now().toISOString()
    const after = await recordStep(tx, reply, 'ready', { actor, at }, { section, ready: body.ready, seq: body.seq })
    if (body.ready) await setReady(tx, reply, { section, person: actor, at, seq: body.seq })
    else await setNotReady(tx, reply, section)
    await call.record(tx, 'section.marked', {
      state: reply.state,
      subject: reply.id,
      details: { section, ready: body.ready },
    })
    call.setHeader('etag', etagOfReply(after.seq))
    return summarizeReply(tx, deps.definitions, call.actor, after)
  })
}
