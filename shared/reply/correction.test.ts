import { describe, expect, test } from 'vitest'
import { correctionOf, type CorrectionAsked } from './correction.ts'
import { inCorrection } from './status.ts'

const submitted: CorrectionAsked = {
  revision: 1,
  reply: { status: 'submitted', revision: 1 },
  cycleOpen: true,
  maySubmit: true,
}

describe('after a submission', () => {
  test('the focal point may start a correction while the cycle is open; others are told who may', () => {
    expect(correctionOf(submitted)).toBe('offered')
    expect(correctionOf({ ...submitted, maySubmit: false })).toBe('focal-point-only')
  })

  test('a correction that was started is gone on with, by whoever looks', () => {
    const reply = { status: 'draft', revision: 1 } as const
    expect(correctionOf({ ...submitted, reply })).toBe('in-progress')
    expect(correctionOf({ ...submitted, reply, maySubmit: false })).toBe('in-progress')
  })

  test('a closed cycle takes none, whether or not one was started before', () => {
    expect(correctionOf({ ...submitted, cycleOpen: false })).toBe('cycle-closed')
    expect(correctionOf({ ...submitted, cycleOpen: false, reply: { status: 'draft', revision: 1 } })).toBe(
      'cycle-closed',
    )
  })

  test('an earlier revision is not corrected: the later one is official', () => {
    expect(correctionOf({ ...submitted, reply: { status: 'submitted', revision: 2 } })).toBe('later-revision')
    expect(correctionOf({ ...submitted, cycleOpen: false, reply: { status: 'draft', revision: 2 } })).toBe(
      'later-revision',
    )
  })
})

test('a draft is a correction only when a revision was submitted before it', () => {
  expect(inCorrection({ status: 'draft', revision: 0 })).toBe(false)
  expect(inCorrection({ status: 'draft', revision: 1 })).toBe(true)
  expect(inCorrection({ status: 'submitted', revision: 1 })).toBe(false)
})
