import { isBoundTo, type Entry } from './entry.ts'
import { adopt } from './queue.ts'
import { update, type Work } from './work.ts'

const pause = 250

/** Writes to the journal after a short pause in typing, at most 300 ms after the first key. */
export function keepSoon(work: Work): void {
  if (work.cancel.keep !== undefined || work.saving.journalFailed) return
  work.cancel.keep = work.ports.later(pause, () => void keepNow(work))
}

/** Writes every text the journal does not hold yet. A journal that fails is told on the page, and sending no longer waits. */
export async function keepNow(work: Work): Promise<void> {
  work.cancel.keep?.()
  delete work.cancel.keep
  const entries = work.saving.queue.filter((entry) => work.unkept.has(entry.op.opId))
  await put(work, entries)
}

export async function put(work: Work, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  for (const { op } of entries) {
    work.unkept.delete(op.opId)
    work.ports.tabs.tell({ kind: 'typed', opId: op.opId, question: op.question, answer: op.answer })
  }
  try {
    await work.ports.journal.put(entries)
    if (work.saving.journalFailed) update(work, { journalFailed: false })
  } catch {
    for (const { op } of entries) work.unkept.add(op.opId)
    if (!work.saving.journalFailed) update(work, { journalFailed: true })
  }
}

/** Forgets what the server has; an entry left behind by a failure is sent again and answered `duplicate`. */
export async function forget(work: Work, opIds: readonly string[]): Promise<void> {
  if (opIds.length === 0) return
  await work.ports.journal.remove(opIds).catch(() => undefined)
}

/** Takes over what earlier visits to this reply left unsent, and shows it in the form. */
export async function restore(work: Work): Promise<void> {
  try {
    await work.ports.tabs.exclusively(async () => {
      const [alive, entries] = await Promise.all([work.ports.tabs.alive(), work.ports.journal.load(work.binding)])
      const orphans = entries.filter((entry) => isBoundTo(entry, work.binding) && !alive.has(entry.tab))
      const queue = adopt(work.saving.queue, orphans, work.ports.tabs.id)
      await put(
        work,
        queue.filter((entry) => entry.sent),
      )
      update(work, { queue })
      for (const { op } of orphans) work.events.shown(op.question, op.answer)
    })
  } catch {
    update(work, { journalFailed: true })
  }
}
