import { subject, type Subject } from './form.ts'
import type { Tracker } from './run.ts'
import type { FormState } from './form-state.ts'

export interface Subscriptions {
  add(subject: Subject, listener: () => void): () => void
  /** Calls whoever subscribed to something that moved. */
  notify(state: FormState, tracker: Tracker): void
}

const nobody: readonly (() => void)[] = []

export function createSubscriptions(): Subscriptions {
  const listeners = new Map<Subject, Set<() => void>>()
  const tell = (what: Subject): void => {
    for (const listener of Array.from(listeners.get(what) ?? nobody)) listener()
  }
  return {
    add(what, listener) {
      const those = listeners.get(what) ?? new Set()
      listeners.set(what, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0 && listeners.get(what) === those) listeners.delete(what)
      }
    },
    notify(state, tracker) {
      if (listeners.size === 0) return
      for (const slot of tracker.questions) tell(subject.question(state.plan.questions[slot]?.id ?? ''))
      for (const cell of tracker.cells) tell(cellSubject(state, cell))
      for (const section of tracker.sections) tell(subject.section(state.plan.sections[section]?.id ?? ''))
      if (tracker.questions.size > 0) tell(subject.reply)
    },
  }
}

function cellSubject(state: FormState, cell: number): Subject {
  const table = state.plan.tables.findLast((plan) => plan !== undefined && plan.firstCell <= cell)
  return subject.cell(table?.question.id ?? '', table?.shape.keys[cell - table.firstCell] ?? '')
}
