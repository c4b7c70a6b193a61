import type { Answers } from '#shared/answer/answer.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { newId } from '#server/platform/new-id.ts'
import { decideOperations } from './decide-operations.ts'
import type { RepliesDeps } from './deps.ts'
import { extendLog } from './extend-log.ts'
import { readGround } from './log-queries.ts'
import { makeSubmission } from './make-submission.ts'
import { lockReplyIn, type ReplyRecord } from './queries.ts'
import { startCorrection } from './reopen-reply.ts'
import type { SubmissionRecord } from './submission-queries.ts'
import { indexOf, versionOf } from './version-index.ts'

export interface Entry {
  /** Key of the cycle. */
  readonly cycle: string
  /** The State whose transaction this is. */
  readonly state: string
  /** Id of the person who writes. */
  readonly person: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/**
 * The bulk door: enters many answers of one State at once, by the same rules and into the same log as if they had been
 * typed one by one. Runs in a transaction of that State (`withTenant`, role `app_rw`). Returns the reply's number after.
 * Throws an Error naming the first answer that would not simply become the head.
 */
export async function enterReply(
  tx: Tx,
  deps: Pick<RepliesDeps, 'definitions'>,
  entry: Entry & { readonly answers: Answers },
): Promise<number> {
  const reply = await demandReplyOf(tx, entry)
  const index = indexOf(versionOf(deps.definitions, reply.versionId))
  const questions = Object.keys(entry.answers)
  const { heads, known } = await readGround(tx, reply, questions, [])
  const operations = Object.entries(entry.answers).map(([question, answer]) => {
    return { opId: newId(), question, baseRev: heads.get(question)?.rev ?? 0, answer, typedAt: entry.at }
  })
  const ground = {
    status: reply.status,
    index,
    mine: new Set(index.sections.keys()),
    heads,
    known,
    bases: new Map(),
    branches: new Map(),
  }
  const { decisions, events } = decideOperations(operations, ground, { actor: entry.person, at: entry.at, newId })
  const failed = decisions.findIndex(({ verdict }) => verdict !== 'applied' && verdict !== 'duplicate')
  if (failed >= 0)
    throw new Error(
      `${entry.state}, ${entry.cycle}, ${operations[failed]?.question}: ${decisions[failed]?.problem ?? decisions[failed]?.verdict}`,
    )
  return (await extendLog(tx, reply, events)).seq
}

export interface Signature extends Entry {
  readonly authority: SubmissionRecord['authority']
  readonly without?: readonly string[]
}

/** Submits a State's reply at a given time, by the same rules as over HTTP, but without mail. */
export async function submitAs(
  tx: Tx,
  deps: RepliesDeps,
  { person, at, authority, without = [], ...entry }: Signature,
): Promise<SubmissionRecord> {
  const reply = await demandReplyOf(tx, { ...entry, person, at })
  return makeSubmission(tx, deps, reply, { actor: person, at, authority, without })
}

/** Starts a correction of a submitted reply at a given time. */
export async function reopenAs(tx: Tx, entry: Entry): Promise<number> {
  const reply = await demandReplyOf(tx, entry)
  const after = await startCorrection(tx, reply, { actor: entry.person, at: entry.at })
  return after.seq
}

async function demandReplyOf(tx: Tx, { cycle, state }: Entry): Promise<ReplyRecord> {
  return (await lockReplyIn(tx, cycle, state)) ?? refuse('reply.notFound')
}
