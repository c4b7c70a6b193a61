import type { Axis, FieldQuestion, Question, Version } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'

/** One variable of the codebook: a question, a cell of a table, or a field of a list. */
export interface Variable {
  /** As in exports: the question, for a cell or field with its part after a dot. */
  readonly name: string
  /** Keys of texts that together label it. */
  readonly labels: readonly string[]
  /** Keys of the question's text and of what is said around it. */
  readonly question: string
  readonly hint: string
  readonly categories: readonly { readonly code: string; readonly label: string }[]
  readonly numeric: boolean
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  readonly relevant?: Question['relevant']
}

/** Words for the answers that are the same everywhere; all other codes have texts of the questionnaire. */
export const answerWords = 'code.CL_ANSWER.'

/** The variables of a version, in the order of its questions. */
export function variablesOf(version: Version): readonly Variable[] {
  return version.sections.flatMap(({ questions }) =>
    questions.flatMap((question) => variablesOfQuestion(question, version)),
  )
}

function variablesOfQuestion(question: Question, version: Version): readonly Variable[] {
  if (question.kind === 'table') return cellsOf(question)
  if (question.kind === 'list')
    return question.fields.map((field) => ({
      ...ofField(field, version),
      name: `${question.id}.${field.id}`,
      labels: [textKeys.question(question.id, 'label'), textKeys.field(question.id, field.id, 'label')],
      question: textKeys.field(question.id, field.id, 'label'),
      hint: textKeys.field(question.id, field.id, 'hint'),
      ...(question.relevant && { relevant: question.relevant }),
    }))
  const base = question.kind === 'documents' ? plain : ofField(question, version)
  return [
    { ...base, ...wordsOf(question), name: question.id, ...(question.relevant && { relevant: question.relevant }) },
  ]
}

function wordsOf({ id }: Question) {
  const label = textKeys.question(id, 'label')
  return { labels: [label], question: label, hint: textKeys.question(id, 'hint') }
}

type Shape = Pick<Variable, 'categories' | 'numeric' | 'min' | 'max' | 'unit'>
const plain: Shape = { categories: [], numeric: false }

function ofField(question: FieldQuestion, version: Version): Shape {
  switch (question.kind) {
    case 'yes-in-part-no':
      return { ...plain, categories: answers(question.inPart) }
    case 'maturity':
      return { ...plain, categories: codes(question.levels, version) }
    case 'choice':
    case 'choices':
      return { ...plain, categories: codes(question.options, version) }
    case 'text':
    case 'date':
      return plain
    default:
      return numberOf(question)
  }
}

function numberOf({ min, max, unit }: { readonly min?: number; readonly max?: number; readonly unit: string }): Shape {
  return { ...plain, numeric: true, unit, ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

function answers(inPart: boolean): Shape['categories'] {
  return (inPart ? ['yes', 'in-part', 'no'] : ['yes', 'no']).map((code) => ({ code, label: `${answerWords}${code}` }))
}

function codes(list: string, version: Version): Shape['categories'] {
  return (version.codeLists[list]?.codes ?? []).map((code) => ({ code, label: textKeys.code(list, code) }))
}

function cellsOf(question: Extract<Question, { kind: 'table' }>): readonly Variable[] {
  const { rows, columns, years = [] } = question
  const suffixes = years.length > 0 ? years.map((year) => `@${year}`) : ['']
  const codeKey = (axis: Axis, code: string): string => textKeys.code(axis.list, code)
  return rows.codes.flatMap((row) =>
    columns.codes.flatMap((column) =>
      suffixes.map((suffix) => ({
        ...numberOf(question),
        ...wordsOf(question),
        name: `${question.id}.${row}:${column}${suffix}`,
        labels: [textKeys.question(question.id, 'label'), codeKey(rows, row), codeKey(columns, column)],
        ...(question.relevant && { relevant: question.relevant }),
      })),
    ),
  )
}
