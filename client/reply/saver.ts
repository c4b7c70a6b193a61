import type { Answer } from '#shared/answer/answer.ts'
import type { Verdict } from '#shared/contract/replies.ts'
import type { Binding, Entry } from './entry.ts'
import { keepNow, keepSoon, restore } from './keep.ts'
import { enqueue, retryRefused } from './queue.ts'
import { nothingToSave, type Saving } from './save-state.ts'
import { send } from './send-batch.ts'
import type { Message } from './tabs.ts'
import { halted, isPending, update, type SaverEvents, type SaverPorts, type Work } from './work.ts'

export interface Typed {
  readonly question: string
  readonly answer: Answer
  readonly baseRev: number
  readonly closes?: readonly string[]
}

const idle = 1500

export interface Saver {
  /** Resolves when texts of earlier visits are shown; sending them goes on. */
  readonly start: () => Promise<void>
  readonly stop: () => void
  readonly change: (typed: Typed) => void
  /** A field was left: keep and send now. */
  readonly flush: () => void
  /** The tab is being hidden or closed: last chance to keep and send. */
  readonly hide: () => void
  /** A person asks to try again, has signed in again, or the network is back. */
  readonly retry: () => void
  /** A person gave up operations: the page forgets them. The device and other tabs are told by `discardUnsent`. */
  readonly discard: (opIds: readonly string[]) => void
  readonly saving: () => Saving
  readonly subscribe: (listener: () => void) => () => void
  /** Resolves when everything that can be sent has an answer. */
  readonly settledAll: () => Promise<boolean>
}

/** Keeps every change on this device and sends it until the server has acknowledged it. */
export function createSaver(ports: SaverPorts, binding: Binding, events: SaverEvents): Saver {
  const work: Work = {
    ports,
    events,
    binding,
    saving: nothingToSave,
    listeners: new Set(),
    unkept: new Set(),
    foreign: new Map(),
    cancel: {},
    sending: undefined,
    failures: 0,
    batchSize: 50,
  }
  const stopListening = ports.tabs.listen((message) => hear(work, message))
  return {
    start: () => restore(work).then(() => void send(work)),
    stop: () => stop(work, stopListening),
    change: (typed) => change(work, typed),
    flush: () => flush(work),
    hide: () => void (keepNow(work), send(work, { keepalive: true })),
    retry: () => retry(work),
    discard: (opIds) => discard(work, opIds),
    saving: () => work.saving,
    subscribe: (listener) => (work.listeners.add(listener), () => work.listeners.delete(listener)),
    settledAll: () => settledAll(work),
  }
}

function change(work: Work, typed: Typed): void {
  const { ports, binding } = work
  const after = work.foreign.get(typed.question)
  const queue = enqueue(work.saving.queue, {
    ...binding,
    ...typed,
    tab: ports.tabs.id,
    opId: ports.newId(),
    typedAt: ports.now(),
    ...(after !== undefined && { after }),
  })
  const entry = queue.findLast(({ op }) => op.question === typed.question)
  if (entry) work.unkept.add(entry.op.opId)
  update(work, { queue })
  keepSoon(work)
  // Without a journal the server is the only safe place, so there is no waiting.
  sendIn(work, work.saving.journalFailed ? 0 : idle)
}

/** Sends after a pause; a later call moves the pause. A running back-off is left alone. */
function sendIn(work: Work, milliseconds: number): void {
  if (work.failures > 0 || halted(work)) return
  work.cancel.send?.()
  work.cancel.send = work.ports.later(milliseconds, () => void send(work))
}

function flush(work: Work): void {
  if (work.saving.queue.length === 0) return
  void keepNow(work)
  sendIn(work, 0)
}

function retry(work: Work): void {
  const queue = retryRefused(work.saving.queue, work.ports.newId)
  const before = new Set(work.saving.queue.map((entry) => entry.op.opId))
  const renewed = queue.filter((entry) => !before.has(entry.op.opId))
  for (const entry of renewed) work.unkept.add(entry.op.opId)
  const old = work.saving.queue.filter((entry) => entry.refused !== undefined).map((entry) => entry.op.opId)
  update(work, { queue, hold: { kind: 'none' } })
  work.failures = 0
  void keepNow(work)
    .then(() => (old.length > 0 ? work.ports.journal.remove(old) : undefined))
    .catch(() => undefined)
  void send(work)
}

/** Forgets operations, whichever tab they come from; nothing waits for them any more. */
function discard(work: Work, opIds: readonly string[]): void {
  for (const [question, opId] of work.foreign) if (opIds.includes(opId)) work.foreign.delete(question)
  const left = work.saving.queue.filter(({ op }) => !opIds.includes(op.opId))
  update(work, { queue: left.map((entry) => (opIds.includes(entry.after ?? '') ? withoutAfter(entry) : entry)) })
}

function hear(work: Work, message: Message): void {
  if (message.kind === 'typed') {
    work.foreign.set(message.question, message.opId)
    if (!isPending(work, message.question)) work.events.shown(message.question, message.answer)
    return
  }
  if (message.kind === 'discarded') {
    discard(work, message.opIds)
    return void send(work)
  }
  if (work.foreign.get(message.question) === message.verdict.opId) work.foreign.delete(message.question)
  const known = work.saving.queue.some((entry) => entry.op.opId === message.verdict.opId)
  if (!known) settleForeign(work, message)
}

function settleForeign(
  work: Work,
  { question, answer, verdict, at, closes }: Extract<Message, { kind: 'settled' }>,
): void {
  const queue = work.saving.queue.map((entry) => (entry.after === verdict.opId ? afterForeign(entry, verdict) : entry))
  update(work, { queue, savedAt: { ...work.saving.savedAt, [question]: at } })
  work.events.settled(question, answer, verdict, at, closes)
  void send(work)
}

function afterForeign(entry: Entry, verdict: Verdict): Entry {
  return { ...withoutAfter(entry), op: { ...entry.op, baseRev: verdict.rev ?? entry.op.baseRev } }
}

function withoutAfter({ after: _settled, ...entry }: Entry): Entry {
  return entry
}

async function settledAll(work: Work): Promise<boolean> {
  await keepNow(work)
  while (work.saving.queue.length > 0 && !halted(work)) {
    const before = work.saving.queue
    await send(work)
    if (work.saving.queue === before) return false
  }
  return work.saving.queue.length === 0
}

function stop(work: Work, stopListening: () => void): void {
  work.cancel.keep?.()
  work.cancel.send?.()
  void keepNow(work)
  stopListening()
  work.listeners.clear()
}
