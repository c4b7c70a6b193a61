import fc from 'fast-check'
import { nonAnswers, type Answer, type Cell } from '#shared/answer/answer.ts'
import type { Check, Question, Section, TableQuestion, Version } from '#shared/definition/definition.ts'
import type { Expression } from '#shared/expression/expression.ts'
import { rangeFunctions } from '#shared/expression/expression.ts'

/**
 * Random questionnaires with tables, conditions, sums and checks, random answers to them, and random
 * edits. A condition or calculation only looks at questions before its own, so there is no circle;
 * a check looks anywhere.
 */
export interface Edit {
  readonly question: string
  readonly answer?: Answer | undefined
  readonly cells?: readonly (readonly [string, Cell | undefined])[]
}
export interface Story {
  readonly version: Version
  readonly edits: readonly Edit[]
}

const kinds = ['yes-in-part-no', 'choices', 'text', 'count', 'table', 'calculated', 'list', 'date'] as const
const rows = ['a', 'b', 'c']
const columns = ['x', 'y']

export const story: fc.Arbitrary<Story> = fc
  .array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 12 })
  .chain((chosen) => fc.tuple(...chosen.map((kind, at) => question(kind, at, chosen))))
  .chain((questions) =>
    fc.record({
      version: versionOf(questions),
      edits: fc.array(fc.constantFrom(...questions).chain(edit), { minLength: 1, maxLength: 25 }),
    }),
  )

type KindName = (typeof kinds)[number]
const idOf = (at: number): string => `q${at}`
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })

function question(kind: KindName, at: number, all: readonly KindName[]): fc.Arbitrary<Question> {
  const before = all.slice(0, at)
  return fc
    .record({
      relevant: before.length > 0 ? optional(test(before)) : fc.constant(undefined),
      required: before.length > 0 ? fc.oneof(fc.boolean(), test(before)) : fc.boolean(),
      checks: optional(
        fc.tuple(test(all)).map(([holds]): Check[] => [{ id: 'check', level: 'explain', holds, also: [idOf(0)] }]),
      ),
      calculate: before.length > 0 ? number(before) : fc.constant<Expression>({ op: 'value', value: 7 }),
      years: optional(fc.constant<readonly number[]>([0, -1])),
    })
    .map(({ relevant, required, checks, calculate, years }) => {
      const base = {
        id: idOf(at),
        nonAnswers: nonAnswers.slice(0, 4),
        required,
        ...(relevant && { relevant }),
        ...(checks && { checks }),
      }
      return { ...base, ...settings(kind, calculate, years) }
    })
}

type Settings<Q> = Q extends Question ? Omit<Q, 'id' | 'nonAnswers'> : never
function settings(kind: KindName, calculate: Expression, years: readonly number[] | undefined): Settings<Question> {
  const axis = { list: 'axis', total: true }
  const figures = { unit: 'persons', decimals: 1 }
  if (kind === 'yes-in-part-no') return { kind, inPart: true }
  if (kind === 'choices') return { kind, options: 'codes', other: true, exclusive: 'c' }
  if (kind === 'text') return { kind, maxWords: 2, lines: 1 }
  if (kind === 'date') return { kind, precision: 'day', min: '2020' }
  if (kind === 'count') return { kind, ...figures, min: -5, max: 50 }
  if (kind === 'calculated') return { kind: 'rate', ...figures, calculate }
  if (kind === 'list')
    return {
      kind,
      maxItems: 2,
      fields: [{ id: 'n', nonAnswers, kind: 'count', unit: 'persons', decimals: 0, required: true }],
    }
  const axes = { rows: { ...axis, codes: rows }, columns: { ...axis, codes: columns } }
  return { kind, ...axes, cell: 'percentage', ...figures, max: 60, reportedTotal: true, ...(years && { years }) }
}

/** Something that is true, false or unknown. */
function test(from: readonly KindName[]): fc.Arbitrary<Expression> {
  const at = fc.nat({ max: from.length - 1 })
  const simple = fc.oneof(
    at.map((to): Expression => ({
      op: '==',
      left: { op: 'question', id: idOf(to) },
      right: { op: 'value', value: 'yes' },
    })),
    at.map((to): Expression => ({ op: 'answered', id: idOf(to) })),
    at.map((to): Expression => ({ op: 'reason', id: idOf(to) })),
    fc
      .tuple(number(from), fc.integer({ min: -10, max: 60 }))
      .map(([left, bound]): Expression => ({ op: '<=', left, right: { op: 'value', value: bound } })),
  )
  return fc.oneof(
    simple,
    fc.record({ op: fc.constantFrom('and', 'or'), args: fc.array(simple, { minLength: 1, maxLength: 3 }) }),
    simple.map((arg): Expression => ({ op: 'not', arg })),
  )
}

/** A number, or unknown. */
function number(from: readonly KindName[]): fc.Arbitrary<Expression> {
  return fc.nat({ max: from.length - 1 }).chain((to) => {
    const id = idOf(to)
    if (from[to] === 'table') return range(id)
    if (from[to] === 'list')
      return fc.constantFrom(...rangeFunctions).map((fn): Expression => ({ op: 'list', fn, id, field: 'n' }))
    const doubled: Expression = { op: '*', left: { op: 'question', id }, right: { op: 'value', value: 2 } }
    return fc.constantFrom<Expression>({ op: 'question', id }, doubled)
  })
}

/** Years are left out: the table may have none. */
function range(id: string): fc.Arbitrary<Expression> {
  const some = {
    fn: fc.constantFrom(...rangeFunctions),
    row: optional(fc.constantFrom(...rows)),
    column: optional(fc.constantFrom(...columns)),
  }
  return fc.record(some).map(({ fn, row, column }): Expression => ({
    op: 'range',
    fn,
    id,
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
  }))
}

function versionOf(questions: readonly Question[]): fc.Arbitrary<Version> {
  return fc.tuple(fc.nat({ max: questions.length }), fc.boolean()).map(([cut, conditional]) => {
    const section = (id: string, own: readonly Question[], relevant?: Expression): Section => ({
      id,
      pages: [own.map((one) => one.id)],
      questions: own,
      ...(relevant && { relevant }),
    })
    const relevant: Expression | undefined = conditional && cut > 0 ? { op: 'answered', id: idOf(0) } : undefined
    const sections = [section('first', questions.slice(0, cut)), section('second', questions.slice(cut), relevant)]
    const codeLists = { codes: { id: 'codes', codes: ['a', 'b', 'c'] } }
    return {
      id: 'i/q/v1',
      instrument: 'i',
      questionnaire: 'q',
      version: 1,
      cycleKind: 'annual',
      minutes: 1,
      codeLists,
      sections,
    }
  })
}

const figure = fc.constantFrom('0', '1', '2.5', '40', '-3', '0.25', '9007199254740993', '70')
const reason = fc.constantFrom(...nonAnswers)
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: figure.map((value) => ({ value })) },
  reason.map((nonAnswer) => ({ nonAnswer })),
  fc.constant({ typed: 'about 12' }),
  fc.constant({ note: 'see annex' }),
)

function edit(target: Question): fc.Arbitrary<Edit> {
  const whole = optional(answerTo(target)).map((answer): Edit => ({ question: target.id, answer }))
  if (target.kind !== 'table') return whole
  const cells = fc.array(fc.tuple(fc.constantFrom(...keysOf(target)), optional(cell)), { minLength: 1, maxLength: 8 })
  return fc.oneof(
    { weight: 1, arbitrary: whole },
    { weight: 3, arbitrary: cells.map((entries): Edit => ({ question: target.id, cells: entries })) },
  )
}

function keysOf({ years }: TableQuestion): string[] {
  const keys = rows.flatMap((row) => columns.map((column) => `${row}:${column}`))
  return years ? years.flatMap((year) => keys.map((key) => `${key}@${year}`)) : keys
}

function answerTo(target: Question): fc.Arbitrary<Answer> {
  const explained = fc.constant<Answer['explanations']>({
    [`${target.id}.check`]: 'known',
    'table.totalDiffers': 'other source',
  })
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(valueOf(target), optional(explained))
        .map(([value, explanations]) => ({ value, ...(explanations && { explanations }) })),
    },
    { weight: 2, arbitrary: reason.map((nonAnswer) => ({ nonAnswer })) },
    { weight: 1, arbitrary: fc.constant<Answer>({ typed: '?' }) },
  )
}

function valueOf(target: Question): fc.Arbitrary<NonNullable<Answer['value']>> {
  if (target.kind === 'table')
    return fc
      .tuple(
        fc.dictionary(fc.constantFrom(...keysOf(target), 'z:z'), cell),
        optional(figure.map((value) => ({ value }))),
      )
      .map(([cells, reportedTotal]) => ({ cells: { ...cells }, ...(reportedTotal && { reportedTotal }) }))
  if (target.kind === 'yes-in-part-no') return fc.constantFrom({ choice: 'yes' }, { choice: 'no' }, { choice: 'maybe' })
  if (target.kind === 'choices') return fc.subarray(['a', 'b', 'c', 'other']).map((choices) => ({ choices }))
  if (target.kind === 'text') return fc.constantFrom({ text: '' }, { text: 'yes' }, { text: 'one two three' })
  if (target.kind === 'date') return fc.constantFrom({ date: '2024' }, { date: '2024-02-30' }, { date: '2019-01-01' })
  if (target.kind === 'list')
    return fc
      .array(figure, { maxLength: 3 })
      .map((all) => ({ items: all.map((n, at) => ({ id: `i${at}`, fields: { n } })) }))
  return figure.map((number) => ({ number }))
}
