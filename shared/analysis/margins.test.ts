import { expect, test } from 'vitest'
import { marginShareOf, marginsOf } from './margins.ts'
import { shareOf, type Base } from './share.ts'

/** Thirty States in two rows and two columns, twenty-five of which answered on both sides. */
const cells = [[10, 2], [1, 12]] // prettier-ignore
const answered = { rows: [12, 13], columns: [11, 14], total: 25 }
const sorts = ['answer', 'answer'] as const
const of = [0, 1] as const

test('cells and margin of a table add up in each kind of percentage, and are one hundred where they should be', () => {
  const cell = (base: Base, at: number, place: number) =>
    shareOf(base, answered, { at, place, count: cells[at]?.[place] ?? 0, sorts }) ?? 0
  const margin = (base: Base, where: { at?: number; place?: number }) =>
    marginShareOf(base, answered, { ...where, sorts: [] }) ?? 0
  for (const one of of) {
    expect(margin('row', { at: one })).toBe(100)
    expect(cell('row', one, 0) + cell('row', one, 1)).toBeCloseTo(100)
    expect(margin('column', { place: one })).toBe(100)
    expect(cell('column', 0, one) + cell('column', 1, one)).toBeCloseTo(100)
    expect(cell('overall', one, 0) + cell('overall', one, 1)).toBeCloseTo(margin('overall', { at: one }))
    expect(cell('overall', 0, one) + cell('overall', 1, one)).toBeCloseTo(margin('overall', { place: one }))
  }
  expect(margin('column', { at: 0 }) + margin('column', { at: 1 })).toBeCloseTo(100)
  expect(margin('row', { place: 0 }) + margin('row', { place: 1 })).toBeCloseTo(100)
  for (const base of ['row', 'column', 'overall'] as const) expect(margin(base, {}), base).toBe(100)
})

test('what is no answer has no percentage in a margin, nor has what is of less than ten States', () => {
  expect(marginShareOf('column', answered, { at: 0, sorts: ['blank'] })).toBeUndefined()
  expect(marginShareOf('none', answered, { at: 0, sorts })).toBeUndefined()
  const few = { rows: [4, 5], columns: [9], total: 9 }
  expect(marginShareOf('overall', few, { at: 0, sorts })).toBeUndefined()
})

test('percentages of a margin stand beside the number they are of: the total, or who of it answered', () => {
  const asked = { rows: { kind: 'yes-no' }, columns: { kind: 'yes-no' } }
  const some = { total: 30, answered }
  expect(marginsOf({ ...asked, percent: 'column' }, some)).toEqual({
    total: true,
    answered: { row: true, column: true },
    shares: 'answered',
  })
  expect(marginsOf({ ...asked, percent: 'column' }, { total: 25, answered })).toEqual({
    total: true,
    answered: { row: false, column: false },
    shares: 'total',
  })
  expect(marginsOf({ ...asked, percent: 'none' }, some).answered).toEqual({ row: false, column: false })
  expect(marginsOf({ ...asked, columns: { kind: 'cycle' }, percent: 'column' }, some)).toMatchObject({
    total: false,
    answered: { row: true, column: false },
  })
})
