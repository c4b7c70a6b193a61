import { expect, test } from 'vitest'
import { coverageOf } from '#shared/indicator/coverage.ts'
import type { Observation } from '#shared/indicator/observation.ts'
import { countsOf } from './counts.ts'

const said = [
  { status: 'value', value: 12 },
  { status: 'value', value: 90, excluded: true },
  { status: 'reason', reason: 'not-collected' },
  { status: 'reason', reason: 'not-applicable' },
  { status: 'blank' },
  { status: 'not-asked' },
] as const

test('what States said adds up to their replies, and what does not apply is no reason kept back', () => {
  // Of an observation nothing but its standing is counted.
  const observations = said.map((one) => ({ ...one, indicator: 'P2-05', breakdown: '' }) as unknown as Observation)
  const counts = countsOf(coverageOf(193, observations))
  expect(counts).toEqual({
    invited: 193,
    replied: 6,
    answered: 2,
    leftOut: 1,
    gaveReason: 1,
    leftOpen: 1,
    notApplicable: 2,
  })
  const { answered, gaveReason, leftOpen, notApplicable, replied } = counts
  expect(answered + gaveReason + leftOpen + notApplicable).toBe(replied)
})
