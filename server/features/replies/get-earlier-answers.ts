import type { EarlierAnswer, getEarlierAnswers as contract } from '#shared/contract/earlier.ts'
import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { RepliesDeps } from './deps.ts'
import { demandReply, inTeam } from './in-team.ts'
import { findEarlier, readEarlier, type ReadEarlier } from './previous-answers.ts'
import type { EarlierSubmission } from './submission-queries.ts'
import { indexOf, versionOf } from './version-index.ts'

/** The series of one question: what the State submitted to it in earlier cycles, comparable or not, latest first. */
export async function getEarlierAnswers(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx) => {
    const reply = await demandReply(tx, call.actor, params.reply)
    const version = versionOf(deps.definitions, reply.versionId)
    if (!indexOf(version).questions.has(params.question)) refuse('question.unknown')
    const earlier: EarlierAnswer[] = []
    for (const found of await findEarlier(tx, version, reply)) {
      // oxlint-disable-next-line no-await-in-loop -- one connection: its queries wait for each other anyway
      const read = await readEarlier(tx, deps.definitions, version, found)
      earlier.push(...answerOf(found, read, params.question))
    }
    return { earlier: earlier.toSorted((a, b) => b.referenceYear - a.referenceYear || later(a, b)) }
  })
}

/** What stood there, if anything; of a table the cells that still exist, where there are any. */
function answerOf(
  found: EarlierSubmission,
  { carried, retired, changes }: ReadEarlier,
  question: string,
): EarlierAnswer[] {
  const answer = carried[question] ?? retired[question]
  if (!answer) return []
  const { cycle, referenceYear, versionId, revision, submittedAt } = found
  const change = changes[question] ?? 'same'
  return [{ cycle, referenceYear, versionId, revision, submittedAt, change, answer }]
}

function later(a: EarlierAnswer, b: EarlierAnswer): number {
  return a.submittedAt < b.submittedAt ? 1 : -1
}
