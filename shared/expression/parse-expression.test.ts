import { describe, expect, test } from 'vitest'
import type { Expression } from './expression.ts'
import { freeIds } from './free-ids.ts'
import { parseExpression, type Purpose } from './parse-expression.ts'
import type { Name, Scope } from './scope.ts'

const axis = (codes: readonly string[], total = false) => ({ codes, total })
const names = new Map<string, Name>([
  ['strategy', { type: 'code', codes: ['yes', 'in-part', 'no'] }],
  ['level', { type: 'number' }],
  ['capacity', { type: 'number' }],
  ['challenges', { type: 'codes', codes: ['budget', 'staff', 'none'] }],
  ['note', { type: 'text' }],
  ['adopted', { type: 'date' }],
  [
    'held',
    {
      type: 'table',
      rows: axis(['female', 'male'], true),
      columns: axis(['sentenced', 'unsentenced']),
      years: [0, -1],
    },
  ],
  ['killed', { type: 'table', rows: axis(['total', 'female']), columns: axis(['gun', 'other'], true) }],
  ['events', { type: 'list', fields: { title: { type: 'text' }, participants: { type: 'number' } } }],
  ['laws', { type: 'documents' }],
  ['i1Challenges', { type: 'codes', codes: ['none'] }],
  ['broken', { type: 'anything' }],
])

function parse(text: string, purpose: Purpose = 'condition', scope: Partial<Scope> = {}) {
  return parseExpression(text, { names, ...scope }, purpose)
}
const read = (text: string, purpose?: Purpose, scope?: Partial<Scope>) => {
  const { expression, findings } = parse(text, purpose, scope)
  expect(findings).toEqual([])
  return expression
}
const refused = (text: string, purpose?: Purpose) =>
  parse(text, purpose).findings.map(({ code, offset }) => `${code}@${offset}`)

const question = (id: string): Expression => ({ op: 'question', id })
const value = (one: string | number | boolean | readonly string[]): Expression => ({ op: 'value', value: one })

describe('what authors write becomes data', () => {
  const cases: readonly (readonly [string, Purpose, Expression])[] = [
    ['strategy == "yes"', 'condition', { op: '==', left: question('strategy'), right: value('yes') }],
    ['"budget" in challenges', 'condition', { op: 'in', left: value('budget'), right: question('challenges') }],
    ['strategy in ["yes", "no"]', 'condition', { op: 'in', left: question('strategy'), right: value(['yes', 'no']) }],
    [
      'capacity * 1.5 - 3',
      'number',
      { op: '-', left: { op: '*', left: question('capacity'), right: value(1.5) }, right: value(3) },
    ],
    ['held.cell("female", "sentenced")', 'number', { op: 'cell', id: 'held', at: 'female:sentenced@0' }],
    ['held.cell("female", "sentenced", -1)', 'number', { op: 'cell', id: 'held', at: 'female:sentenced@-1' }],
    ['killed.cell("total", "gun")', 'number', { op: 'cell', id: 'killed', at: 'total:gun' }],
    ['killed.cell("female", "total")', 'number', { op: 'range', fn: 'sum', id: 'killed', row: 'female' }],
    ['held.sum()', 'number', { op: 'range', fn: 'sum', id: 'held', year: '0' }],
    ['held.row("total").sumGiven()', 'number', { op: 'range', fn: 'sumGiven', id: 'held', year: '0' }],
    [
      'held.column("unsentenced").year(-1).max()',
      'number',
      { op: 'range', fn: 'max', id: 'held', column: 'unsentenced', year: '-1' },
    ],
    [
      'killed.row("female").column("gun").mean()',
      'number',
      { op: 'range', fn: 'mean', id: 'killed', row: 'female', column: 'gun' },
    ],
    ['events.count()', 'number', { op: 'list', fn: 'count', id: 'events' }],
    ['events.sum("participants")', 'number', { op: 'list', fn: 'sum', id: 'events', field: 'participants' }],
    ['answered(laws)', 'condition', { op: 'answered', id: 'laws' }],
    ['answered(killed.cell("female", "gun"))', 'condition', { op: 'answered', id: 'killed', at: 'female:gun' }],
    ['reason(held)', 'condition', { op: 'reason', id: 'held' }],
    ['reason(held, "confidential")', 'condition', { op: 'reason', id: 'held', reason: 'confidential' }],
    ['flagged(held, "break")', 'condition', { op: 'flagged', id: 'held', flag: 'break' }],
    ['previous(capacity)', 'number', { op: 'previous', id: 'capacity' }],
    ['previous(killed.cell("female", "gun"))', 'number', { op: 'previous', id: 'killed', at: 'female:gun' }],
    [
      'previous(held.row("male").sum())',
      'number',
      { op: 'previous', id: 'held', range: { fn: 'sum', row: 'male', year: '0' } },
    ],
    [
      'year(adopted) <= referenceYear',
      'condition',
      {
        op: '<=',
        left: { op: 'call', fn: 'year', args: [question('adopted')] },
        right: { op: 'cycle', name: 'referenceYear' },
      },
    ],
    ['size(challenges)', 'number', { op: 'call', fn: 'size', args: [question('challenges')] }],
    [
      'max(capacity, level, 0)',
      'number',
      { op: 'call', fn: 'max', args: [question('capacity'), question('level'), value(0)] },
    ],
    ['matches(note, "^a")', 'condition', { op: 'call', fn: 'matches', args: [question('note'), value('^a')] }],
    ['note.matches("^a")', 'condition', { op: 'call', fn: 'matches', args: [question('note'), value('^a')] }],
    ['!answered(note)', 'condition', { op: 'not', arg: { op: 'answered', id: 'note' } }],
    ['-capacity', 'number', { op: 'negative', arg: question('capacity') }],
    [
      'level in [3, 4]',
      'condition',
      {
        op: 'or',
        args: [3, 4].map((right): Expression => ({ op: '==', left: question('level'), right: value(right) })),
      },
    ],
    [
      'answered(note) && level > 1 && true',
      'condition',
      {
        op: 'and',
        args: [{ op: 'answered', id: 'note' }, { op: '>', left: question('level'), right: value(1) }, value(true)],
      },
    ],
    [
      'level > 2 ? "yes" : strategy',
      'figure',
      {
        op: 'if',
        test: { op: '>', left: question('level'), right: value(2) },
        then: value('yes'),
        else: question('strategy'),
      },
    ],
  ]
  test.each(cases)('%s', (text, purpose, expected) => {
    expect(read(text, purpose)).toEqual(expected)
  })

  test('inside a pattern, $ stands for the prefix, but not within quotes', () => {
    const inPattern = read('!("none" in $Challenges) && matches(note, "$Challenges")', 'condition', { prefix: 'i1' })
    expect(inPattern).toEqual({
      op: 'and',
      args: [
        { op: 'not', arg: { op: 'in', left: value('none'), right: question('i1Challenges') } },
        { op: 'call', fn: 'matches', args: [question('note'), value('$Challenges')] },
      ],
    })
  })

  test('in a breakdown, code stands for each code in turn', () => {
    expect(read('held.row(code).sum()', 'number', { code: 'male' })).toEqual({
      op: 'range',
      fn: 'sum',
      id: 'held',
      row: 'male',
      year: '0',
    })
    expect(refused('held.row(code).sum() > 1')).toEqual(['expression.literalNeeded@9'])
  })
})

describe('what cannot be right is refused, at its place', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['strategi == "yes"', ['expression.unknownName@0']],
    ['strategy == "maybe"', ['expression.unknownCode@12']],
    ['"money" in challenges', ['expression.unknownCode@0']],
    ['strategy in ["yes", "maybe"]', ['expression.unknownCode@20']],
    ['level == "2"', ['expression.types@0']],
    ['strategy > 1', ['expression.types@0']],
    ['note + 1 > 2', ['expression.types@0']],
    ['strategy && level > 1', ['expression.types@0']],
    ['!level', ['expression.types@1']],
    ['challenges == "budget"', ['expression.choicesCompared@0']],
    ['held > 1', ['expression.wholeTable@0']],
    ['events > 1', ['expression.wholeList@0']],
    ['laws == "x"', ['expression.wholeList@0']],
    ['events.sum("title") > 1', ['expression.unknownField@11']],
    ['events.sum() > 1', ['expression.arguments@0']],
    ['held.cell("female", "sentenced", -2) > 1', ['expression.unknownCode@33']],
    ['killed.cell("female", "gun", 0) > 1', ['expression.noYears@0']],
    ['level.sum() > 1', ['expression.notATable@0']],
    ['held.rows("female").sum() > 1', ['expression.notATable@0']],
    ['held.row("female") > 1', ['expression.unfinishedRange@0']],
    ['answered(1)', ['expression.notSupported@9']],
    ['reason(held, "secret")', ['expression.unknownCode@13']],
    ['flagged(held, "odd")', ['expression.unknownCode@14']],
    ['previous(1 + 2) > 1', ['expression.arguments@0']],
    ['year(level) > 1', ['expression.arguments@0']],
    ['min(level) > 1', ['expression.arguments@0']],
    ['matches(note, "(")', ['expression.badPattern@14']],
    ['sum(held) > 1', ['expression.unknownFunction@0']],
    ['level', ['expression.result@0']],
    ['null == level', ['expression.notSupported@0']],
    ['held["female"] > 1', ['expression.notSupported@0']],
    ['{"a": 1} == level', ['expression.notSupported@0']],
    ['level >', ['expression.syntax@7']],
    ['$Challenges', ['expression.unknownName@0']],
    ['strateg == "yes" && levl > 1', ['expression.unknownName@0', 'expression.unknownName@20']],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(refused(text)).toEqual(expected)
  })

  test('a question that is itself broken is not reported again', () => {
    expect(refused('broken.row("x").sum() > 1 && broken == "y" && answered(broken)')).toEqual([])
  })
})

test('the ids an expression reads are those of this reply, each once', () => {
  const expression = read(
    'held.sum() > capacity && (strategy == "yes" || previous(level) > 1) && held.cell("male", "sentenced") > 0',
  )
  expect([...freeIds(expression ?? value(false))].toSorted()).toEqual(['capacity', 'held', 'strategy'])
})
