import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getReply as contract } from '#shared/contract/replies.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { RepliesDeps } from './deps.ts'
import { demandReply, etagOfReply, inTeam } from './in-team.ts'
import { summarizeReply } from './summarize-replies.ts'

/** One reply: its sections, who holds them, what is ready. */
export async function getReply(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx) => {
    const reply = await demandReply(tx, call.actor, params.reply)
    call.setHeader('etag', etagOfReply(reply.seq))
    return summarizeReply(tx, deps.definitions, call.actor, reply)
  })
}
