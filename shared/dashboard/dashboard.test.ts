import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distributionOfCategories, distributionOfValues } from './distribution.ts'
import { sameStates } from './same-states.ts'
import { roundSteps, stepOf } from './steps.ts'

describe('classes of values', () => {
  test('limits are round', () => {
    expect(roundSteps([3, 18, 41, 77, 98]).map(({ from }) => from)).toEqual([0, 20, 40, 60, 80])
    expect(roundSteps([0.1, 0.34]).map(({ to }) => to)).toEqual([0.15, 0.2, 0.25, 0.3, 0.35])
  })

  test('one value makes one class, no value none', () => {
    expect(roundSteps([7])).toEqual([{ from: 7, to: 7 }])
    expect(roundSteps([])).toEqual([])
    expect(roundSteps([0, 5e-324])).toHaveLength(1)
    expect(roundSteps([1e6, 1e6 + 1e-6])).toHaveLength(1)
  })

  test('of whole numbers all limits are whole, and a class of one number is that number', () => {
    const ends = (values: readonly number[]) =>
      roundSteps(values, { isWhole: true }).map(({ from, last }) => [from, last])
    expect(ends([0, 0, 0])).toEqual([[0, 0]])
    expect(ends([1, 2])).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(ends([0, 3, 11])).toEqual([
      [0, 4],
      [5, 9],
      [10, 14],
    ])
  })

  test('every whole number falls into one of the classes wished, between its ends', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
        const steps = roundSteps(values, { isWhole: true })
        expect(steps.length).toBeLessThanOrEqual(5)
        for (const value of values) {
          const { from, last = -1 } = steps[stepOf(steps, value)] ?? { from: Number.NaN }
          expect(from <= value && value <= last && Number.isInteger(from)).toBe(true)
        }
      }),
    )
  })

  test('there are never more classes than tones to show them in', () => {
    expect(roundSteps([1.9, 11.8])).toHaveLength(5)
  })

  test('every value falls into exactly one class that holds it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const steps = roundSteps(values)
        for (const value of values) {
          const step = steps[stepOf(steps, value)]
          expect(step && step.from <= value + 1e-6 && value <= step.to + 1e-6).toBe(true)
        }
      }),
    )
  })
})

describe('distributions', () => {
  test('every State is counted once', () => {
    const bars = distributionOfValues([1, 2, 2, 9, 40])
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(5)
  })

  test('a level nobody chose is still shown', () => {
    expect(distributionOfCategories(['0', '1', '2'], { 0: 3, 2: 1 })).toEqual([
      { category: '0', count: 3, share: 75 },
      { category: '1', count: 0, share: 0 },
      { category: '2', count: 1, share: 25 },
    ])
  })
})

test('a trend rests on the States that answered every time', () => {
  expect([...sameStates([new Set(['MAR', 'JPN', 'MLI']), new Set(['JPN', 'MAR']), new Set(['MAR', 'ROU'])])]).toEqual([
    'MAR',
  ])
})

test('a State with a break in its series is not compared across it; a break in the first cycle breaks nothing', () => {
  const both = new Set(['MAR', 'JPN'])
  expect([...sameStates([both, both], [new Set(['MAR']), new Set(['JPN'])])]).toEqual(['MAR'])
})
