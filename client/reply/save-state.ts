import type { Queue } from './queue.ts'

/** Why sending waits: nobody's fault (`offline`, `busy`), or a person has to act (`sign-in`, `declined`). */
export type Hold =
  | { readonly kind: 'none' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'other-person' }
  | { readonly kind: 'declined'; readonly problem: string }

/** What may truthfully be said of one answer. `saved` only after the server's acknowledgement. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'on-device'; readonly hold: 'offline' | 'busy' | 'sign-in' | 'other-person' }
  | { readonly kind: 'not-saved'; readonly problem: string }
  | { readonly kind: 'conflict' }
  /** The reply had been submitted meanwhile: the text is kept beside it on the server. */
  | { readonly kind: 'late' }

export interface Saving {
  readonly queue: Queue
  readonly hold: Hold
  /** Time of the server's acknowledgement, by question. */
  readonly savedAt: Readonly<Record<string, string>>
  /** The browser refuses to keep texts: what is not sent exists in this page only. */
  readonly journalFailed: boolean
}

export const nothingToSave: Saving = { queue: [], hold: { kind: 'none' }, savedAt: {}, journalFailed: false }

export function saveStateOf(saving: Saving, question: string, aside?: 'conflict' | 'late'): SaveState {
  const pending = saving.queue.filter((entry) => entry.op.question === question)
  const refused = pending.find((entry) => entry.refused !== undefined)
  if (refused?.refused !== undefined) return { kind: 'not-saved', problem: refused.refused }
  if (pending.length > 0) return held(saving.hold, saving.journalFailed)
  if (aside !== undefined) return { kind: aside }
  const at = saving.savedAt[question]
  return at === undefined ? { kind: 'untouched' } : { kind: 'saved', at }
}

function held(hold: Hold, journalFailed: boolean): SaveState {
  switch (hold.kind) {
    case 'none':
      return { kind: 'saving' }
    case 'declined':
      return { kind: 'not-saved', problem: hold.problem }
    default:
      // Without a journal nothing is "on this device" in any sense that survives the page.
      return journalFailed
        ? { kind: 'not-saved', problem: `journal.${hold.kind}` }
        : { kind: 'on-device', hold: hold.kind }
  }
}

/** The state of a whole page or reply, worst first, with the number of answers concerned. */
export interface RollUp {
  readonly state: SaveState
  readonly answers: number
}

/** The worst that is true of any answer: not saved, needs a decision, on this device, on its way; else the latest acknowledgement. */
export function rollUpOf(saving: Saving, conflicts: Iterable<string>): RollUp {
  const pending = [...new Set(saving.queue.map((entry) => entry.op.question))].map((question) =>
    saveStateOf(saving, question),
  )
  for (const kind of ['not-saved', 'on-device', 'saving'] as const) {
    const same = pending.filter((state) => state.kind === kind)
    const [first] = same
    if (first !== undefined)
      return kind === 'saving' ? beforeConflicts(first, same.length, conflicts) : { state: first, answers: same.length }
  }
  const at = Object.values(saving.savedAt).reduce((latest, time) => (time > latest ? time : latest), '')
  return beforeConflicts(
    at === '' ? { kind: 'untouched' } : { kind: 'saved', at },
    Object.keys(saving.savedAt).length,
    conflicts,
  )
}

function beforeConflicts(state: SaveState, answers: number, conflicts: Iterable<string>): RollUp {
  const open = [...conflicts].length
  return open > 0 ? { state: { kind: 'conflict' }, answers: open } : { state, answers }
}
