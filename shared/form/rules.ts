import type { Answer, Cell, CellKey } from '#shared/answer/answer.ts'
import type { Question, TableQuestion, Version } from '#shared/definition/definition.ts'
import type { BuiltInFinding, BuiltInParams } from '#shared/finding/built-in.ts'
import type { Total } from './form.ts'

/**
 * What is wrong with one answer, looked at by itself. `shared/check` implements it (`answerRules`);
 * the form only knows when to ask. Each method reports what it finds and returns nothing.
 */
export interface AnswerRules {
  /** Any answer but the cells of a table. */
  answer(question: Question, answer: Answer, context: RuleContext): void
  /** One cell of a table. */
  cell(table: TableQuestion, cell: Cell, at: CellKey, context: RuleContext): void
  /** A table as a whole: totals and blanks. */
  table(table: TableQuestion, answer: Answer, figures: TableFigures, context: RuleContext): void
}

export interface RuleContext {
  readonly version: Version
  /** Reports a finding at the question being looked at, or at a part of it. */
  report<Code extends BuiltInFinding>(code: Code, params: BuiltInParams<Code>, part?: string): void
}

/** Figures of a table that its rules look at. Codes are those of the axes; the year is its offset as in a cell key, or `''`. */
export interface TableFigures {
  readonly years: readonly string[]
  /** Cells of the answer that the table does not have. */
  readonly strayCells: readonly CellKey[]
  readonly blanks: number
  readonly given: number
  row(code: string, year: string): Total
  column(code: string, year: string): Total
  grand(year: string): Total
}
