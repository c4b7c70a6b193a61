import type { Cell } from '#shared/answer/answer.ts'
import type { Finding } from '#shared/finding/finding.ts'
import type { FormStart } from './form.ts'
import type { Plan, Slots } from './plan.ts'
import { createReporter, type Reporter } from './reporter.ts'

/**
 * Everything known of one reply, by slot: plain and typed arrays rather than an object per question,
 * so that 5,000 questions stay small and one change touches a few numbers.
 */
export interface FormState extends Slots {
  readonly plan: Plan
  /** 1 for a table whose cells moved since its answer was last put together: the cells are the truth. */
  readonly staleAnswer: Uint8Array
  readonly sectionAsked: Uint8Array
  readonly required: Uint8Array
  /** Numbers of questions by section and standing, and of required blanks. */
  readonly standingCounts: Int32Array
  readonly requiredBlank: Int32Array
  /** Cells the version does not know, by question slot: kept, never dropped. */
  readonly strayCells: Map<number, Readonly<Record<string, Cell>>>

  /** Findings by question slot: of the answer's own rules, all together, and by cell slot and by check node. */
  readonly ownFindings: (readonly Finding[] | undefined)[]
  /** What the rules said of an answer, hidden or not; `undefined` when they were not asked since it changed. */
  readonly judged: (readonly Finding[] | undefined)[]
  readonly cellFindings: Map<number, readonly Finding[]>
  readonly cellsWithFindings: Map<number, Set<number>>
  readonly checkFindings: (Finding | undefined)[]
  /** Open findings by section and level; the last four are of the whole reply. */
  readonly findingCounts: Int32Array
  readonly reporter: Reporter
}

/** What stands in a cell, as far as sums care. */
export const cellStates = { blank: 0, value: 1, addsNothing: 2, reason: 3, notANumber: 4 } as const
/** Tally of values that are not exact integers at the table's decimals; kept beside the states. */
export const inexactTally = 5
export const tallySize = 6

export const standings = ['blank', 'answered', 'reasoned', 'not-asked', 'calculated'] as const
export const standingSlots = { blank: 0, answered: 1, reasoned: 2, notAsked: 3, calculated: 4 } as const

/** A state in which nothing is answered and nothing evaluated yet. */
export function createFormState(plan: Plan, start: FormStart): FormState {
  const count = plan.questions.length
  const sections = plan.sections.length
  return {
    plan,
    referenceYear: start.referenceYear,
    previous: start.previous ?? {},
    answers: absent(count),
    staleAnswer: new Uint8Array(count),
    values: absent(count),
    asked: new Uint8Array(count),
    sectionAsked: new Uint8Array(sections),
    required: new Uint8Array(count),
    standing: new Uint8Array(count),
    standingCounts: new Int32Array(sections * standings.length),
    requiredBlank: new Int32Array(sections),
    cells: absent(plan.cellCount),
    cellStates: new Uint8Array(plan.cellCount),
    scaled: new Float64Array(plan.cellCount),
    sums: new Float64Array(plan.accumulatorCount),
    tallies: new Int32Array(plan.accumulatorCount * tallySize),
    strayCells: new Map(),
    ownFindings: absent(count),
    judged: absent(count),
    cellFindings: new Map(),
    cellsWithFindings: new Map(),
    checkFindings: absent(plan.nodes.length),
    findingCounts: new Int32Array((sections + 1) * 4),
    reporter: createReporter(plan.version),
  }
}

/** A list of places that hold nothing yet. */
export function absent(length: number): undefined[] {
  // Filled at once: an array with holes is slow to read.
  return Array<undefined>(length).fill(undefined)
}

/** `array[at] += by`, for arrays whose places are all there. */
export function move(array: Int32Array | Float64Array, at: number, by: number): void {
  array[at] = (array[at] ?? 0) + by
}
