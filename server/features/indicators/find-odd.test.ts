import { expect, test } from 'vitest'
import type { Indicator } from '#shared/definition/indicator.ts'
import { findOdd } from './find-odd.ts'
import type { StoredObservation } from './queries.ts'

/** What Morocco said of an indicator of this type in this cycle and in the one before, and why it deserves a second look. */
function signsOf(type: Indicator['type'], now: Partial<StoredObservation>, before: Partial<StoredObservation>) {
  const indicator = { type, unit: 'per-100000', questions: ['victims', 'population'] } as unknown as Indicator
  const blank = { indicator: 'T-09', status: 'value', flags: [], footnotes: [], questions: [] } as const
  const said = (own: object): StoredObservation => ({
    ...blank,
    state: 'MAR',
    cycleId: 'C',
    level: 'R3',
    revision: 1,
    ...own,
  })
  const found = findOdd(indicator, [said(now)], { previous: [said(before)], peopleOf: () => undefined })
  return (found.get('MAR') ?? []).map(({ oddity }) => oddity)
}

test('a rate that changed is looked at by how many were counted, not by the rate', () => {
  expect(signsOf('rate', { value: 40, numerator: 4 }, { value: 20, numerator: 2 })).toEqual([])
  expect(signsOf('rate', { value: 4, numerator: 400 }, { value: 2, numerator: 200 })).toEqual(['changed'])
})

test('a count that changed is looked at by itself; a share, which may be of amounts, however small its parts', () => {
  expect(signsOf('count', { value: 4 }, { value: 2 })).toEqual([])
  expect(signsOf('count', { value: 400 }, { value: 200 })).toEqual(['changed'])
  expect(signsOf('percentage', { value: 40, numerator: 0.4 }, { value: 20, numerator: 0.2 })).toEqual(['changed'])
})
