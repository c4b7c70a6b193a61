import type { Verdict } from '#shared/contract/replies.ts'
import { backoff } from './backoff.ts'
import type { Entry } from './entry.ts'
import { forget, keepNow, put } from './keep.ts'
import { markSent, nextBatch, settle, type Queue } from './queue.ts'
import { halted, update, type Delivery, type Work } from './work.ts'

const batchBytes = 240 * 1024
/** Browsers let a page that is going away send 64 KiB in all. */
const keepaliveBytes = 60 * 1024

/**
 * Sends what is free to go, one request at a time in all tabs, until nothing is left or something holds it up.
 * Where sending has failed and there is no network at all, nothing is tried: its return calls `retry`.
 */
export async function send(work: Work, { keepalive } = { keepalive: false }): Promise<void> {
  if (work.sending && !keepalive) return work.sending
  if (work.sending || halted(work) || (work.failures > 0 && !work.ports.online())) return
  work.cancel.send?.()
  // A page that is going away cannot wait for its turn; the server recognises an operation it has had.
  const sending = keepalive
    ? sendOnce(work, { keepalive }).then(() => undefined)
    : work.ports.tabs.exclusively(() => sendAll(work))
  work.sending = sending.finally(() => (work.sending = undefined))
  return work.sending
}

async function sendAll(work: Work): Promise<void> {
  while (await sendOnce(work, { keepalive: false })) {
    if (halted(work)) return
  }
}

/** One request. True when it went well and there may be more to send. */
async function sendOnce(work: Work, { keepalive }: { readonly keepalive: boolean }): Promise<boolean> {
  const limits = { operations: work.batchSize, bytes: keepalive ? keepaliveBytes : batchBytes }
  const batch = nextBatch(work.saving.queue, work.ports.tabs.id, limits)
  if (batch.length === 0) return false
  const fresh = batch.filter((entry) => !entry.sent)
  update(work, { queue: markSent(work.saving.queue, batch) })
  // The journal must know that these were sent before the server can have them: a sent operation never changes.
  const marking = put(
    work,
    work.saving.queue.filter((entry) => fresh.some((sent) => sent.op.opId === entry.op.opId)),
  )
  if (!keepalive) await marking
  const delivery = await work.ports.send(
    batch.map((entry) => entry.op),
    { keepalive },
  )
  return take(work, batch, delivery)
}

async function take(work: Work, batch: Queue, delivery: Delivery): Promise<boolean> {
  switch (delivery.kind) {
    case 'delivered':
      return takeVerdicts(work, batch, delivery.verdicts, delivery.at)
    case 'declined':
      return takeRefusal(work, batch, delivery)
    case 'sign-in':
    case 'other-person':
      update(work, { hold: { kind: delivery.kind } })
      return false
    case 'unreachable':
      return waitAndRetry(work, 'offline', 0)
    case 'busy':
      return waitAndRetry(work, 'busy', delivery.retryAfter)
  }
}

async function takeVerdicts(work: Work, batch: Queue, verdicts: readonly Verdict[], at: string): Promise<boolean> {
  work.failures = 0
  work.batchSize = 50
  let progress = false
  for (const verdict of verdicts) {
    const entry = batch.find(({ op }) => op.opId === verdict.opId)
    if (entry === undefined) continue
    progress = true
    takeVerdict(work, entry, verdict, at)
  }
  await keepNow(work)
  const left = new Set(work.saving.queue.map((entry) => entry.op.opId))
  await forget(
    work,
    batch.map(({ op }) => op.opId).filter((opId) => !left.has(opId)),
  )
  // A server that answers without a verdict for any operation would otherwise be asked for ever.
  return progress || waitAndRetry(work, 'busy', 0)
}

function takeVerdict(work: Work, entry: Entry, verdict: Verdict, at: string): void {
  const before = work.saving.queue
  const queue = settle(before, verdict, work.ports.rebase)
  for (const after of queue) if (!before.includes(after)) work.unkept.add(after.op.opId)
  const { question, answer, closes } = entry.op
  const saved = verdict.verdict === 'applied' || verdict.verdict === 'duplicate' || verdict.verdict === 'merged'
  update(work, { queue, hold: { kind: 'none' }, ...(saved && { savedAt: { ...work.saving.savedAt, [question]: at } }) })
  work.events.settled(question, answer, verdict, at)
  work.ports.tabs.tell({ kind: 'settled', question, answer, verdict, at, ...(closes && { closes }) })
}

/** A refused batch is tried in smaller ones, down to the operation to blame; that one waits for a person. */
function takeRefusal(
  work: Work,
  batch: Queue,
  { problem, splittable }: Extract<Delivery, { kind: 'declined' }>,
): boolean {
  if (!splittable) {
    update(work, { hold: { kind: 'declined', problem } })
    return false
  }
  if (batch.length > 1) {
    work.batchSize = Math.max(1, Math.floor(batch.length / 2))
    return true
  }
  const blamed = batch[0]?.op.opId ?? ''
  update(work, { queue: settle(work.saving.queue, { opId: blamed, verdict: 'rejected', problem }, work.ports.rebase) })
  for (const entry of work.saving.queue) if (entry.refused !== undefined) work.unkept.add(entry.op.opId)
  void keepNow(work)
  return true
}

function waitAndRetry(work: Work, kind: 'offline' | 'busy', retryAfter: number): false {
  work.failures += 1
  update(work, { hold: { kind } })
  work.cancel.send?.()
  work.cancel.send = work.ports.later(backoff(work.failures, work.ports.random(), retryAfter), () => void send(work))
  return false
}
