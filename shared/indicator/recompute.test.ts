import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aggregate } from './aggregate.ts'
import type { Observation } from './observation.ts'

/** The same rules once more, written from their wording and in another way: with exact fractions and sorted lists. */
const bare = { indicator: 'T-02', flags: [], footnotes: [], questions: [] } as const
const cases = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('number' as const), top: fc.nat(5000), bottom: fc.integer({ min: 1, max: 5000 }) }),
    fc.record({ kind: fc.constantFrom('blank' as const, 'reason' as const) }),
  ),
  { maxLength: 40 },
)
type Case = typeof cases extends fc.Arbitrary<readonly (infer C)[]> ? C : never

function observationOf(one: Case): Observation {
  if (one.kind !== 'number')
    return { ...bare, status: one.kind, ...(one.kind === 'reason' && { reason: 'confidential' }) }
  return { ...bare, status: 'value', numerator: one.top, denominator: one.bottom, value: (one.top / one.bottom) * 100 }
}

test('sums, ratios and medians equal an independent computation, whatever the States say', () => {
  fc.assert(
    fc.property(cases, (all) => {
      const numbers = all.flatMap((one) => (one.kind === 'number' ? [one] : []))
      const observations = all.map(observationOf)
      const n = numbers.length
      const top = numbers.map((one) => one.top).reduce((a, b) => a + b, 0)
      const bottom = numbers.map((one) => one.bottom).reduce((a, b) => a + b, 0)
      const sorted = numbers.map((one) => (one.top / one.bottom) * 100).sort((a, b) => a - b)
      const middle = ((sorted[Math.ceil(n / 2) - 1] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2
      for (const [rule, value] of [
        ['sum', top],
        ['ratio_of_sums', (100 * top) / bottom],
        ['wmean', (100 * top) / bottom],
        ['median', middle],
      ] as const) {
        const figure = aggregate(rule, observations)
        expect(figure.n).toBe(n)
        expect(figure.value === undefined).toBe(n < 3)
        expect(figure.value ?? 0).toBeCloseTo(n < 3 ? 0 : value, 6)
        expect(figure.tooFew === true).toBe(n > 0 && n < 3)
      }
    }),
  )
})

test('shares and levels equal a count by hand', () => {
  const said = fc.array(fc.constantFrom('yes', 'in-part', 'no', '0', '1', '2', '3', '4'), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(said, fc.boolean(), (categories, isLevels) => {
      const kept = categories.filter((category) => /\d/.test(category) === isLevels)
      const observations = kept.map((category) => ({
        ...bare,
        status: 'value' as const,
        category,
        ...(isLevels && { value: Number(category) }),
      }))
      const good = kept.filter((category) => ['yes', '2', '3', '4'].includes(category)).length
      const share = aggregate('share_yes', observations)
      expect(share.value ?? -1).toBeCloseTo(kept.length < 3 ? -1 : (100 * good) / kept.length)
      for (const [category, count] of Object.entries(share.counts ?? {}))
        expect(count).toBe(kept.filter((one) => one === category).length)
      if (!isLevels || kept.length < 3) return
      const level = aggregate('dist', observations).value ?? -1
      const below = kept.filter((one) => Number(one) < level).length
      const above = kept.filter((one) => Number(one) > level).length
      expect(below).toBeLessThan(kept.length / 2 + 0.1)
      expect(above).toBeLessThanOrEqual(kept.length / 2)
    }),
  )
})
