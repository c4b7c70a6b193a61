import type { Answer, Answers, Cell, CellKey } from '#shared/answer/answer.ts'
import type { Question, Section, TableQuestion, Version } from '#shared/definition/definition.ts'
import type { Evaluate } from '#shared/expression/compile-expression.ts'
import type { Result } from '#shared/expression/expression.ts'
import type { ValueReader } from './read-value.ts'
import type { AnswerRules } from './rules.ts'

/**
 * A version compiled once: names become integer slots, expressions become closures over slots,
 * and whatever an answer can change is a node in one list ordered so that a node comes after all it
 * depends on. A plan is immutable and may be shared by any number of forms.
 *
 * A *signal* is what a node can depend on; it is raised when its slot may read differently:
 * signals below `questions.length` are the questions, then come each table's rows, columns and cells.
 */
export interface Plan {
  readonly version: Version
  readonly rules: AnswerRules
  /** By question slot: what expressions see of its value. */
  readonly readers: readonly ValueReader[]
  readonly questions: readonly Question[]
  readonly slotOf: ReadonlyMap<string, number>
  readonly sections: readonly Section[]
  readonly sectionSlotOf: ReadonlyMap<string, number>
  /** Section slot of each question slot. */
  readonly sectionOf: Int32Array
  /** Slot of a section's first question; its questions follow one another. One more entry marks the end. */
  readonly sectionStart: Int32Array
  /** By question slot; only tables have one. */
  readonly tables: readonly (TablePlan | undefined)[]
  readonly cellCount: number
  readonly accumulatorCount: number
  readonly nodes: readonly Node[]
  /** By signal: the nodes to look at again, ascending. */
  readonly dependents: readonly (readonly number[] | undefined)[]
  /** By question slot: -1, or the node that decides. */
  readonly askedNode: Int32Array
  readonly calculateNode: Int32Array
  readonly requiredNode: Int32Array
  /** Slots of the questions that are required without a condition. */
  readonly alwaysRequired: readonly number[]
  /** By section slot: -1, or the node that decides whether the section is asked. */
  readonly sectionNode: Int32Array
  /** By question slot: the nodes of its author's checks. */
  readonly checkNodes: readonly (readonly number[] | undefined)[]
  /** By section slot: the nodes that decide whether its questions are asked. */
  readonly sectionAskedNodes: readonly (readonly number[] | undefined)[]
  /** Slots of the questions each node looks at. */
  readonly looksAt: readonly (readonly number[])[]
}

/** The part of a state that expressions read, by slot. */
export interface Slots {
  readonly referenceYear: number
  readonly previous: Answers
  /** By question slot: answers as last set, and what expressions see (`undefined` when unknown or not asked). */
  readonly answers: (Answer | undefined)[]
  readonly values: Result[]
  readonly asked: Uint8Array
  readonly standing: Uint8Array
  /** By cell slot; `scaled` is the value as an exact integer at the table's decimals, NaN when it is not one. */
  readonly cells: (Cell | undefined)[]
  readonly cellStates: Uint8Array
  readonly scaled: Float64Array
  /** Per accumulator: exact sum, and how many cells of each state it covers (`tallySize` numbers each). */
  readonly sums: Float64Array
  readonly tallies: Int32Array
}

/** Which places a table has, shared by all tables with the same axes. */
export interface TableShape {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Offsets as in a cell key; one `''` when the table has no years. */
  readonly years: readonly string[]
  /** Cell keys in order of year, row, column. */
  readonly keys: readonly CellKey[]
  readonly indexOf: ReadonlyMap<CellKey, number>
}

export interface TablePlan {
  readonly question: TableQuestion
  readonly slot: number
  readonly shape: TableShape
  readonly firstCell: number
  /** Per year: one accumulator for each row, each column and the grand total. */
  readonly firstAccumulator: number
  /** Signals: rows, then columns, then cells. */
  readonly firstSignal: number
  /** The accumulator of each whole year. */
  readonly wholeYears: readonly number[]
}

/** Numbers, not names: they are compared in the innermost loop. */
export const nodeKinds = { section: 0, asked: 1, calculate: 2, required: 3, check: 4 } as const
export type NodeKind = (typeof nodeKinds)[keyof typeof nodeKinds]

export interface Node {
  readonly kind: NodeKind
  /** Section slot for `section`, question slot for the others. */
  readonly target: number
  /** Absent for a question asked whenever its section is. */
  readonly evaluate: Evaluate<Slots> | undefined
  /** Place in the question's `checks`, for `check`. */
  readonly check: number
}

export function accumulatorsPerYear(shape: TableShape): number {
  return shape.rows.length + shape.columns.length + 1
}
