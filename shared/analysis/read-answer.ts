import type { Answer, Value } from '#shared/answer/answer.ts'
import type { FieldQuestion, Question } from '#shared/definition/definition.ts'
import { readNumber, readerOf, saysSomething } from '#shared/form/read-value.ts'
import { unknownKind } from '#shared/kind/unknown-kind.ts'
import { blank, type Reading } from './reading.ts'
import { readTable } from './read-table.ts'

type Read = (value: Value) => Reading

/** Code of a text that was written, whatever it says: only whether there is one is counted. */
export const writtenCode = 'written'
/** Code of an answer in the State's own words beside those offered. */
export const otherCode = 'other'

/**
 * What an answer says for the purpose of counting, or one part of it: a table's row and column, a list's field.
 * A typed reason stays a reason; what was typed and is no value yet counts as blank.
 */
export function readAnswer(question: Question, parts: readonly string[], answer: Answer | undefined): Reading {
  if (answer?.nonAnswer) return { status: 'reason', reason: answer.nonAnswer }
  if (!answer?.value) return blank
  return readerFor(question, parts)(answer.value)
}

function readerFor(question: Question, parts: readonly string[]): Read {
  switch (question.kind) {
    case 'table':
      return (value) => ('cells' in value ? readTable(question, parts, value.cells) : blank)
    case 'list':
      return (value) => ('items' in value ? readList(question.fields, parts[0], value.items) : blank)
    case 'documents':
      return (value) => ('references' in value ? numbered(value.references.length) : blank)
    default:
      return (value) => (saysSomething(value) ? readScalar(question, value) : blank)
  }
}

function readScalar(question: FieldQuestion, value: Value): Reading {
  switch (question.kind) {
    case 'yes-in-part-no':
    case 'maturity':
      return 'choice' in value ? coded([value.choice]) : blank
    case 'choice':
      return 'choice' in value ? coded([value.choice || otherCode]) : blank
    case 'choices':
      return 'choices' in value ? coded([...value.choices, ...(value.other ? [otherCode] : [])]) : blank
    case 'text':
      return coded([writtenCode])
    case 'date':
      return 'date' in value ? numbered(Number(value.date.slice(0, 4))) : blank
    case 'count':
    case 'rate':
    case 'percentage':
    case 'amount':
      return numbered(readerOf(question)(value))
    default:
      throw unknownKind(question)
  }
}

/** How many entries a list has; or, given a field, the codes its entries name, or the sum of their numbers. */
function readList(
  fields: readonly FieldQuestion[],
  id: string | undefined,
  items: readonly { readonly fields: Readonly<Record<string, string | readonly string[]>> }[],
): Reading {
  if (id === undefined) return numbered(items.length)
  const field = fields.find((one) => one.id === id)
  const said = items.flatMap(({ fields }) => fields[id] ?? []).filter((text) => text.trim() !== '')
  if (!field || said.length === 0) return blank
  if (field.kind === 'text') return coded([writtenCode])
  if ('unit' in field) return sumOf(said)
  if (field.kind === 'date') return coded(said.map((date) => date.slice(0, 4)))
  return coded(said)
}

function sumOf(said: readonly string[]): Reading {
  const numbers = said.map((text) => readNumber(text))
  return numbers.includes(undefined) ? blank : numbered(numbers.reduce<number>((sum, number = 0) => sum + number, 0))
}

function coded(codes: readonly string[]): Reading {
  return codes.length === 0 ? blank : { status: 'codes', codes: [...new Set(codes)] }
}

function numbered(number: unknown): Reading {
  return typeof number === 'number' && Number.isFinite(number) ? { status: 'number', number } : blank
}
