import type { Entry } from './entry.ts'
import { journal, openedBy } from './open-replies.ts'
import type { Message } from './tabs.ts'

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

/** Forgets what was not sent, on the device, in the page and in all other tabs, for ever. Rejects where the device fails. */
export async function discardUnsent(person: string, entries: readonly Entry[]): Promise<void> {
  const opIds = entries.map(({ op }) => op.opId)
  // What the device does not let go of stays in the page too: it would come back at the next visit.
  await journal.remove(opIds)
  for (const { saver } of await openedBy(person)) saver.discard(opIds)
  for (const [reply, own] of Map.groupBy(entries, (entry) => entry.reply))
    tellTabs(`${person} ${reply}`, { kind: 'discarded', opIds: own.map(({ op }) => op.opId) })
}

/** Tells all tabs of a room, as `openTabs` names it, from a page that may not be one of them. */
function tellTabs(room: string, message: Message): void {
  const channel = new BroadcastChannel(`pillar ${room}`)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  channel.postMessage(message)
  channel.close()
}
