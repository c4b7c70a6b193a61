import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAxis } from './line-axis.ts'

test('values far from zero get an axis of their own, and it says so', () => {
  expect(lineAxis([28.9, 29.7, 28.8])).toEqual({ from: 27, to: 31, ticks: [27, 28, 29, 30, 31], isCut: true })
})

test('values that reach down begin at zero, as shares and levels do', () => {
  expect(lineAxis([4, 11])).toEqual({ from: 0, to: 15, ticks: [0, 5, 10, 15], isCut: false })
  expect(lineAxis([61, 64], { fromZero: true })).toMatchObject({ from: 0, isCut: false })
  expect(lineAxis([2, 3], { fromZero: true, isWhole: true }).ticks).toEqual([0, 1, 2, 3])
})

test('a small change stays small: the axis shows at least a tenth of the value', () => {
  const { from, to } = lineAxis([1000, 1001])
  expect(to - from).toBeGreaterThanOrEqual(100)
})

test('every value stands on its axis, between round numbers that are few', () => {
  const figures = fc.integer({ min: -1e7, max: 1e7 }).map((thousandths) => thousandths / 1000)
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1 }), fc.boolean(), (values, fromZero) => {
      const { from, to, ticks } = lineAxis(values, { fromZero })
      const dust = 1e-6 * Math.max(1, ...values.map(Math.abs))
      for (const value of values) expect(from - dust <= value && value <= to + dust).toBe(true)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThan(10)
    }),
  )
})
