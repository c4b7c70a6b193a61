import type { Answer } from '#shared/answer/answer.ts'
import type { Operation } from '#shared/contract/replies.ts'
import { saysTheSame } from '#shared/answer/same-answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import { mergeAnswers, type Merge } from '#shared/reply/merge-answers.ts'
import { mayHappen, type ReplyStatus } from '#shared/reply/status.ts'
import { canonicalBytes } from './chain.ts'
import type { EventKind, NewEvent } from './event.ts'
import type { VersionIndex } from './version-index.ts'

/** The largest answer that is kept, in canonical bytes; the database holds the same limit. */
const maxAnswerBytes = 65_536

/** What stands at a question. */
export interface StandingHead {
  readonly question: string
  readonly rev: number
  readonly answer: Answer
  readonly actor: string
  readonly at: string
}

/** An operation that the log already holds. */
export interface KnownOperation {
  readonly opId: string
  readonly kind: EventKind
  readonly question: string
  readonly rev?: number | undefined
  readonly branchId?: string | undefined
  readonly bytes?: Uint8Array | undefined
}

/** What the log says about the questions of a batch. */
export interface Ground {
  readonly status: ReplyStatus
  readonly index: VersionIndex
  /** Sections the writer may answer. */
  readonly mine: ReadonlySet<string>
  readonly heads: ReadonlyMap<string, StandingHead>
  readonly known: ReadonlyMap<string, KnownOperation>
  /** Earlier revisions that operations were typed on, by `revisionKey`. */
  readonly bases: ReadonlyMap<string, Answer>
  /** Open branches by id, with their question. */
  readonly branches: ReadonlyMap<string, string>
}

export interface Writer {
  readonly actor: string
  readonly at: string
  readonly newId: () => string
}

/** A verdict as in the contract, with the head not yet dressed with the person's name. */
export interface Decision {
  readonly opId: string
  readonly verdict: 'applied' | 'duplicate' | 'merged' | 'conflict' | 'late' | 'rejected'
  readonly rev?: number | undefined
  readonly branchId?: string | undefined
  readonly head?: StandingHead | undefined
  readonly problem?: string | undefined
}

interface Outcome {
  readonly decision: Decision
  readonly event?: NewEvent
  readonly head?: StandingHead
}

export const revisionKey = (question: string, rev: number): string => `${question} ${rev}`

/**
 * Decides every operation of a batch, in order: a verdict for each, and the events that record them.
 * Nothing typed is lost: it becomes the head, is merged into it, or is kept beside it as a branch.
 */
export function decideOperations(
  operations: readonly Operation[],
  ground: Ground,
  writer: Writer,
): { readonly decisions: readonly Decision[]; readonly events: readonly NewEvent[] } {
  const heads = new Map(ground.heads)
  const bases = new Map(ground.bases)
  const known = new Map(ground.known)
  const decisions: Decision[] = []
  const events: NewEvent[] = []
  for (const operation of operations) {
    const { decision, event, head } = decide(operation, { ...ground, heads, bases, known }, writer)
    decisions.push(decision)
    if (head) {
      heads.set(head.question, head)
      bases.set(revisionKey(head.question, head.rev), head.answer)
    }
    if (event) {
      events.push(event)
      known.set(operation.opId, { ...event, opId: operation.opId, question: operation.question })
    }
  }
  return { decisions, events }
}

function decide(operation: Operation, ground: Ground, writer: Writer): Outcome {
  const bytes = canonicalBytes(operation.answer)
  const known = ground.known.get(operation.opId)
  if (known) return { decision: repeat(operation, known, bytes, ground) }
  const problem = refusal(operation, bytes, ground)
  if (problem) return { decision: { opId: operation.opId, verdict: 'rejected', problem } }
  if (!mayHappen(ground.status, 'answer')) return keepBeside('late', operation, bytes, ground, writer)
  return settle(operation, bytes, ground, writer)
}

/**
 * The same operation sent again has no second effect; the same id with another text is a mistake of the sender.
 * The first verdict may never have arrived: where a merge or a later text stands, the repetition tells it.
 */
function repeat(operation: Operation, known: KnownOperation, bytes: Uint8Array, ground: Ground): Decision {
  const { opId } = operation
  const head = ground.heads.get(known.question)
  const differs = known.kind !== 'merge' && known.bytes !== undefined && !sameBytes(known.bytes, bytes)
  if (known.question !== operation.question || differs)
    return { opId, verdict: 'rejected', problem: 'idempotency.bodyDiffers' }
  if (known.kind === 'branch') return { opId, verdict: 'conflict', branchId: known.branchId, head, rev: head?.rev ?? 0 }
  if (known.kind === 'late') return { opId, verdict: 'late', branchId: known.branchId }
  return { opId, verdict: 'duplicate', rev: known.rev ?? head?.rev ?? 0, ...standing(operation, head) }
}

/** What stands, where it says something else than what was sent. */
function standing({ answer }: Operation, head: StandingHead | undefined): Pick<Decision, 'head'> {
  return head === undefined || saysTheSame(answer, head.answer) ? {} : { head }
}

function refusal({ question }: Operation, bytes: Uint8Array, { index, mine }: Ground): string | undefined {
  const section = index.sectionOf.get(question)
  if (section === undefined || isCalculated(index.questions.get(question))) return 'question.unknown'
  if (!mine.has(section)) return 'access.denied'
  return bytes.length > maxAnswerBytes ? 'request.tooLarge' : undefined
}

/** A calculated question is shown, never answered. */
function isCalculated(question: Question | undefined): boolean {
  return question !== undefined && 'calculate' in question && question.calculate !== undefined
}

function settle(operation: Operation, bytes: Uint8Array, ground: Ground, writer: Writer): Outcome {
  const head = ground.heads.get(operation.question)
  const rev = head?.rev ?? 0
  if (saysTheSame(operation.answer, head?.answer ?? {})) return confirm(operation, rev, ground, writer)
  if (operation.baseRev === rev) return move('answer', operation, operation.answer, ground, writer)
  const merge = mergeOnto(operation, head, ground)
  if (merge.verdict === 'same') return confirm(operation, rev, ground, writer)
  if (merge.verdict === 'conflict' || canonicalBytes(merge.answer).length > maxAnswerBytes)
    return keepBeside('branch', operation, bytes, ground, writer)
  return move(merge.verdict === 'merged' ? 'merge' : 'answer', operation, merge.answer, ground, writer)
}

/** Three-way merge of what was typed onto what now stands. What was typed on a revision that is not in the log conflicts. */
function mergeOnto({ question, baseRev, answer }: Operation, head: StandingHead | undefined, { bases }: Ground): Merge {
  const base = bases.get(revisionKey(question, baseRev))
  if (baseRev > 0 && !base) return { verdict: 'conflict', conflicts: [] }
  return mergeAnswers(base, head?.answer, answer)
}

/** What was typed stands there already: nothing moves, but the operation is on record and its branches are settled. */
function confirm(operation: Operation, rev: number, ground: Ground, writer: Writer): Outcome {
  const event = { ...recordOf('same', operation, writer), closes: closing(operation, ground) }
  const head = standing(operation, ground.heads.get(operation.question))
  return { decision: { opId: operation.opId, verdict: 'duplicate', rev, ...head }, event }
}

function move(kind: 'answer' | 'merge', operation: Operation, answer: Answer, ground: Ground, writer: Writer): Outcome {
  const { opId, question } = operation
  const rev = (ground.heads.get(question)?.rev ?? 0) + 1
  const head: StandingHead = { question, rev, answer, actor: writer.actor, at: writer.at }
  const event = {
    ...recordOf(kind, operation, writer),
    rev,
    closes: closing(operation, ground),
    bytes: canonicalBytes(answer),
  }
  const decision: Decision =
    kind === 'merge' ? { opId, verdict: 'merged', rev, head } : { opId, verdict: 'applied', rev }
  return { decision, event, head }
}

/** The text is kept whole beside the head, which does not move; both are shown until a person decides. */
function keepBeside(
  kind: 'branch' | 'late',
  operation: Operation,
  bytes: Uint8Array,
  ground: Ground,
  writer: Writer,
): Outcome {
  const { opId } = operation
  const branchId = writer.newId()
  const event = { ...recordOf(kind, operation, writer), branchId, bytes }
  if (kind === 'late') return { decision: { opId, verdict: 'late', branchId }, event }
  const head = ground.heads.get(operation.question)
  return { decision: { opId, verdict: 'conflict', branchId, head, rev: head?.rev ?? 0 }, event }
}

function recordOf(kind: EventKind, { opId, question, baseRev, typedAt }: Operation, { actor, at }: Writer): NewEvent {
  return { kind, opId, question, baseRev, typedAt, actor, at }
}

function closing({ closes = [], question }: Operation, { branches }: Ground): readonly string[] {
  return closes.filter((id) => branches.get(id) === question)
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
