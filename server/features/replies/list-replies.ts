import type { ReplyOf } from '#shared/contract/endpoint.ts'
import type { listReplies as contract } from '#shared/contract/replies.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { RepliesDeps } from './deps.ts'
import { inTeam } from './in-team.ts'
import { listOwnReplies } from './queries.ts'
import { summarizeReplies } from './summarize-replies.ts'

/** Replies of the caller's State, latest cycle first. */
export async function listReplies(deps: RepliesDeps, call: Call): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx) => {
    const replies = await listOwnReplies(tx)
    return { replies: [...(await summarizeReplies(tx, deps.definitions, call.actor, replies))] }
  })
}
