import type { Question, Section, Version } from '#shared/definition/definition.ts'
import type { Expression } from '#shared/expression/expression.ts'
import { nonAnswers } from '#shared/answer/answer.ts'

/** Short ways to write expressions as trees, for tests that need no parser. */
export const ask = (id: string): Expression => ({ op: 'question', id })
export const is = (id: string, code: string): Expression => binary('==', ask(id), value(code))
export const value = (constant: string | number | boolean): Expression => ({ op: 'value', value: constant })
export function binary(
  op: '+' | '-' | '*' | '/' | '==' | '<=' | '<' | '>' | 'in',
  left: Expression,
  right: Expression,
): Expression {
  return { op, left, right }
}
export const sumOf = (id: string, range: { row?: string; column?: string; year?: string } = {}): Expression => ({
  op: 'range',
  fn: 'sum',
  id,
  ...range,
})

const base = (id: string): { id: string; nonAnswers: typeof nonAnswers } => ({ id, nonAnswers })

const policy: Section = {
  id: 'policy',
  pages: [
    ['hasStrategy', 'strategyText'],
    ['challenges', 'hasEvents'],
  ],
  questions: [
    { ...base('hasStrategy'), kind: 'yes-in-part-no', inPart: true, required: true, reference: 'required' },
    {
      ...base('strategyText'),
      kind: 'text',
      maxWords: 5,
      lines: 3,
      relevant: { op: 'not', arg: is('hasStrategy', 'no') },
    },
    { ...base('challenges'), kind: 'choices', options: 'challenge', other: true, exclusive: 'none' },
    { ...base('hasEvents'), kind: 'yes-in-part-no', inPart: false },
  ],
}

const held: Question = {
  ...base('held'),
  kind: 'table',
  rows: { list: 'sex', codes: ['female', 'male', 'notRecorded'], notRecorded: 'notRecorded', total: true },
  columns: { list: 'status', codes: ['sentenced', 'unsentenced'], total: true },
  cell: 'count',
  unit: 'persons',
  decimals: 0,
  min: 0,
  reportedTotal: true,
  checks: [
    {
      id: 'occupancyHigh',
      level: 'explain',
      holds: binary('<=', sumOf('held'), binary('*', ask('capacity'), value(2))),
      also: ['capacity'],
    },
  ],
}

const prisons: Section = {
  id: 'prisons',
  pages: [
    ['held', 'capacity'],
    ['occupancy', 'womenHeld', 'remark'],
  ],
  questions: [
    held,
    { ...base('capacity'), kind: 'count', unit: 'persons', decimals: 0, min: 1, max: 900_000 },
    {
      ...base('occupancy'),
      kind: 'percentage',
      unit: 'percent',
      decimals: 1,
      calculate: binary('*', binary('/', sumOf('held'), ask('capacity')), value(100)),
    },
    { ...base('womenHeld'), kind: 'count', unit: 'persons', decimals: 0, calculate: sumOf('held', { row: 'female' }) },
    {
      ...base('remark'),
      kind: 'text',
      maxWords: 20,
      lines: 2,
      relevant: binary('>', ask('occupancy'), value(100)),
      required: is('hasStrategy', 'yes'),
    },
  ],
}

const events: Section = {
  id: 'events',
  relevant: is('hasEvents', 'yes'),
  pages: [['events', 'participants']],
  questions: [
    {
      ...base('events'),
      kind: 'list',
      maxItems: 3,
      fields: [
        { ...base('title'), kind: 'text', maxWords: 10, lines: 1, required: true },
        { ...base('participants'), kind: 'count', unit: 'persons', decimals: 0 },
        { ...base('held'), kind: 'date', precision: 'day' },
      ],
    },
    {
      ...base('participants'),
      kind: 'count',
      unit: 'persons',
      decimals: 0,
      calculate: { op: 'list', fn: 'sum', id: 'events', field: 'participants' },
    },
  ],
}

/** A tiny questionnaire: a strategy, a table of prisoners, and a section that is asked only of hosts of events. */
export const prisonVersion: Version = {
  id: 'kyoto-declaration/tiny/v1',
  instrument: 'kyoto-declaration',
  questionnaire: 'tiny',
  version: 1,
  cycleKind: 'annual',
  minutes: 5,
  codeLists: {
    challenge: { id: 'challenge', codes: ['cyber', 'funds', 'none'] },
    sex: { id: 'sex', codes: ['female', 'male', 'notRecorded'], notRecorded: 'notRecorded' },
    status: { id: 'status', codes: ['sentenced', 'unsentenced'] },
  },
  sections: [policy, prisons, events],
}

/** A version of one question, for looking at one rule. */
export function versionOf(...questions: readonly Question[]): Version {
  const ids = questions.map(({ id }) => id)
  return { ...prisonVersion, id: 'kyoto-declaration/one/v1', sections: [{ id: 'only', pages: [ids], questions }] }
}
