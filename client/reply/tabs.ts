import type { Answer } from '#shared/answer/answer.ts'
import type { Verdict } from '#shared/contract/replies.ts'

/** What one tab tells the others of the same reply. */
export type Message =
  | { readonly kind: 'typed'; readonly opId: string; readonly question: string; readonly answer: Answer }
  | {
      readonly kind: 'settled'
      readonly question: string
      readonly answer: Answer
      readonly verdict: Verdict
      readonly at: string
      /** Branches that the answer decided on. */
      readonly closes?: readonly string[]
    }
  /** A person gave up operations that were not sent: no tab may send them any more. */
  | { readonly kind: 'discarded'; readonly opIds: readonly string[] }

/** The other tabs of this browser that show the same reply. */
export interface Tabs {
  readonly id: string
  /** Runs alone among all tabs of this reply. */
  readonly exclusively: <T>(run: () => Promise<T>) => Promise<T>
  /** Tabs that are open now; the entries of others may be taken over. */
  readonly alive: () => Promise<ReadonlySet<string>>
  readonly tell: (message: Message) => void
  readonly listen: (hear: (message: Message) => void) => () => void
}

/** Web Locks elect the sender and tell which tabs live; a channel keeps what they show the same. */
export function openTabs(room: string, id: string): Tabs & { readonly close: () => void } {
  const channel = new BroadcastChannel(`pillar ${room}`)
  const presence = `pillar ${room} tab `
  const left = new AbortController()
  const gone = new Promise<void>((resolve) => left.signal.addEventListener('abort', () => resolve()))
  void navigator.locks.request(presence + id, () => gone)
  return {
    id,
    exclusively: (run) => navigator.locks.request(`pillar ${room} sender`, run),
    alive: async () => {
      const { held = [] } = await navigator.locks.query()
      const names = held.map((lock) => lock.name ?? '').filter((name) => name.startsWith(presence))
      return new Set([id, ...names.map((name) => name.slice(presence.length))])
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    tell: (message) => channel.postMessage(message),
    listen: (hear) => {
      const onMessage = (event: MessageEvent<Message>) => hear(event.data)
      channel.addEventListener('message', onMessage)
      return () => channel.removeEventListener('message', onMessage)
    },
    close: () => {
      left.abort()
      channel.close()
    },
  }
}
