import type { Answer } from '#shared/answer/answer.ts'
import type { Verdict } from '#shared/contract/replies.ts'
import type { Binding, Entry } from './entry.ts'

/** Operations the server has not acknowledged, oldest first. At most one unsent operation per question. */
export type Queue = readonly Entry[]

export interface Change extends Binding {
  readonly question: string
  readonly answer: Answer
  /** Revision of the answer that was on the screen while this was typed; 0 when there was none. */
  readonly baseRev: number
  readonly typedAt: string
  readonly tab: string
  /** Used when a new operation is needed. */
  readonly opId: string
  readonly closes?: readonly string[]
  /** Pending operation of another tab whose text was on the screen. */
  readonly after?: string
}

/** Adds a change. Text that was not sent yet is replaced; a sent operation stays as it is and the change follows it. */
export function enqueue(queue: Queue, change: Change): Queue {
  const last = queue.findLast((entry) => entry.op.question === change.question)
  if (last !== undefined && last.refused === undefined && !last.sent && last.tab === change.tab) {
    return queue.map((entry) => (entry === last ? retyped(last, change) : entry))
  }
  const kept = last?.refused === undefined ? queue : queue.filter((entry) => entry !== last)
  const after = last?.refused === undefined ? (last?.op.opId ?? change.after) : undefined
  return [...kept, entryOf(change, after)]
}

function entryOf(change: Change, after: string | undefined): Entry {
  const { person, reply, versionId, tab, question, answer, baseRev, typedAt, opId, closes } = change
  const op = { opId, question, baseRev, answer, typedAt, ...(closes?.length ? { closes: [...closes] } : {}) }
  return { person, reply, versionId, tab, op, sent: false, ...(after !== undefined && { after }) }
}

function retyped(entry: Entry, { answer, typedAt, closes = [] }: Change): Entry {
  const closing = [...new Set([...(entry.op.closes ?? []), ...closes])]
  return { ...entry, op: { ...entry.op, answer, typedAt, ...(closing.length > 0 && { closes: closing }) } }
}

export interface BatchLimits {
  readonly operations: number
  readonly bytes: number
}

/** What may be sent now: in order, one operation per question, within the limits; always at least one if any is free. */
export function nextBatch(queue: Queue, tab: string, limits: BatchLimits): Queue {
  const batch: Entry[] = []
  let bytes = 0
  for (const entry of queue) {
    if (entry.tab !== tab || entry.refused !== undefined || entry.after !== undefined) continue
    const size = sizeOf(entry)
    if (batch.length > 0 && (batch.length >= limits.operations || bytes + size > limits.bytes)) break
    batch.push(entry)
    bytes += size
  }
  return batch
}

/** Bytes of an operation in the request; non-ASCII letters take up to three each. */
export function sizeOf(entry: Entry): number {
  return new TextEncoder().encode(JSON.stringify(entry.op)).length
}

export function markSent(queue: Queue, batch: Queue): Queue {
  const ids = new Set(batch.map((entry) => entry.op.opId))
  return queue.map((entry) => (ids.has(entry.op.opId) && !entry.sent ? { ...entry, sent: true } : entry))
}

/** Carries what was typed on top of `mine` over to the answer that a merge made of it; undefined when both changed the same place. */
export type Rebase = (mine: Answer, merged: Answer, typed: Answer) => Answer | undefined

/** Takes out what the server has acknowledged and moves the texts typed on top of it to their new base. */
export function settle(queue: Queue, verdict: Verdict, rebase: Rebase): Queue {
  const settled = queue.find((entry) => entry.op.opId === verdict.opId)
  const follows = (entry: Entry) => entry.after === verdict.opId
  if (verdict.verdict === 'rejected') {
    const superseded = queue.some(follows)
    return queue.flatMap((entry) => {
      if (follows(entry)) return [freed(entry, settled?.op.baseRev ?? entry.op.baseRev)]
      if (entry !== settled) return [entry]
      return superseded ? [] : [{ ...entry, refused: verdict.problem ?? 'request.invalid' }]
    })
  }
  return queue
    .filter((entry) => entry !== settled)
    .map((entry) => (follows(entry) ? following(entry, verdict, settled, rebase) : entry))
}

function following(entry: Entry, verdict: Verdict, settled: Entry | undefined, rebase: Rebase): Entry {
  const base = settled?.op.baseRev ?? entry.op.baseRev
  switch (verdict.verdict) {
    case 'applied':
      return freed(entry, verdict.rev ?? base + 1)
    case 'duplicate':
      return isMergeable(entry.op.answer)
        ? onto(verdict, entry, settled, rebase)
        : freed(entry, verdict.rev ?? base + 1)
    case 'merged':
      return onto(verdict, entry, settled, rebase)
    // The text was kept beside the head: what follows was typed on the same old base.
    case 'conflict':
    case 'late':
    case 'rejected':
      return freed(entry, base)
  }
}

/** What follows a merge is carried over to it. Where that cannot be done here, the server merges again on the old base instead of overwriting. */
function onto({ head }: Verdict, entry: Entry, settled: Entry | undefined, rebase: Rebase): Entry {
  const base = settled?.op.baseRev ?? entry.op.baseRev
  const moved = settled && head && !entry.sent ? rebase(settled.op.answer, head.answer, entry.op.answer) : undefined
  if (moved === undefined || head === undefined) return freed(entry, base)
  return { ...freed(entry, head.rev), op: { ...entry.op, baseRev: head.rev, answer: moved } }
}

/** Tables and lists are merged by their parts; of other values one stands and the other is kept beside it. */
export function isMergeable({ value }: Answer): boolean {
  return value !== undefined && ('cells' in value || 'items' in value)
}

/** An operation that waited for another one was never sent, so its base may still be set. */
function freed(entry: Entry, baseRev: number): Entry {
  const { after: _settled, ...rest } = entry
  return { ...rest, op: { ...entry.op, baseRev } }
}

/** A declined operation is tried again as a new one, at a person's wish. */
export function retryRefused(queue: Queue, newId: () => string): Queue {
  return queue.map((entry) => {
    if (entry.refused === undefined) return entry
    const { refused: _again, ...rest } = entry
    return { ...rest, sent: false, op: { ...entry.op, opId: newId() } }
  })
}

/** Takes over entries whose tab is gone: their fate is unknown, so they are sent again exactly as they are. */
export function adopt(queue: Queue, orphans: Queue, tab: string): Queue {
  const known = new Set(queue.map((entry) => entry.op.opId))
  const adopted = orphans.filter((entry) => !known.has(entry.op.opId)).map((entry) => ({ ...entry, tab, sent: true }))
  const ordered = [...adopted.sort((a, b) => a.op.typedAt.localeCompare(b.op.typedAt)), ...queue]
  const all = new Set(ordered.map((entry) => entry.op.opId))
  return ordered.map((entry) =>
    entry.after !== undefined && !all.has(entry.after) ? freed(entry, entry.op.baseRev) : entry,
  )
}
