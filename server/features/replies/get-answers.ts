import { can, type Actor } from '#shared/access/can.ts'
import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getAnswers as contract } from '#shared/contract/replies.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { RepliesDeps } from './deps.ts'
import { demandReply, etagOfReply, inTeam } from './in-team.ts'
import { readHeads, readOpenBranches, type OpenBranch } from './log-queries.ts'
import { dressHead, dressPerson, readPeople } from './people.ts'
import { readOlder, readPrevious } from './previous-answers.ts'

/** All answers of a reply as they stand, open branches, and what the State submitted last. */
export async function getAnswers(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx) => {
    const reply = await demandReply(tx, call.actor, params.reply)
    const heads = await readHeads(tx, reply)
    const branches = (await readOpenBranches(tx, reply)).filter((branch) =>
      mayReadBranch(call.actor, reply.state, branch),
    )
    const previous = await readPrevious(tx, deps.definitions, reply)
    const older = await readOlder(tx, deps.definitions, reply, previous)
    const people = await readPeople(
      tx,
      [...heads, ...branches].map(({ actor }) => actor),
    )
    call.setHeader('etag', etagOfReply(reply.seq))
    return {
      seq: reply.seq,
      heads: heads.map((head) => dressHead(head, people)),
      branches: branches.map(({ id, question, baseRev, answer, actor, at }) => ({
        id,
        question,
        baseRev,
        answer,
        by: dressPerson(actor, people),
        at,
      })),
      previous: { ...previous.answers },
      ...(previous.cycle !== undefined && {
        previousCycle: previous.cycle,
        previousChanges: { ...previous.changes, ...older },
      }),
    }
  })
}

/** What came after the submission is between its author and the focal points. */
function mayReadBranch(actor: Actor, state: string, { kind, actor: author }: OpenBranch): boolean {
  return kind === 'branch' || author === actor.personId || can(actor, 'reply.submit', { state })
}
