import type { Check, Question, Section, TableQuestion, Version } from '#shared/definition/definition.ts'
import type { Expression } from '#shared/expression/expression.ts'

/**
 * A national questionnaire of a given size. Each block of 100 questions has 10 gates, one table of
 * 12 × 6 numbers, 10 sums over its cells and 79 plain questions; 20 of the plain ones are asked only
 * under conditions (12 under one, 8 under two joined by *and*; 70 % on gates of the block, 30 % on
 * those of the first block), and 30 are validated.
 */
export function makeVersion(size: number, random: () => number): Version {
  const blocks = Array.from({ length: size / 100 }, (_, block) => makeBlock(block, random))
  return {
    id: `bench/size-${size}/v1`,
    instrument: 'bench',
    questionnaire: `size-${size}`,
    version: 1,
    cycleKind: 'thematic',
    minutes: 60,
    codeLists: { measures: { id: 'measures', codes: ['law', 'policy', 'training', 'body', 'none'] } },
    sections: blocks,
  }
}

export const tableRows = 12
export const tableColumns = 6
const rows = codes('r', tableRows)
const columns = codes('c', tableColumns)
const reasons = ['not-collected', 'not-applicable', 'confidential'] as const

export const ids = {
  gate: (block: number, at: number) => `b${block}Gate${at}`,
  table: (block: number) => `b${block}Table`,
  sum: (block: number, at: number) => `b${block}Sum${at}`,
  plain: (block: number, at: number) => `b${block}Plain${at}`,
  cell: (row: number, column: number) => `r${row}:c${column}`,
} as const

/** What kind the plain question at a place is: they alternate. */
export function plainKind(at: number): 'count' | 'text' | 'choice' {
  return at % 3 === 0 ? 'count' : at % 3 === 1 ? 'text' : 'choice'
}

function makeBlock(block: number, random: () => number): Section {
  const gates = range(10).map((at): Question => ({
    ...base(ids.gate(block, at)),
    kind: 'yes-in-part-no',
    inPart: true,
  }))
  const plain = range(79).map((at) => makePlain(block, at, random))
  const questions = [...gates, makeTable(block), ...range(10).map((at) => makeSum(block, at)), ...plain]
  const pages = range(10).map((page) => questions.slice(page * 10, page * 10 + 10).map(({ id }) => id))
  return { id: `b${block}`, pages, questions }
}

function base(id: string): { id: string; nonAnswers: typeof reasons } {
  return { id, nonAnswers: reasons }
}

function makeTable(block: number): TableQuestion {
  const axis = { list: 'axis', total: true }
  return {
    ...base(ids.table(block)),
    kind: 'table',
    rows: { ...axis, codes: rows },
    columns: { ...axis, codes: columns },
    cell: 'count',
    unit: 'persons',
    decimals: 0,
    min: 0,
    reportedTotal: false,
  }
}

/** Six columns, three rows, and everything. */
function makeSum(block: number, at: number): Question {
  const sum = { op: 'range', fn: 'sum', id: ids.table(block) } as const
  const column = columns[at]
  const calculate: Expression =
    column !== undefined ? { ...sum, column } : at < 9 ? { ...sum, row: rows[at - tableColumns] ?? '' } : sum
  return { ...base(ids.sum(block, at)), kind: 'count', unit: 'persons', decimals: 0, calculate }
}

function makePlain(block: number, at: number, random: () => number): Question {
  const question = { ...base(ids.plain(block, at)), ...(at < 20 && { relevant: makeCondition(block, at, random) }) }
  const checks = at >= 40 && at < 52 ? { checks: [makeCheck(block, at)] } : {}
  const kind = plainKind(at)
  if (kind === 'count')
    return {
      ...question,
      ...checks,
      kind,
      unit: 'persons',
      decimals: 0,
      min: 0,
      ...(at < 60 && { max: 900, required: true }),
    }
  if (kind === 'text') return { ...question, ...checks, kind, maxWords: 30, lines: 4 }
  return { ...question, kind, options: 'measures', other: false }
}

function makeCondition(block: number, at: number, random: () => number): Expression {
  const one = (): Expression => {
    const gate = ids.gate(random() < 0.7 ? block : 0, Math.floor(random() * 10))
    return { op: '==', left: { op: 'question', id: gate }, right: { op: 'value', value: 'yes' } }
  }
  return at < 12 ? one() : { op: 'and', args: [one(), one()] }
}

/** Counts must not exceed the one three places before; texts must begin with a letter. */
function makeCheck(block: number, at: number): Check {
  const here: Expression = { op: 'question', id: ids.plain(block, at) }
  if (plainKind(at) === 'text')
    return {
      id: 'letter',
      level: 'look-at',
      holds: { op: 'call', fn: 'matches', args: [here, { op: 'value', value: '^[A-Za-z]' }] },
    }
  const other = ids.plain(block, at - 3)
  return {
    id: 'below',
    level: 'explain',
    holds: { op: '<=', left: here, right: { op: 'question', id: other } },
    also: [other],
  }
}

function codes(prefix: string, count: number): string[] {
  return range(count).map((at) => `${prefix}${at}`)
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at)
}
