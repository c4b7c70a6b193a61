import type { Answer } from '#shared/answer/answer.ts'
import { harmlessText } from '#shared/release/harmless-text.ts'

/** An answer as it is read for an export. */
export interface AnswerItem {
  readonly cycle: string
  readonly state: string
  readonly section: string
  readonly question: string
  readonly revision: number
  readonly level: string
  readonly answer: Answer
}

export const answerColumns = [
  'cycle',
  'state',
  'section',
  'question',
  'part',
  'value',
  'reason',
  'flags',
  'notes',
  'source',
  'language',
  'level',
  'revision',
] as const

/** One piece of an answer: a value, or why there is none, at a cell, a field, a chosen code or the answer as a whole. */
interface Piece {
  readonly part: string
  readonly value: string
  /** Written as a number: never with an apostrophe. */
  readonly isNumber?: true
  readonly reason?: string | undefined
  readonly flags?: readonly string[] | undefined
  readonly note?: string | undefined
}

/** The lines of one answer, long form: a line for each cell, field, chosen code or reference. A cell is text or `number`. */
export function answerLines(item: AnswerItem): readonly (readonly (string | number)[])[] {
  const { cycle, state, section, question, level, revision, answer } = item
  return piecesOf(answer).map(({ part, value, isNumber, reason, flags, note }) => [
    cycle,
    state,
    section,
    question,
    part,
    isNumber ? exactly(value) : value,
    reason ?? '',
    (flags ?? answer.flags ?? []).join(' '),
    note ?? answer.note ?? '',
    answer.source ?? '',
    answer.language ?? '',
    level,
    revision,
  ])
}

/** The same as cells of a CSV file. A decimal is written as the State wrote it, digit by digit. */
export function answerCells(item: AnswerItem): readonly (readonly string[])[] {
  const pieces = piecesOf(item.answer)
  return answerLines(item).map((line, index) =>
    line.map((cell, at) => {
      const piece = pieces[index]
      if (at === valueColumn && piece?.isNumber) return piece.value
      return typeof cell === 'number' ? String(cell) : harmlessText(cell)
    }),
  )
}

/** A decimal as a number where a number can hold it digit by digit (15 digits), else as it was written. */
function exactly(decimal: string): number | string {
  return decimal.replaceAll(/\D/g, '').length <= 15 ? Number(decimal) : decimal
}

const valueColumn = answerColumns.indexOf('value')

function piecesOf(answer: Answer): readonly Piece[] {
  if (answer.nonAnswer !== undefined)
    return [{ part: '', value: answer.includedIn ?? answer.expected ?? '', reason: answer.nonAnswer }]
  if (answer.typed !== undefined) return [{ part: 'typed', value: answer.typed }]
  return answer.value === undefined ? [] : piecesOfValue(answer.value)
}

function piecesOfValue(value: NonNullable<Answer['value']>): readonly Piece[] {
  if ('choice' in value) return [{ part: '', value: value.choice }, ...otherOf(value.other)]
  if ('choices' in value)
    return [...value.choices.map((code) => ({ part: code, value: 'true' })), ...otherOf(value.other)]
  if ('text' in value) return [{ part: '', value: value.text }]
  if ('number' in value) return [{ part: '', value: value.number, isNumber: true }]
  if ('date' in value) return [{ part: '', value: value.date }]
  if ('cells' in value) return cellsOf(value)
  if ('items' in value) return value.items.flatMap(({ fields }, index) => fieldsOf(index, fields))
  return value.references.map((reference, index) => ({
    part: `${index + 1}`,
    value: [reference.title, reference.link].filter((text) => text !== undefined && text !== '').join(' – '),
  }))
}

function otherOf(other: string | undefined): readonly Piece[] {
  return other === undefined ? [] : [{ part: 'other', value: other }]
}

type Table = Extract<NonNullable<Answer['value']>, { cells: unknown }>

function cellsOf({ cells, reportedTotal }: Table): readonly Piece[] {
  const all = reportedTotal ? { ...cells, reportedTotal } : cells
  return Object.entries(all)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([part, { value, typed, nonAnswer, flags, note }]) => ({
      part,
      value: value ?? typed ?? '',
      ...(value !== undefined && { isNumber: true as const }),
      reason: nonAnswer,
      flags: flags ?? [],
      note,
    }))
}

function fieldsOf(index: number, fields: Readonly<Record<string, string | readonly string[]>>): readonly Piece[] {
  return Object.entries(fields).map(([field, value]) => ({
    part: `${index + 1}.${field}`,
    value: typeof value === 'string' ? value : value.join(' '),
  }))
}
