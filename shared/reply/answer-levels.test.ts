import { expect, test } from 'vitest'
import { tinyVersion } from '#tests/support/tiny-definitions.ts'
import { answerLevels } from './answer-levels.ts'

const all = { sections: { policy: 'R3', prisons: 'R3' }, exceptions: {} } as const

test('an answer is read by whom its State decided', () => {
  const levelOf = answerLevels(tinyVersion, { ...all, exceptions: { capacity: 'R2' } })
  expect([levelOf('hasStrategy'), levelOf('held'), levelOf('capacity')]).toEqual(['R3', 'R3', 'R2'])
})

test('what is worked out from others is read by nobody who may not read them all', () => {
  const levelOf = (exceptions: Record<string, 'R1' | 'R3'>) => answerLevels(tinyVersion, { ...all, exceptions })('free')
  expect([levelOf({}), levelOf({ capacity: 'R1' }), levelOf({ free: 'R3', held: 'R1' })]).toEqual(['R3', 'R1', 'R1'])
})

test('what was never decided, or never asked, stays with the secretariat', () => {
  const levelOf = answerLevels(tinyVersion, { sections: {}, exceptions: {} })
  expect([levelOf('capacity'), levelOf('unknown')]).toEqual(['R1', 'R1'])
})
