import type { Answer, Value } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import type { Expression, Result } from '#shared/expression/expression.ts'
import { isDecimal, scaledInteger } from '#shared/answer/decimal.ts'

/**
 * What an expression sees of an answer: text for choices, dates and texts; a number for numeric kinds
 * and maturity; codes for `choices`. Unknown when there is no value, or one of another kind, and for
 * tables, lists and documents, which have functions of their own.
 */
export function readValue(question: Question, answer: Answer | undefined): Result {
  const value = answer?.value
  if (value === undefined) return undefined
  switch (question.kind) {
    case 'yes-in-part-no':
    case 'choice':
      return 'choice' in value ? value.choice : undefined
    case 'maturity':
      return 'choice' in value ? readNumber(value.choice) : undefined
    case 'choices':
      return 'choices' in value && value.choices.length > 0 ? value.choices : undefined
    case 'text':
      return 'text' in value && !isBlank(value.text) ? value.text : undefined
    case 'date':
      return 'date' in value ? value.date : undefined
    case 'table':
    case 'list':
    case 'documents':
      return undefined
    case 'count':
    case 'rate':
    case 'percentage':
    case 'amount':
      return 'number' in value ? readNumber(value.number) : undefined
    default:
      throw unknownKind(question)
  }
}

/** A definition of a later program: types cannot describe it. */
export function unknownKind(question: never): Error {
  return new Error(`Unknown kind of question: ${JSON.stringify(question)}`)
}

/** The formula of a calculated question; `undefined` for all others. */
export function calculationOf(question: Question): Expression | undefined {
  const { kind } = question
  return kind === 'count' || kind === 'rate' || kind === 'percentage' || kind === 'amount'
    ? question.calculate
    : undefined
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
