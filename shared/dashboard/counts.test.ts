import { expect, test } from 'vitest'
import { coverageOf } from '#shared/indicator/coverage.ts'
import { countsOf, countsOfStates } from './counts.ts'

const said = [
  { status: 'value', value: 12 },
  { status: 'value', value: 90, excluded: true },
  { status: 'reason', reason: 'not-collected' },
  { status: 'reason', reason: 'not-applicable' },
  { status: 'blank' },
  { status: 'not-asked' },
  { status: 'kept-back' },
] as const

test('what States said adds up to their replies, and what does not apply is no reason kept back', () => {
  const counts = countsOf(coverageOf(193, said))
  expect(counts).toEqual({
    invited: 193,
    replied: 7,
    answered: 2,
    leftOut: 1,
    gaveReason: 1,
    leftOpen: 1,
    notApplicable: 2,
    keptBack: 1,
    noReply: 186,
  })
  const { answered, gaveReason, leftOpen, notApplicable, keptBack, replied } = counts
  expect(answered + gaveReason + leftOpen + notApplicable + keptBack).toBe(replied)
})

test('counted from the States of a page they are the same, those without a reply included', () => {
  const silent = Array.from({ length: 186 }, () => ({ status: 'no-reply' }) as const)
  expect(countsOfStates([...said, ...silent])).toEqual(countsOf(coverageOf(193, said)))
})
