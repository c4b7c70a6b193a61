import type { Value } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import type { Expression, Result } from '#shared/expression/expression.ts'
import { isDecimal, scaledInteger } from '#shared/answer/decimal.ts'

export type ValueReader = (value: Value) => Result

/**
 * What an expression sees of a value: text for choices, dates and texts; a number for numeric kinds
 * and maturity; codes for `choices`. Unknown when the value is of another kind, and for tables, lists
 * and documents, which have functions of their own. The same function for every question of a kind.
 */
export function readerOf(question: Question): ValueReader {
  const reader: ValueReader | undefined = readers[question.kind]
  if (!reader) throw new Error(`Unknown kind of question: ${JSON.stringify(question)}`)
  return reader
}

const readChoice: ValueReader = (value) => ('choice' in value ? value.choice : undefined)
const readFigure: ValueReader = (value) => ('number' in value ? readNumber(value.number) : undefined)
const readNothing: ValueReader = () => undefined

const readers: Readonly<Record<Question['kind'], ValueReader>> = {
  'yes-in-part-no': readChoice,
  choice: readChoice,
  maturity: (value) => ('choice' in value ? readNumber(value.choice) : undefined),
  choices: (value) => ('choices' in value && value.choices.length > 0 ? value.choices : undefined),
  text: (value) => ('text' in value && !isBlank(value.text) ? value.text : undefined),
  date: (value) => ('date' in value ? value.date : undefined),
  count: readFigure,
  rate: readFigure,
  percentage: readFigure,
  amount: readFigure,
  table: readNothing,
  list: readNothing,
  documents: readNothing,
}

/** The formula of a calculated question; `undefined` for all others. */
export function calculationOf(question: Question): Expression | undefined {
  return 'calculate' in question ? question.calculate : undefined
}

/** A decimal string as a number; `undefined` when it is none. Whole numbers, which most are, take the short way. */
export function readNumber(text: string): number | undefined {
  const whole = scaledInteger(text, 0)
  if (whole === whole) return whole
  return isDecimal(text) ? Number(text) : undefined
}

/** Nothing but space. Most texts begin with a letter, and need no second look. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  return !(first > 32 && first < 128) && text.trim() === ''
}

/** Whether anything is said in a value other than a table's: an empty text, no code and no entry say nothing. */
export function saysSomething(value: Value): boolean {
  if ('text' in value) return !isBlank(value.text)
  if ('choices' in value) return value.choices.length > 0
  if ('items' in value) return value.items.length > 0
  if ('references' in value) return value.references.length > 0
  return !('cells' in value)
}
