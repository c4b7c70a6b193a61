import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { setLevels as contract } from '#shared/contract/replies.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { changedDecisions, decidedLevels } from './decided-levels.ts'
import type { RepliesDeps } from './deps.ts'
import { demandCurrent, demandLocked, etagOfReply, inTeam } from './in-team.ts'
import { insertDecisions, readDecisions, type ReplyRecord } from './queries.ts'
import { recordStep } from './record-step.ts'
import { summarizeReply } from './summarize-replies.ts'
import { indexOf, versionOf, type VersionIndex } from './version-index.ts'

type Input = InputOf<typeof contract>

/** The State decides who will see what. Sections not named keep their level; exceptions are exactly those given. */
export async function setLevels(
  deps: RepliesDeps,
  call: Call,
  { params, headers, body }: Input,
): Promise<ReplyOf<typeof contract>> {
  return inTeam(deps, call.actor, async (tx, actor) => {
    const reply = await demandLocked(tx, call.actor, params.reply, 'reply.set-levels')
    demandCurrent(reply, headers['if-match'])
    const by = { actor, at: deps.clock.now().toISOString() }
    const { after, decisions } = await applyLevels(tx, deps, reply, body, by)
    await call.record(tx, 'release.changed', { state: reply.state, subject: reply.id, details: { decisions } })
    call.setHeader('etag', etagOfReply(after.seq))
    return summarizeReply(tx, deps.definitions, call.actor, after)
  })
}

/** Applies levels to a locked reply; returns the reply as it stands after, and how many places changed. */
export async function applyLevels(
  tx: Tx,
  deps: RepliesDeps,
  reply: ReplyRecord,
  wanted: ReleaseLevels,
  by: { readonly actor: string; readonly at: string },
): Promise<{ readonly after: ReplyRecord; readonly decisions: number }> {
  const index = indexOf(versionOf(deps.definitions, reply.versionId))
  demandKnown(index, wanted)
  const before = decidedLevels(index, await readDecisions(tx, [reply.id]))
  const levels = { sections: { ...before.sections, ...wanted.sections }, exceptions: wanted.exceptions }
  const decisions = changedDecisions(before, levels)
  // The kind of the event stays as it was first written: events are chained by hash.
  const after = await recordStep(tx, reply, 'release', by, levels)
  await insertDecisions(tx, reply, after.seq, by.at, decisions)
  await tellLevels(tx, deps, reply, levels)
  return { after, decisions: decisions.length }
}

/** Only of what was submitted: a draft's levels take effect with its submission. */
async function tellLevels(tx: Tx, deps: RepliesDeps, reply: ReplyRecord, levels: ReleaseLevels): Promise<void> {
  const { id: replyId, submissionId, state, cycleId } = reply
  if (submissionId === undefined) return
  for (const hook of deps.onLevelsSet) await hook(tx, { replyId, submissionId, state, cycleId, levels })
}

function demandKnown(index: VersionIndex, { sections, exceptions }: ReleaseLevels): void {
  const section = Object.keys(sections).find((id) => !index.sections.has(id))
  if (section !== undefined)
    refuse('section.unknown', { errors: [{ pointer: `/sections/${section}`, code: 'section.unknown' }] })
  const question = Object.keys(exceptions).find((id) => !index.questions.has(id))
  if (question !== undefined)
    refuse('question.unknown', { errors: [{ pointer: `/exceptions/${question}`, code: 'question.unknown' }] })
}
