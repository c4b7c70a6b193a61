import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '#shared/definition/definition.ts'
import { divide, type Division } from './categories.ts'
import { statesMeeting } from './conditions.ts'
import { crossTabulate } from './cross-tabulate.ts'
import { parseRequest, printRequest } from './analysis-request.ts'
import { readAnswer } from './read-answer.ts'
import type { Reading, Readings } from './reading.ts'
import { percentOf, shareOf, shownPercent } from './share.ts'
import { parseBounds, parseVariable, printVariable } from './variable.ts'

const states = Array.from({ length: 40 }, (_, at) => `S${String(at).padStart(2, '0')}`)
const codes = ['yes', 'in-part', 'no']

const reason = fc.constantFrom('not-collected' as const, 'confidential' as const)
const silence: fc.Arbitrary<Reading> = fc.oneof(
  fc.record({ status: fc.constant('reason' as const), reason }),
  fc.constantFrom<Reading>({ status: 'blank' }, { status: 'not-asked' }),
)
const single: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...codes).map((code): Reading => ({ status: 'codes', codes: [code] })) },
  silence,
)
const several: fc.Arbitrary<Reading> = fc.oneof(
  fc.subarray(codes, { minLength: 1 }).map((some): Reading => ({ status: 'codes', codes: some })),
  silence,
)
const figure: fc.Arbitrary<Reading> = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map((number): Reading => ({ status: 'number', number })),
  silence,
)

const readingsOf = (one: fc.Arbitrary<Reading>): fc.Arbitrary<Readings> =>
  fc
    .array(fc.option(one, { freq: 6, nil: undefined }), { minLength: states.length, maxLength: states.length })
    .map((all) => new Map(all.flatMap((reading, at) => (reading ? [[states[at] ?? '', reading] as const] : []))))

const side = (readings: Readings, offered: readonly string[] | undefined = codes) => ({
  readings,
  division: divide([readings], { codes: offered }),
})
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

test('margins add up: of single answers cells make rows and columns, rows make the total', () => {
  fc.assert(
    fc.property(readingsOf(single), readingsOf(figure), (a, b) => {
      const table = crossTabulate(states, side(a), side(b, undefined))
      table.cells.forEach((row, at) => expect(sum(row.map((cell) => cell.states.length))).toBe(table.rowTotals[at]))
      table.columns.forEach((_, at) =>
        expect(sum(table.cells.map((row) => row[at]?.states.length ?? 0))).toBe(table.columnTotals[at]),
      )
      expect(sum(table.rowTotals)).toBe(table.total)
      expect(sum(table.columnTotals)).toBe(table.total)
      expect(table.overlapping).toEqual({ rows: false, columns: false })
    }),
  )
})

test('of several answers every State counts once in each category, and once in each total', () => {
  fc.assert(
    fc.property(readingsOf(several), readingsOf(single), (a, b) => {
      const table = crossTabulate(states, side(a), side(b))
      for (const cell of table.cells.flat()) expect(new Set(cell.states).size).toBe(cell.states.length)
      table.cells.forEach((row, at) => expect(sum(row.map((cell) => cell.states.length))).toBe(table.rowTotals[at]))
      for (const total of table.rowTotals) expect(total).toBeLessThanOrEqual(table.total)
      expect(table.total).toBe(states.filter((state) => a.has(state) && b.has(state)).length)
    }),
  )
})

test('the order of States and of answers never matters', () => {
  fc.assert(
    fc.property(
      readingsOf(several),
      readingsOf(figure),
      fc.shuffledSubarray(states, { minLength: 40 }),
      (a, b, order) => {
        const again = new Map(order.flatMap((state) => (a.has(state) ? [[state, turned(a.get(state))] as const] : [])))
        const counts = (rows: Readings, columns: Readings, who: readonly string[]) => {
          const table = crossTabulate(who, side(rows), side(columns, undefined))
          return [
            table.cells.map((row) => row.map((cell) => cell.states.toSorted())),
            table.rowTotals,
            table.columnTotals,
          ]
        }
        expect(counts(again, b, order)).toEqual(counts(a, b, states))
      },
    ),
  )
})

function turned(reading: Reading | undefined): Reading {
  if (!reading) throw new Error('no reading')
  return reading.status === 'codes' ? { ...reading, codes: reading.codes.toReversed() } : reading
}

test('filtering by one answer and then another is filtering by the other and then the one', () => {
  const keys = fc.subarray([...codes, '-blank', '-confidential'], { minLength: 1 })
  fc.assert(
    fc.property(readingsOf(single), readingsOf(several), keys, keys, (a, b, these, those) => {
      const one = { ...side(a), keys: these }
      const other = { ...side(b), keys: those }
      const inOneOrder = statesMeeting(statesMeeting(states, [one]), [other])
      expect(statesMeeting(statesMeeting(states, [other]), [one])).toEqual(inOneOrder)
      expect(statesMeeting(states, [one, other])).toEqual(inOneOrder)
      expect(statesMeeting(states, [])).toEqual(states)
    }),
  )
})

test('every number falls into exactly one interval, and quartiles halve the States', () => {
  fc.assert(
    fc.property(
      readingsOf(figure),
      fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { maxLength: 4 }),
      (a, bounds) => {
        const division = divide([a], { bounds: bounds.toSorted((x, y) => x - y) })
        for (const reading of a.values())
          expect(division.keysOf(reading).filter((key) => isListed(division, key))).toHaveLength(1)
      },
    ),
  )
  const eight = new Map(states.slice(0, 8).map((state, at) => [state, { status: 'number', number: at } as const]))
  const divided = divide([eight], {})
  const { categories } = divided
  expect(categories.map(({ bin }) => bin)).toEqual([
    { to: 1.75 },
    { from: 1.75, to: 3.5 },
    { from: 3.5, to: 5.25 },
    { from: 5.25 },
  ])
  expect([...eight.values()].flatMap((reading) => divided.keysOf(reading))).toEqual([
    'b0',
    'b0',
    'b1',
    'b1',
    'b2',
    'b2',
    'b3',
    'b3',
  ])
})

function isListed({ categories }: Division, key: string): boolean {
  return categories.some((category) => category.key === key)
}

test('a missing reading is a category of its own, never a "no", and shown only where it occurs', () => {
  const readings: Readings = new Map([
    ['A', { status: 'codes', codes: ['no'] }],
    ['B', { status: 'reason', reason: 'not-applicable' }],
    ['C', { status: 'not-asked' }],
  ])
  const { categories } = divide([readings], { codes })
  expect(categories.map(({ key, sort }) => [key, sort])).toEqual([
    ['yes', 'answer'],
    ['in-part', 'answer'],
    ['no', 'answer'],
    ['-not-applicable', 'reason'],
    ['-not-asked', 'not-asked'],
  ])
})

test('percentages say of what they are; a text has none below ten answers', () => {
  expect(percentOf(1, 4)).toBe(25)
  expect(percentOf(0, 0)).toBeUndefined()
  expect(shownPercent(4, 9)).toBeUndefined()
  expect(shownPercent(5, 10)).toBe(50)
})

test('a percentage is of those that answered; a reason, a blank and what was not asked have none', () => {
  const states = [...Array(24).keys()].map((n) => `S${n}`)
  const silent: Reading = { status: 'reason', reason: 'confidential' }
  const sayingOf = (said: (n: number) => Reading): Readings => new Map(states.map((state, n) => [state, said(n)]))
  const rows = sayingOf((n) => (n < 12 ? { status: 'codes', codes: ['yes'] } : silent))
  const columns = sayingOf((n) => (n < 10 || n > 20 ? { status: 'codes', codes: ['no'] } : silent))
  const [down, across] = [divide([rows], { codes }), divide([columns], { codes })]
  const { answered, rowTotals } = crossTabulate(states, { readings: rows, division: down }, { readings: columns, division: across }) // prettier-ignore
  expect(rowTotals).toEqual([12, 0, 0, 12])
  expect(answered).toEqual({ rows: [10, 0, 0, 0], columns: [0, 0, 10, 0], total: 10 })
  const yes = { at: 0, place: 2, count: 10, sorts: ['answer', 'answer'] } as const
  for (const base of ['row', 'column', 'overall'] as const) expect(shareOf(base, answered, yes), base).toBe(100)
  expect(shareOf('none', answered, yes)).toBeUndefined()
  expect(shareOf('column', answered, { at: 3, place: 2, count: 3, sorts: ['reason', 'answer'] })).toBeUndefined()
  expect(shareOf('row', answered, { at: 0, place: 3, count: 2, sorts: ['answer', 'reason'] })).toBeUndefined()
})

test('a table is read by its reference year, and a sum with an open cell is unknown, not zero', () => {
  const table: Question = {
    id: 'held',
    kind: 'table',
    nonAnswers: [],
    rows: { list: 'sex', codes: ['f', 'm'], total: true },
    columns: { list: 'status', codes: ['a', 'b'], total: true },
    years: [0, -1],
    cell: 'count',
    unit: 'persons',
    decimals: 0,
    reportedTotal: false,
  }
  const answer = (cells: Record<string, object>) => ({ value: { cells } })
  const cells = { 'f:a@0': { value: '1' }, 'f:b@0': { value: '2' }, 'm:a@0': { value: '4' }, 'f:a@-1': { value: '99' } }
  expect(readAnswer(table, ['f', '_'], answer(cells))).toEqual({ status: 'number', number: 3 })
  expect(readAnswer(table, ['_', 'a'], answer(cells))).toEqual({ status: 'number', number: 5 })
  expect(readAnswer(table, [], answer(cells))).toEqual({ status: 'blank' })
  const open = { ...cells, 'm:b@0': { nonAnswer: 'confidential' } }
  expect(readAnswer(table, [], answer(open))).toEqual({ status: 'reason', reason: 'confidential' })
  expect(readAnswer(table, ['x', '_'], answer(cells))).toEqual({ status: 'blank' })
})

test('a variable and a whole analysis read back as they were written', () => {
  for (const text of ['hasStrategy', 'held.female._', 'P2-06~90~100', 'P1-04.sex.female@annual-2024~-1.5', 'group-un'])
    expect(printVariable(parseVariable(text) ?? { id: '', parts: [], bounds: [] })).toBe(text)
  for (const text of ['', '1a', 'a b', 'a.b.c.d', 'a~x', 'a@B', `a'--`]) expect(parseVariable(text)).toBeUndefined()
  expect(parseBounds(' 100; 20 x 20 ')).toEqual([20, 100])
  const members = {
    rows: 'hasStrategy',
    columns: 'P2-06~90~100',
    cycles: 'annual-2024,annual-2026',
    group: 'un-afr',
    where: 'hasStrategy:yes,in-part;held:-blank',
    percent: 'row',
    text: 'i1Measures',
    cell: 'yes,b1,1',
    edition: '2024.1',
  }
  const { request, wrong } = parseRequest(members)
  expect(wrong).toEqual([])
  expect(printRequest(request)).toEqual(members)
  expect(parseRequest({ rows: '?', where: 'a:b;c', cell: 'x', percent: 'all' }).wrong).toEqual([
    'rows',
    'percent',
    'cell',
    'where',
  ])
})
