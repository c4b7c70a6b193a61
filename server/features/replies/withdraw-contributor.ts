import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { withdrawContributor as contract } from '#shared/contract/replies.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { RepliesDeps } from './deps.ts'
import { demandDraft, demandLocked, etagOfReply, inTeam } from './in-team.ts'
import { withdrawSection } from './queries.ts'
import { recordStep } from './record-step.ts'
import { summarizeReply } from './summarize-replies.ts'
import { indexOf, versionOf } from './version-index.ts'

/** Takes a section back from a contributor; what the contributor wrote stays. Twice is the same as once. */
export async function withdrawContributor(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx, actor) => {
    const reply = await demandLocked(tx, call.actor, params.reply, 'reply.assign')
    demandDraft(reply)
    const { section, person } = params
    if (!indexOf(versionOf(deps.definitions, reply.versionId)).sections.has(section)) refuse('section.unknown')
    const held = await withdrawSection(tx, reply, section, person)
    const by = { actor, at: deps.clock.now().toISOString() }
    const after = held ? await recordStep(tx, reply, 'assign', by, { section, person, held: false }) : reply
    await call.record(tx, 'contributor.withdrawn', {
      state: reply.state,
      subject: reply.id,
      details: { section, person },
    })
    call.setHeader('etag', etagOfReply(after.seq))
    return summarizeReply(tx, deps.definitions, call.actor, after)
  })
}
