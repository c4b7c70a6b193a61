import { describe, expect, test } from 'vitest'
import { lookOdd, type Candidate } from './look-odd.ts'

const of = (...values: number[]): readonly Candidate[] => values.map((value, index) => ({ state: `S${index}`, value }))
const oddities = (candidates: readonly Candidate[], plausible = {}) =>
  Object.fromEntries(
    [...lookOdd(candidates, plausible)].map(([state, signs]) => [state, signs.map(({ oddity }) => oddity)]),
  )

describe('a value deserves a second look', () => {
  test('when it lies far from the others; theirs do not', () => {
    expect(oddities(of(10, 11, 9, 12, 10, 8, 11, 90))).toEqual({ S7: ['far-from-others', 'outside-fences'] })
  })

  test('when a few values only are known, no spread is claimed', () => {
    expect(oddities(of(10, 11, 9, 90))).toEqual({})
  })

  test('when it moved by more than a quarter, up or down, and not by exactly a quarter', () => {
    const moved = (value: number, previous: number) => oddities([{ state: 'S0', value, previous }])
    expect(moved(126, 100)).toEqual({ S0: ['changed'] })
    expect(moved(74, 100)).toEqual({ S0: ['changed'] })
    expect(moved(125, 100)).toEqual({})
    expect(moved(5, 0)).toEqual({})
  })

  test('not when a small count fell to zero, and when one of ten did', () => {
    const counted = (value: number, previous: number) =>
      oddities([{ state: 'S0', value, previous, counted: value, countedBefore: previous }])
    expect(counted(0, 9)).toEqual({})
    expect(counted(0, 10)).toEqual({ S0: ['changed'] })
    expect(counted(10, 3)).toEqual({ S0: ['changed'] })
  })

  test('not for having changed when it is computed from the reply itself', () => {
    const fallen = [{ state: 'S0', value: 0, previous: 40 }]
    expect(oddities(fallen, { mayChange: true })).toEqual({})
    expect(oddities(fallen)).toEqual({ S0: ['changed'] })
  })

  test('when it cannot be: a share above a hundred, a count below zero', () => {
    expect(oddities(of(101, 100, -1), { low: 0, high: 100 })).toEqual({ S0: ['implausible'], S2: ['implausible'] })
  })

  test('when its population differs from the outside series by more than one per cent', () => {
    const counting = (denominator: number) => oddities([{ state: 'S0', value: 1, denominator, population: 1000 }])
    expect(counting(1011)).toEqual({ S0: ['differs-from-population'] })
    expect(counting(1010)).toEqual({})
  })

  test('when all others say the same, a single other value is no outlier by z, but beyond the fences', () => {
    expect(oddities(of(5, 5, 5, 5, 5, 5, 5, 6))).toEqual({ S7: ['outside-fences'] })
  })
})
