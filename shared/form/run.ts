import type { Finding } from '#shared/finding/finding.ts'
import type { NodeQueue } from './node-queue.ts'
import type { FormState } from './form-state.ts'

/** One pass over a state. Without a queue every node is visited in order; without a tracker nobody wants to know what moved. */
export interface Run {
  readonly state: FormState
  readonly queue: NodeQueue | undefined
  readonly tracker: Tracker | undefined
}

/** What moved during one change, by slot where somebody may have subscribed. */
export interface Tracker {
  readonly questions: Set<number>
  readonly cells: Set<number>
  readonly sections: Set<number>
  /** Questions whose findings differ. */
  readonly findingsAt: Set<number>
  readonly relevance: { question: string; asked: boolean }[]
  readonly required: { question: string; required: boolean }[]
  readonly calculated: { question: string; value: string | undefined }[]
  readonly added: Finding[]
  readonly removed: Finding[]
}

export function createTracker(): Tracker {
  return {
    questions: new Set(),
    cells: new Set(),
    sections: new Set(),
    findingsAt: new Set(),
    relevance: [],
    required: [],
    calculated: [],
    added: [],
    removed: [],
  }
}

/** Lets every node that depends on a signal wait for its turn. */
export function raise({ state, queue }: Run, signal: number): void {
  if (!queue) return
  const dependents = state.plan.dependents[signal]
  if (dependents) for (let at = 0; at < dependents.length; at++) queue.add(dependents[at] ?? 0)
}

/** Raises a question, and every row, column and cell of it when it is a table. */
export function raiseAll(run: Run, slot: number): void {
  if (!run.queue) return
  raise(run, slot)
  const table = run.state.plan.tables[slot]
  if (!table) return
  const { rows, columns, keys } = table.shape
  const end = table.firstSignal + rows.length + columns.length + keys.length
  for (let signal = table.firstSignal; signal < end; signal++) raise(run, signal)
}
