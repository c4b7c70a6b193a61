import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { saveAnswers as contract, Operation } from '#shared/contract/replies.ts'
import type { Answer } from '#shared/answer/answer.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { newId } from '#server/platform/new-id.ts'
import { decideOperations, revisionKey, type Decision, type Ground, type StandingHead } from './decide-operations.ts'
import type { RepliesDeps } from './deps.ts'
import { extendLog } from './extend-log.ts'
import { demandLocked, etagOfReply, inTeam } from './in-team.ts'
import { readGround, readOpenBranches, readRevisions } from './log-queries.ts'
import { mySections } from './my-sections.ts'
import { dressHead, readPeople } from './people.ts'
import { readSectionsOf, type ReplyRecord } from './queries.ts'
import { indexOf, versionOf, type VersionIndex } from './version-index.ts'

type Saved = ReplyOf<typeof contract>

/** Autosave: a batch of operations in one transaction, a verdict for each. */
export async function saveAnswers(
  deps: RepliesDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<Saved> {
  return inTeam(deps, call.actor, async (tx, actor) => {
    const reply = await demandLocked(tx, call.actor, params.reply, 'reply.answer')
    if (body.versionId !== reply.versionId) refuse('reply.wrongVersion')
    const at = deps.clock.now().toISOString()
    const index = indexOf(versionOf(deps.definitions, reply.versionId))
    const mine = await readMySections(tx, call, reply, index)
    const ground = { status: reply.status, index, mine, ...(await readBatch(tx, reply, body.ops)) }
    const { decisions, events } = decideOperations(body.ops, ground, { actor, at, newId })
    const { seq } = await extendLog(tx, reply, events)
    const details = { seq, operations: body.ops.length }
    await call.record(tx, 'answers.saved', { state: reply.state, subject: reply.id, details })
    call.setHeader('etag', etagOfReply(seq))
    return { seq, at, verdicts: await dressVerdicts(tx, decisions) }
  })
}

/** Sections the caller may answer; only who may not answer them all needs to be looked up. */
async function readMySections(
  tx: Tx,
  { actor }: Call,
  reply: ReplyRecord,
  index: VersionIndex,
): Promise<ReadonlySet<string>> {
  const unasked = mySections(actor, reply.state, index, [])
  if (unasked.length === index.sections.size) return new Set(unasked)
  return new Set(mySections(actor, reply.state, index, await readSectionsOf(tx, reply, actor.personId ?? '')))
}

/** What the log says about the questions of a batch; earlier revisions and branches only where they are needed. */
async function readBatch(
  tx: Tx,
  reply: ReplyRecord,
  operations: readonly Operation[],
): Promise<Pick<Ground, 'heads' | 'known' | 'bases' | 'branches'>> {
  const questions = [...new Set(operations.map(({ question }) => question))]
  const ground = await readGround(
    tx,
    reply,
    questions,
    operations.map(({ opId }) => opId),
  )
  const closing = operations.some(({ closes = [] }) => closes.length > 0)
  const branches = closing ? await readOpenBranches(tx, reply) : []
  return {
    ...ground,
    bases: await readBases(tx, reply, operations, ground.heads),
    branches: new Map(branches.map(({ id, question }) => [id, question])),
  }
}

/** Revisions that operations were typed on and that are no longer the head. */
async function readBases(
  tx: Tx,
  reply: ReplyRecord,
  operations: readonly Operation[],
  heads: ReadonlyMap<string, StandingHead>,
): Promise<ReadonlyMap<string, Answer>> {
  const stale = operations.filter(({ question, baseRev }) => baseRev > 0 && baseRev < (heads.get(question)?.rev ?? 0))
  const current = [...heads.values()]
  const earlier = stale.length === 0 ? [] : await readRevisions(tx, reply, stale)
  return new Map([...current, ...earlier].map(({ question, rev, answer }) => [revisionKey(question, rev), answer]))
}

async function dressVerdicts(tx: Tx, decisions: readonly Decision[]): Promise<Saved['verdicts']> {
  const people = await readPeople(
    tx,
    decisions.flatMap(({ head }) => (head ? [head.actor] : [])),
  )
  return decisions.map(({ opId, verdict, rev, branchId, head, problem }) => ({
    opId,
    verdict,
    ...(rev !== undefined && { rev }),
    ...(branchId !== undefined && { branchId }),
    ...(head && { head: dressHead(head, people) }),
    ...(problem !== undefined && { problem }),
  }))
}
