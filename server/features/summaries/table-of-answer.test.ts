import { expect, test } from 'vitest'
import type { Cell } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'
import { tableOfAnswer } from './table-of-answer.ts'
import { catalogues, type Wording } from './words.ts'

const text = (key: string): string => catalogues.en[key] ?? key
const wording: Wording = { locale: 'en', text, word: () => '', stateName: (code) => code, compare: () => 0 }
const axis = (list: string, codes: readonly string[], total: boolean) => ({ list, codes, total })
const question = {
  kind: 'table',
  id: 'proceeds',
  cell: 'amount',
  unit: 'usd',
  decimals: 0,
  rows: axis('kind', ['cash', 'property'], true),
  columns: axis('step', ['frozen', 'returned'], false),
} as unknown as TableQuestion // only what the drawing of a table reads

const given = { state: 'FRA', revision: 1, referenceYear: 2026 }
const four = (...values: readonly Cell[]): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    ['cash:frozen', 'cash:returned', 'property:frozen', 'property:returned'].map((key, at) => [key, values[at] ?? {}]),
  )
const [ten, none, later] = [
  { value: '10' },
  { nonAnswer: 'not-applicable' },
  { nonAnswer: 'not-available-yet' },
] as const
const drawn = (cells: Readonly<Record<string, Cell>>, reportedTotal?: Cell, asked = question) =>
  tableOfAnswer(asked, { ...given, cells, ...(reportedTotal && { reportedTotal }) }, wording)
const totals = (cells: Readonly<Record<string, Cell>>) =>
  drawn(cells)
    .rows.at(-1)
    ?.cells.map((cell) => cell.text)

test('the total of the State’s own source stands below the table, in no column of another meaning', () => {
  const table = drawn(four(ten, ten, ten, ten), { value: '777' })
  expect(table.note).toBe('Total of the State’s own source: 777')
  expect(JSON.stringify(table.rows)).not.toContain('777')
  expect(table.rows.map(({ label }) => label)).toHaveLength(3)
})

test('nor in the last of several years', () => {
  const years = { ...question, years: [0, -1] }
  const table = drawn({ 'cash:frozen@0': ten }, { value: '777' }, years)
  expect([table.note, JSON.stringify(table.rows).includes('777')]).toEqual([
    'Total of the State’s own source: 777 · “..”: no figure was given.',
    false,
  ])
})

test('without a total of its own there is no line for one', () => {
  expect(drawn(four(ten, ten, ten, ten)).note).toBeUndefined()
  expect(drawn(four(ten, ten, ten, ten), {}).note).toBeUndefined()
})

test('what does not apply adds nothing to a total, as in the form; what is unknown makes it unknown', () => {
  expect(totals(four(ten, ten, none, ten))).toEqual(['10', '20'])
  expect(totals(four(ten, none, later, none))).toEqual(['not complete', '..'])
})

test('two dots are explained below the table that has them, and below no other', () => {
  expect(drawn(four(ten, none, later, none)).note).toBe('“..”: no figure was given.')
  expect(drawn(four(ten, ten, none, ten)).note).toBeUndefined()
})
