import type { Answer, Answers, Cell, Value } from '#shared/answer/answer.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import { unknownKind } from '#shared/kind/unknown-kind.ts'
import type { Question, QuestionChange, TableQuestion, Version } from '#shared/definition/definition.ts'

export interface CarriedAnswers {
  /** Answers that stand under the new version. */
  readonly carried: Answers
  /** Carried to a question whose words changed: a person should read it again. */
  readonly toReadAgain: readonly string[]
  /** What has no place in the new version, kept as it was: whole answers, and of tables the cells that are gone. */
  readonly retired: Answers
}

/**
 * Carries the answers of one version to another by permanent id. An answer is carried when its question
 * is the same or only reworded and the value still has a place there; of a table each cell that still
 * exists. Everything else is kept as retired: nothing is dropped.
 */
export function carryAnswers(
  answers: Answers,
  to: Version,
  changes: Readonly<Record<string, QuestionChange>>,
): CarriedAnswers {
  const questions = new Map(
    to.sections.flatMap((section) => section.questions).map((question) => [question.id, question]),
  )
  const carried: Record<string, Answer> = {}
  const retired: Record<string, Answer> = {}
  const toReadAgain: string[] = []
  for (const [id, answer] of Object.entries(answers)) {
    const question = questions.get(id)
    const change = Object.hasOwn(changes, id) ? changes[id] : 'same'
    const parts =
      question && (change === 'same' || change === 'reworded') ? divide(question, answer, to) : { gone: answer }
    if (parts.kept) carried[id] = parts.kept
    if (parts.gone) retired[id] = parts.gone
    if (parts.kept && change === 'reworded') toReadAgain.push(id)
  }
  return { carried, toReadAgain, retired }
}

interface Parts {
  readonly kept?: Answer
  readonly gone?: Answer
}

/** What of an answer has a place at the question, and what has not. */
function divide(question: Question, answer: Answer, version: Version): Parts {
  const { value } = answer
  if (value === undefined) return calculationOf(question) ? { gone: answer } : { kept: answer }
  if ('cells' in value && question.kind === 'table') return divideTable(question, answer, value)
  return fits(question, value, version) ? { kept: answer } : { gone: answer }
}

function divideTable(question: TableQuestion, answer: Answer, value: Extract<Value, { cells: unknown }>): Parts {
  const kept: [string, Cell][] = []
  const gone: [string, Cell][] = []
  for (const entry of Object.entries(value.cells)) (hasCell(question, entry[0]) ? kept : gone).push(entry)
  if (gone.length === 0) return { kept: answer }
  const lost = { value: { cells: Object.fromEntries(gone) } }
  // A stated total counted the cells that are gone: it goes with them.
  return kept.length === 0
    ? { gone: answer }
    : { kept: { ...answer, value: { cells: Object.fromEntries(kept) } }, gone: withTotal(lost, value) }
}

function withTotal(
  lost: { value: { cells: Record<string, Cell> } },
  { reportedTotal }: { reportedTotal?: Cell },
): Answer {
  return reportedTotal ? { value: { ...lost.value, reportedTotal } } : lost
}

function hasCell({ rows, columns, years }: TableQuestion, key: string): boolean {
  const [, row = '', column = '', , year] = /^([^:]*):([^@]*)(@(.*))?$/.exec(key) ?? []
  const yearFits = years ? years.some((offset) => String(offset) === year) : year === undefined
  return rows.codes.includes(row) && columns.codes.includes(column) && yearFits
}

/** Whether a value is of the question's kind, and its codes are still offered. */
function fits(question: Question, value: Value, version: Version): boolean {
  const offers = (list: string, codes: readonly string[], extra: boolean): boolean =>
    codes.every((code) => (extra && code === 'other') || version.codeLists[list]?.codes.includes(code) === true)
  switch (question.kind) {
    case 'yes-in-part-no':
      return 'choice' in value && (value.choice !== 'in-part' || question.inPart)
    case 'maturity':
      return 'choice' in value && offers(question.levels, [value.choice], false)
    case 'choice':
      return 'choice' in value && offers(question.options, [value.choice], question.other)
    case 'choices':
      return 'choices' in value && offers(question.options, value.choices, question.other)
    case 'text':
      return 'text' in value
    case 'date':
      return 'date' in value
    case 'table':
      return false
    case 'list':
      return 'items' in value
    case 'documents':
      return 'references' in value
    case 'count':
    case 'rate':
    case 'percentage':
    case 'amount':
      return 'number' in value && !calculationOf(question)
    default:
      throw unknownKind(question)
  }
}
