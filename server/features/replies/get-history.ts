import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getHistory as contract } from '#shared/contract/replies.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { RepliesDeps } from './deps.ts'
import { demandReply, inTeam } from './in-team.ts'
import { readHistory } from './log-queries.ts'
import { dressHead, readPeople } from './people.ts'
import { indexOf, versionOf } from './version-index.ts'

/** Every revision of one answer, oldest first. */
export async function getHistory(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx) => {
    const reply = await demandReply(tx, call.actor, params.reply)
    const asked = indexOf(versionOf(deps.definitions, reply.versionId)).questions.has(params.question)
    if (!asked) refuse('question.unknown')
    const revisions = await readHistory(tx, reply, params.question)
    const people = await readPeople(
      tx,
      revisions.map(({ actor }) => actor),
    )
    return { revisions: revisions.map((revision) => dressHead(revision, people)) }
  })
}
