import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getStanding as contract } from '#shared/contract/submissions.ts'
import { answersThatOpen, countByLevel } from '#shared/indicator/count-by-level.ts'
import { answerLevels } from '#shared/reply/answer-levels.ts'
import { answersOf } from '#shared/reply/submission.ts'
import type { Call } from '#server/platform/http/call.ts'
import { planOf } from '../definitions/index.ts'
import type { RepliesDeps } from './deps.ts'
import { inAudience } from './in-audience.ts'
import { readDocument } from './read-document.ts'
import { readLevelsNow } from './read-levels-now.ts'
import { listRevisions, readLevelsChanged } from './submission-queries.ts'
import { versionOf } from './version-index.ts'

/** How a submission stands today: the other revisions of its reply, and who may see what of it by the decisions that hold now. */
export async function getStanding(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inAudience(deps, call.actor, params.submission, async (tx, submission) => {
    const reply = { state: submission.state, id: submission.replyId }
    const version = versionOf(deps.definitions, submission.versionId)
    const document = await readDocument(tx, submission.id)
    const now = await readLevelsNow(tx, reply.id, version)
    const levelOf = answerLevels(version, now)
    const submitted = Object.entries(document.answers)
    const levels = submitted.map(([id]) => [id, levelOf(id)] as const)
    const differs = submitted.some(([id, { release }]) => levelOf(id) !== release)
    const changedAt = differs ? await readLevelsChanged(tx, reply, submission.seq) : undefined
    const answers = answersOf(document)
    return {
      revisions: [...(await listRevisions(tx, reply))],
      answerLevels: Object.fromEntries(levels),
      levels: countByLevel(planOf(version), answers, now),
      ...(changedAt !== undefined && { changedAt }),
      opening: [...answersThatOpen(planOf(version), answers)],
    }
  })
}
