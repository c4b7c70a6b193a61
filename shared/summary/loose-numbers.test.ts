import { expect, test } from 'vitest'
import { isWorded, looseNumbers } from './loose-numbers.ts'

const before = ['For 2025, ', { text: '31 States', figure: 'said~P1-01~yes' }, ' of ten agreed.']

test('a typed number is tied to nothing; figures, and numbers that stood there before, are none', () => {
  expect(looseNumbers('For 2025, [[1: 31 States]] of ten agreed.', before)).toEqual([])
  expect(looseNumbers('For 2025, 99 States agreed, not [[1: 31 States]].', before)).toEqual(['99'])
  expect(looseNumbers('In 2025 and 2025: 1,250.5 or ٩٩')).toEqual(['2025', '2025', '1,250.5', '٩٩'])
  expect(looseNumbers('In 2025 and again 2025.', before)).toEqual(['2025'])
})

test('what a person edited or wrote is worded by hand; what was accepted as proposed is not', () => {
  expect(isWorded({ standing: 'edited' })).toBe(true)
  expect(isWorded({ standing: 'own' })).toBe(true)
  expect(isWorded({ standing: 'accepted' })).toBe(false)
})
