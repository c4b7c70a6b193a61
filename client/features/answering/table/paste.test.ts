import fc from 'fast-check'
import { tsvFormatRows } from 'd3-dsv'
import { describe, expect, test } from 'vitest'
import { nonAnswers, valueFlags } from '#shared/answer/reasons.ts'
import type { Cell } from '#shared/answer/answer.ts'
import { readCell, writeCell, type CellReading } from './cell-text.ts'
import type { CellLetters } from './cell-letters.ts'
import type { Grid } from './grid.ts'
import { isBlock } from './is-block.ts'
import { decided, isPlain, parseBlock, planPaste } from './paste.ts'

const letters: CellLetters = {
  reasons: {
    'not-collected': ['nc', '..'],
    'not-applicable': ['na', 'x'],
    'not-available-yet': ['ny'],
    confidential: ['c'],
    'included-elsewhere': ['k'],
    'prefer-not': ['pn'],
  },
  flags: { estimated: 'e', provisional: 'p', break: 'b', 'definition-differs': 'd', 'low-reliability': 'u' },
}
const english: CellReading = { locale: 'en', decimals: 0, letters }
const french: CellReading = { locale: 'fr', decimals: 1, letters }
const grid: Grid = {
  rows: ['female', 'male', 'unknown'],
  columns: ['young', 'adult', 'old'].map((column) => ({ column })),
}
const headings = {
  rows: ['Female', 'Male', 'Not recorded'],
  columns: ['Under 18', '18 to 64', 'Over 64'],
  total: 'Total',
}

const plan = (text: string, { row = 0, column = 0, reading = english } = {}) =>
  planPaste(text, { row, column }, grid, headings, reading, () => undefined)
const cells = (text: string, place?: Parameters<typeof plan>[1]) => Object.fromEntries(plan(text, place).entries)

describe('what a cell may say', () => {
  test.each<[string, Cell | undefined]>([
    ['', undefined],
    ['0', { value: '0' }],
    ['1 234', { value: '1234' }],
    ['12e', { value: '12', flags: ['estimated'] }],
    ['12 pe', { value: '12', flags: ['estimated', 'provisional'] }],
    ['NC', { nonAnswer: 'not-collected' }],
    ['..', { nonAnswer: 'not-collected' }],
    ['x', { nonAnswer: 'not-applicable' }],
    ['twelve', { typed: 'twelve' }],
    ['e', { typed: 'e' }],
  ])('%j', (text, cell) => {
    expect(readCell(text, undefined, english).cell).toEqual(cell)
  })

  test('a footnote stays when the figure changes', () => {
    expect(readCell('13', { value: '12', note: 'Census' }, english).cell).toEqual({ value: '13', note: 'Census' })
    expect(readCell('', { value: '12', note: 'Census' }, english).cell).toEqual({ note: 'Census' })
  })

  test('what a cell shows is read back as the same cell', () => {
    const value = fc.record({
      value: fc.integer({ min: 0, max: 1e9 }).map(String),
      flags: fc
        .uniqueArray(fc.constantFrom(...valueFlags), { minLength: 1 })
        .map((flags) => valueFlags.filter((flag) => flags.includes(flag))),
    })
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      value,
      fc.constantFrom(...nonAnswers).map((nonAnswer) => ({ nonAnswer })),
    )
    const write = (number: string): string => new Intl.NumberFormat('en-GB').format(Number(number))
    fc.assert(
      fc.property(cell, (one) => {
        expect(readCell(writeCell(one, letters, write), undefined, english).cell).toEqual(one)
      }),
    )
  })
})

describe('pasting a block', () => {
  test('a value alone is typing, two cells are a block', () => {
    expect(['12', '12\n', '12\t13', '12\n13'].map(isBlock)).toEqual([false, false, true, true])
  })

  test('goes from the focused cell on and is plain when everything fits', () => {
    const planned = plan('1\t2\r\n3\tnc\r\n', { row: 1, column: 1 })
    expect(isPlain(planned)).toBe(true)
    expect(Object.fromEntries(planned.entries)).toEqual({
      'male:adult': { value: '1' },
      'male:old': { value: '2' },
      'unknown:adult': { value: '3' },
      'unknown:old': { nonAnswer: 'not-collected' },
    })
  })

  test('reads quotes, thin spaces, Arabic digits and the decimal comma', () => {
    expect(cells('"1\u2009234"\t١٢٣', {})).toMatchObject({
      'female:young': { value: '1234' },
      'female:adult': { value: '123' },
    })
    expect(cells('1\u202f234,5\t0,5', { reading: french })).toMatchObject({
      'female:young': { value: '1234.5' },
      'female:adult': { value: '0.5' },
    })
  })

  test('an empty cell of the block empties the cell of the table', () => {
    expect(plan('1\t\t3').entries).toContainEqual(['female:adult', undefined])
  })

  test('counts what falls outside, and keeps unreadable text as typed', () => {
    const planned = plan('1\t2\t3\t4\nabc\t5', { column: 1 })
    expect(planned.overflow).toBe(2)
    expect(planned.unreadable).toEqual([{ at: 'male:adult', text: 'abc' }])
    expect(isPlain(planned)).toBe(false)
  })

  test('recognises headings and totals, leaves them out, and tells totals that disagree', () => {
    const text = [
      '\tUnder 18\t18 to 64\tOver 64\tTotal',
      'Female\t1\t2\t3\t6',
      'Male\t4\t5\t6\t16',
      'Not recorded\t0\t0\t0\t0',
      'Total\t5\t7\t9\t22',
    ].join('\n')
    const planned = plan(text, { row: 2, column: 2 })
    expect(planned).toMatchObject({
      headerRow: true,
      headerColumn: true,
      totals: true,
      overflow: 0,
      start: { row: 0, column: 0 },
      height: 3,
      width: 3,
    })
    expect(planned.disagreeing).toEqual([{ row: 'Male', stated: '16', sum: '15' }])
    expect(Object.fromEntries(planned.entries)).toMatchObject({
      'female:young': { value: '1' },
      'unknown:old': { value: '0' },
    })
  })

  test('asks once for figures that can be read in two ways', () => {
    const planned = plan('1.234\t5')
    expect(planned.doubtful).toMatchObject([{ at: 'female:young', whole: '1234', fraction: '1.234' }])
    expect(Object.fromEntries(decided(planned, 'whole'))).toEqual({
      'female:young': { value: '1234' },
      'female:adult': { value: '5' },
    })
  })

  test('any block a spreadsheet copies comes apart into the same cells', () => {
    const word = fc.string({ maxLength: 8 }).map((text) => text.replace(/\r/g, '').trim())
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(rows, (block) => {
        fc.pre(block.at(-1)?.some((text) => text !== '') === true)
        expect(parseBlock(`${tsvFormatRows(block)}\n`)).toEqual(block)
      }),
    )
  })
})
