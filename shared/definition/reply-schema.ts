import { Type, type TSchema } from 'typebox'
import {
  AnswerSchema,
  CellSchema,
  decimalPattern,
  ItemSchema,
  nonAnswers,
  ReferenceSchema,
} from '#shared/answer/answer.ts'
import { unknownKind } from '#shared/kind/unknown-kind.ts'
import type { FieldQuestion, Question, Version } from './definition.ts'

const closed = { additionalProperties: false } as const
const plain = ['yes', 'no'] as const
const Decimal = Type.String({ pattern: decimalPattern })

/** JSON Schema (2020-12) of the answers to one version: for programs that send replies, and for whoever checks a file of answers. */
export function replySchema(version: Version): TSchema {
  const questions = version.sections.flatMap((section) => section.questions)
  const answers = questions.map((question) => [question.id, Type.Optional(answerSchema(version, question))])
  return Type.Object(Object.fromEntries(answers), {
    ...closed,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${version.id}/reply`,
    title: version.id,
  })
}

function answerSchema(version: Version, question: Question): TSchema {
  const narrowed =
    question.nonAnswers.length === nonAnswers.length
      ? AnswerSchema.properties.nonAnswer
      : Type.Optional(Type.Enum([...question.nonAnswers]))
  return Type.Object(
    { ...AnswerSchema.properties, value: Type.Optional(valueSchema(version, question)), nonAnswer: narrowed },
    closed,
  )
}

/** Shape of the value of a question. Bounds and checks are not shapes: a draft may break them. */
function valueSchema(version: Version, question: Question): TSchema {
  const codes = (list: string, other: boolean) => {
    const known = version.codeLists[list]?.codes ?? []
    return Type.Enum(other && !known.includes('other') ? [...known, 'other'] : [...known])
  }
  const Other = Type.Optional(Type.String({ maxLength: 2000 }))
  switch (question.kind) {
    case 'yes-in-part-no':
      return Type.Object({ choice: Type.Enum([...plain, ...(question.inPart ? ['in-part'] : [])]) }, closed)
    case 'maturity':
      return Type.Object({ choice: codes(question.levels, false) }, closed)
    case 'choice':
      return Type.Object(
        { choice: codes(question.options, question.other), ...(question.other && { other: Other }) },
        closed,
      )
    case 'choices': {
      const choices = Type.Array(codes(question.options, question.other), { uniqueItems: true })
      return Type.Object({ choices, ...(question.other && { other: Other }) }, closed)
    }
    case 'text':
      return Type.Object({ text: Type.String({ maxLength: 60_000 }) }, closed)
    case 'count':
    case 'rate':
    case 'percentage':
    case 'amount':
      return Type.Object({ number: Decimal }, closed)
    case 'date':
      return Type.Object({ date: Type.String({ pattern: datePatterns[question.precision] }) }, closed)
    case 'table':
      return tableSchema(question)
    case 'list':
      return Type.Object(
        { items: Type.Array(itemSchema(version, question.fields), { maxItems: question.maxItems }) },
        closed,
      )
    case 'documents':
      return Type.Object({ references: Type.Array(ReferenceSchema, { maxItems: question.maxItems }) }, closed)
    default:
      throw unknownKind(question)
  }
}

const datePatterns = {
  year: '^[0-9]{4}$',
  month: '^[0-9]{4}-[0-9]{2}$',
  day: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
} as const

function tableSchema(question: Extract<Question, { kind: 'table' }>): TSchema {
  const years = question.years?.map((year) => `@${year}`) ?? ['']
  const keys = question.rows.codes.flatMap((row) =>
    question.columns.codes.flatMap((column) => years.map((year) => `${row}:${column}${year}`)),
  )
  const cells = Type.Object(Object.fromEntries(keys.map((key) => [key, Type.Optional(CellSchema)])), closed)
  return Type.Object({ cells, ...(question.reportedTotal && { reportedTotal: Type.Optional(CellSchema) }) }, closed)
}

/** A field holds a text (a code, a number, a date, words) or, for several choices, a list of codes. */
function itemSchema(version: Version, fields: readonly FieldQuestion[]): TSchema {
  const values = fields.map((field) => [field.id, Type.Optional(fieldSchema(version, field))])
  return Type.Object({ id: ItemSchema.properties.id, fields: Type.Object(Object.fromEntries(values), closed) }, closed)
}

function fieldSchema(version: Version, field: FieldQuestion): TSchema {
  const value = valueSchema(version, field) as TSchema & { properties: Record<string, TSchema> } // every value schema is an object
  const inner = Object.entries(value.properties).find(([name]) => name !== 'other')?.[1]
  return field.kind === 'text' || !inner ? Type.String({ maxLength: 20_000 }) : inner
}
