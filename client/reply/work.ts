import type { Answer } from '#shared/answer/answer.ts'
import type { Operation, Verdict } from '#shared/contract/replies.ts'
import type { Binding } from './entry.ts'
import type { Journal } from './journal.ts'
import type { Rebase } from './queue.ts'
import type { Saving } from './save-state.ts'
import type { Tabs } from './tabs.ts'

/** What became of one request with a batch of operations. */
export type Delivery =
  | { readonly kind: 'delivered'; readonly at: string; readonly verdicts: readonly Verdict[] }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'busy'; readonly retryAfter: number }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'other-person' }
  /** `splittable`: one operation of the batch may be to blame, so smaller batches are worth a try. */
  | { readonly kind: 'declined'; readonly problem: string; readonly splittable: boolean }

export interface SaverPorts {
  readonly journal: Journal
  readonly tabs: Tabs
  readonly send: (ops: readonly Operation[], options: { readonly keepalive: boolean }) => Promise<Delivery>
  readonly rebase: Rebase
  /** False only where this device has no network at all; true promises nothing. */
  readonly online: () => boolean
  readonly now: () => string
  readonly random: () => number
  readonly newId: () => string
  /** Runs later; the returned function cancels. */
  readonly later: (milliseconds: number, run: () => void) => () => void
}

export interface SaverEvents {
  /** The server has decided on an operation; one of another tab may have decided on branches. */
  readonly settled: (question: string, answer: Answer, verdict: Verdict, at: string, closes?: readonly string[]) => void
  /** Text found in the journal, or typed in another tab: to be shown. */
  readonly shown: (question: string, answer: Answer) => void
}

/** Everything the saver remembers; its parts are in `keep.ts`, `send-batch.ts` and `saver.ts`. */
export interface Work {
  readonly ports: SaverPorts
  readonly events: SaverEvents
  readonly binding: Binding
  saving: Saving
  readonly listeners: Set<() => void>
  /** Operations whose latest text the journal does not hold yet. */
  readonly unkept: Set<string>
  /** Pending operation of another tab, by question. */
  readonly foreign: Map<string, string>
  readonly cancel: { keep?: () => void; send?: () => void }
  /** The request or requests under way: whoever asks meanwhile waits for their end. */
  sending: Promise<void> | undefined
  failures: number
  batchSize: number
}

export function update(work: Work, patch: Partial<Saving>): void {
  work.saving = { ...work.saving, ...patch }
  for (const listener of work.listeners) listener()
}

export function isPending(work: Work, question: string): boolean {
  return work.saving.queue.some((entry) => entry.op.question === question)
}

/** Whether sending waits for a person: signing in again, or deciding on a declined request. */
export function halted(work: Work): boolean {
  return ['sign-in', 'other-person', 'declined'].includes(work.saving.hold.kind)
}
