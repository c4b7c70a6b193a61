import { expect, test } from 'vitest'
import { addressOfFilter, boardRows, filterOf, filterRows, namedLike, sortRows } from './board-rows.ts'

const names: Readonly<Record<string, readonly [string, string]>> = {
  AUT: ['Austria', 'WEOG'],
  MAR: ['Morocco', 'AFR'],
  ZMB: ['Zambia', 'AFR'],
}
const states = {
  all: [],
  nameOf: (code: string) => names[code]?.[0] ?? code,
  groupOf: (code: string) => names[code]?.[1] ?? '',
}
const rows = boardRows(
  [
    { state: 'ZMB', status: 'not-started', correcting: false, focalPoints: [], observers: [] },
    {
      state: 'MAR',
      status: 'submitted',
      correcting: true,
      focalPoints: [],
      observers: [],
      submittedAt: '2026-11-02T10:00:00Z',
      lastActivity: '2026-11-02T10:00:00Z',
    },
    {
      state: 'AUT',
      status: 'draft',
      correcting: false,
      focalPoints: [],
      observers: [],
      lastActivity: '2026-11-03T10:00:00Z',
    },
  ],
  states,
)
const compare = (a: string, b: string): number => a.localeCompare(b)
const order = (by: string, descending = false): readonly string[] =>
  sortRows(rows, { by, descending }, compare).map(({ state }) => state)

test('the board sorts by State, status and time, and the other way round', () => {
  expect(order('state')).toEqual(['AUT', 'MAR', 'ZMB'])
  expect(order('status')).toEqual(['ZMB', 'AUT', 'MAR'])
  expect(order('activity', true)).toEqual(['AUT', 'MAR', 'ZMB'])
  expect(order('submitted', true)[0]).toBe('MAR')
})

test('a filter is an address and an address is a filter', () => {
  const filter = { status: 'not-started', group: 'un-afr' } as const
  const address = addressOfFilter('annual-2026', filter)
  expect(address).toBe('/secretariat/cycles/annual-2026?status=not-started&group=un-afr')
  expect(filterRows(rows, filterOf(address.split('?')[1] ?? '')).map(({ state }) => state)).toEqual(['ZMB'])
  expect(filterRows(rows, filterOf('status=correcting')).map(({ state }) => state)).toEqual(['MAR'])
  expect(filterRows(rows, filterOf('status=nonsense'))).toHaveLength(3)
})

test('a State is found by part of its name, without accents too', () => {
  const found = (typed: string): readonly string[] => namedLike(rows, typed).map(({ state }) => state)
  expect(found(' ocCÓ')).toEqual(['MAR'])
  expect(found('')).toHaveLength(3)
  expect(found('xyz')).toEqual([])
})
