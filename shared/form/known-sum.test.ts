import { expect, test } from 'vitest'
import { knownSum } from './known-sum.ts'

test('a total is known when every cell of it is, and a reason that adds nothing is known', () => {
  expect(knownSum([{ value: '1' }, { value: '2.5' }])).toBe('3.5')
  expect(knownSum([{ value: '1' }, { nonAnswer: 'not-applicable' }, { nonAnswer: 'included-elsewhere' }])).toBe('1')
})

test('a blank, an unreadable cell or a missing figure leaves it unknown, never smaller', () => {
  expect(knownSum([{ value: '1' }, undefined])).toBeUndefined()
  expect(knownSum([{ value: '1' }, {}])).toBeUndefined()
  expect(knownSum([{ value: '1' }, { typed: 'ten' }])).toBeUndefined()
  expect(knownSum([{ value: '1' }, { nonAnswer: 'not-collected' }])).toBeUndefined()
})

test('where nothing applies there is no total, and no zero', () => {
  expect(knownSum([{ nonAnswer: 'not-applicable' }])).toBeUndefined()
  expect(knownSum([])).toBeUndefined()
})
