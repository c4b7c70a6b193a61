import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregate } from './aggregate.ts'
import { coverageOf } from './coverage.ts'
import { aggregationRules } from './figure.ts'
import type { Observation } from './observation.ts'

const bare = { indicator: 'P2-06', flags: [], footnotes: [], questions: ['prisonersHeld'] } as const
const number = (value: number, numerator?: number, denominator?: number): Observation => ({
  ...bare,
  status: 'value',
  value,
  ...(numerator === undefined ? {} : { numerator }),
  ...(denominator === undefined ? {} : { denominator }),
})
const says = (category: string): Observation => ({ ...bare, status: 'value', category })
const level = (value: number): Observation => ({ ...bare, status: 'value', value, category: String(value) })
const withholds: Observation = { ...bare, status: 'reason', reason: 'confidential' }
const blank: Observation = { ...bare, status: 'blank' }

describe('a share of States', () => {
  test('counts yes among those that answered; in part is apart, reasons and blanks are not "no"', () => {
    const figure = aggregate('share_yes', [says('yes'), says('yes'), says('in-part'), says('no'), withholds, blank])
    expect(figure).toEqual({ rule: 'share_yes', n: 4, value: 50, counts: { yes: 2, 'in-part': 1, no: 1 } })
  })

  test('of a maturity scale counts levels from "adopted" on', () => {
    expect(aggregate('share_yes', [level(0), level(2), level(4), level(1)]).value).toBe(50)
  })

  test('of nobody has no value', () => {
    expect(aggregate('share_yes', [withholds, blank])).toEqual({ rule: 'share_yes', n: 0, counts: {} })
  })
})

describe('levels', () => {
  test('the median level of an even number is the lower one, and no mean is formed', () => {
    const figure = aggregate('dist', [level(1), level(4), level(2), level(3)])
    expect(figure).toMatchObject({ n: 4, value: 2, counts: { 1: 1, 2: 1, 3: 1, 4: 1 } })
  })
})

describe('numbers', () => {
  test('a median comes with its quartiles', () => {
    expect(
      aggregate(
        'median',
        [1, 2, 3, 4, 5].map((value) => number(value)),
      ),
    ).toMatchObject({ n: 5, value: 3, low: 2, high: 4 })
  })

  test('a ratio of sums weighs States by their denominator', () => {
    const figure = aggregate('ratio_of_sums', [number(50, 50, 100), number(100, 1000, 1000), number(0, 0, 900)])
    expect(figure.value).toBeCloseTo((100 * 1050) / 2000)
  })

  test('from two States nothing is shown', () => {
    expect(aggregate('sum', [number(1), number(2)])).toEqual({ rule: 'sum', n: 2, tooFew: true })
  })
})

const anyObservation: fc.Arbitrary<Observation> = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((value) => number(value, value, 1000)),
  fc.constantFrom(withholds, blank),
)

describe('whatever States say', () => {
  test('the order of replies never matters, and a State without a figure changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyObservation), fc.constantFrom(...aggregationRules), (replies, rule) => {
        const figure = aggregate(rule, replies)
        expect(aggregate(rule, replies.toReversed()).value ?? 0).toBeCloseTo(figure.value ?? 0)
        expect(aggregate(rule, [...replies, blank, withholds])).toEqual(figure)
      }),
    )
  })

  test('coverage adds up to the replies', () => {
    fc.assert(
      fc.property(fc.array(anyObservation), (replies) => {
        const { answered, reasons, blank: blanks, notAsked } = coverageOf(193, replies)
        const withReason = Object.values(reasons).reduce((sum, count) => sum + count, 0)
        expect(answered + withReason + blanks + notAsked).toBe(replies.length)
      }),
    )
  })
})
