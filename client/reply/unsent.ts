import type { Entry } from './entry.ts'
import { journal, openedBy } from './open-replies.ts'

/** What a person typed on this device that the server does not have, after one more try to send it. */
export async function listUnsent(person: string): Promise<readonly Entry[]> {
  const stores = await openedBy(person)
  await Promise.all(stores.map(({ saver }) => saver.settledAll()))
  const inPage = stores.flatMap(({ saver }) => saver.saving().queue)
  const onDevice = await journal.loadAll(person).catch(() => [])
  return [...new Map([...onDevice, ...inPage].map((entry) => [entry.op.opId, entry])).values()]
}

/** Tries again to send everything; answers what is left. */
export async function sendUnsent(person: string): Promise<readonly Entry[]> {
  for (const { saver } of await openedBy(person)) saver.retry()
  return listUnsent(person)
}

/** Forgets what was not sent, in the page and on the device, for ever. */
export async function discardUnsent(person: string, entries: readonly Entry[]): Promise<void> {
  await Promise.all((await openedBy(person)).map(({ saver }) => saver.discard()))
  await journal.remove(entries.map(({ op }) => op.opId))
}
