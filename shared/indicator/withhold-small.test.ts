import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '#shared/answer/answer.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { withholdSmall } from './withhold-small.ts'

const base = { nonAnswers: ['confidential'] } as const
const axis = (list: string, codes: readonly string[]) => ({ list, codes, total: true })
const table: Question = {
  ...base,
  id: 'held',
  kind: 'table',
  rows: axis('sex', ['female', 'male']),
  columns: axis('status', ['sentenced', 'unsentenced', 'unknown']),
  cell: 'count',
  unit: 'persons',
  decimals: 0,
  reportedTotal: true,
}
const count = (id: string) => ({ ...base, id, kind: 'count', unit: 'persons', decimals: 0 }) as const
const version: Version = {
  id: 'k/annual/v1',
  instrument: 'k',
  questionnaire: 'annual',
  version: 1,
  cycleKind: 'annual',
  minutes: 5,
  codeLists: {},
  sections: [
    {
      id: 'a',
      pages: [],
      questions: [table, count('escaped'), { ...count('twice'), calculate: { op: 'question', id: 'escaped' } }],
    },
  ],
}
const cells = (numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, { value: String(value) }]))
const shown = (answers: Answers): Answers => withholdSmall(version, answers)

test('a small count is withheld with what is worked out from it; a zero and a larger count stay', () => {
  const seen = shown({ escaped: { value: { number: '3' }, note: 'three men' }, twice: { value: { number: '3' } } })
  expect(seen).toEqual({ escaped: { nonAnswer: 'confidential' }, twice: { nonAnswer: 'confidential' } })
  const open: Answers = { escaped: { value: { number: '0' } }, twice: { value: { number: '5' } } }
  expect(shown(open)).toBe(open)
})

test('a small cell takes a neighbour of its row and of its column with it, the total that the State gave, and every word', () => {
  const numbers = { 'female:sentenced': 2, 'female:unsentenced': 30, 'male:sentenced': 200, 'male:unsentenced': 90 }
  const said = { note: 'Two women', source: 'Of the two', explanations: { total: 'Two more' } }
  const { held } = shown({ held: { value: { cells: cells(numbers), reportedTotal: { value: '322' } }, ...said } })
  expect(held).toEqual({
    value: { cells: Object.fromEntries(Object.keys(numbers).map((key) => [key, { nonAnswer: 'confidential' }])) },
  })
})

test('a cell that stays loses its note, which may say the count of another', () => {
  const numbers = cells({
    'female:sentenced': 2,
    'female:unsentenced': 30,
    'male:sentenced': 200,
    'male:unsentenced': 90,
  })
  const noted = { value: '70', note: 'Two women more' }
  const { held } = shown({ held: { value: { cells: { ...numbers, 'male:unknown': noted } } } })
  expect(held?.value).toMatchObject({ cells: { 'male:unknown': { value: '70' } } })
  expect(JSON.stringify(held)).not.toContain('Two women more')
})

test('no small cell can be worked out, even by who knows every total of a row and a column', () => {
  const number = fc.integer({ min: 0, max: 12 })
  const keys = ['female', 'male', 'other'].flatMap((row) => ['a', 'b', 'c', 'd'].map((column) => `${row}:${column}`))
  fc.assert(
    fc.property(fc.tuple(...keys.map(() => number)), (values) => {
      const numbers = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0]))
      const seen = shown({ held: { value: { cells: cells(numbers) } } })['held']?.value
      const visible = seen && 'cells' in seen ? seen.cells : {}
      const hidden = keys.filter((key) => visible[key]?.value === undefined)
      for (const key of keys.filter((one) => (numbers[one] ?? 0) >= 1 && (numbers[one] ?? 0) <= 4)) {
        expect(hidden).toContain(key)
        // Another table with the same totals and other numbers in this cell: a circle of hidden cells through it.
        expect(standsInCircle(key, hidden)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

/** Whether row and column of a cell are joined by other hidden cells: along the circle, amounts can be moved unseen. */
function standsInCircle(cell: string, hidden: readonly string[]): boolean {
  const [row = '', column = ''] = cell.split(':')
  const reached = new Set([`row ${row}`])
  for (let before = 0; before !== reached.size;) {
    before = reached.size
    for (const other of hidden.filter((one) => one !== cell)) {
      const [r = '', c = ''] = other.split(':')
      if (reached.has(`row ${r}`)) reached.add(`column ${c}`)
      if (reached.has(`column ${c}`)) reached.add(`row ${r}`)
    }
  }
  return reached.has(`column ${column}`)
}
