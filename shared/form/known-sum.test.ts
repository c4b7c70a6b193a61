import { expect, test } from 'vitest'
import { knownSum } from './known-sum.ts'

test('a total is known when every cell of it is, and a reason that adds nothing is known', () => {
  expect(knownSum('count', [{ value: '1' }, { value: '2.5' }])).toBe('3.5')
  expect(
    knownSum('count', [{ value: '1' }, { nonAnswer: 'not-applicable' }, { nonAnswer: 'included-elsewhere' }]),
  ).toBe('1')
})

test('a blank, an unreadable cell or a missing figure leaves it unknown, never smaller', () => {
  expect(knownSum('count', [{ value: '1' }, undefined])).toBeUndefined()
  expect(knownSum('count', [{ value: '1' }, {}])).toBeUndefined()
  expect(knownSum('count', [{ value: '1' }, { typed: 'ten' }])).toBeUndefined()
  expect(knownSum('count', [{ value: '1' }, { nonAnswer: 'not-collected' }])).toBeUndefined()
  expect(knownSum('count', [{ value: '7' }, { value: '-5' }])).toBeUndefined()
  expect(knownSum('amount', [{ value: '7' }, { value: '-5' }])).toBe('2')
})

test('where nothing applies there is no total, and no zero', () => {
  expect(knownSum('count', [{ nonAnswer: 'not-applicable' }])).toBeUndefined()
  expect(knownSum('count', [])).toBeUndefined()
})
