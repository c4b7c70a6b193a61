import type { Answer, Value } from '#shared/answer/answer.ts'
import type { FieldQuestion, Kind, Question } from '#shared/definition/definition.ts'

/** Ids of the elements around an input, for its accessible name and description. */
export interface WidgetIds {
  readonly label: string
  readonly input: string
  readonly describedBy: string
}

/** What the person has entered: a value, text that is none yet, or nothing. */
export type Entered = { readonly value: Value } | { readonly typed: string } | Record<string, never>

export interface WidgetProps<Q extends Question = Question> {
  readonly question: Q
  readonly answer: Answer
  readonly ids: WidgetIds
  readonly onEnter: (entered: Entered) => void
}

export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>

/** Inputs of a list's fields and of questions differ only in where the value goes. */
export interface ScalarProps<Q extends FieldQuestion = FieldQuestion> {
  readonly question: Q
  readonly ids: WidgetIds
  /** Codes, decimal strings, dates and texts as they stand in an item. */
  readonly value: string | readonly string[] | undefined
  readonly onEnter: (value: string | readonly string[] | undefined) => void
}

/** The answer with what was entered in place of value and reason; all else stays. */
export function withEntered(answer: Answer, entered: Entered): Answer {
  const { value: _value, typed: _typed, nonAnswer: _reason, expected: _expected, includedIn: _in, ...rest } = answer
  return { ...rest, ...entered }
}
