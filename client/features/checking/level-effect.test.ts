import { expect, test } from 'vitest'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { levelEffect } from './level-effect.ts'

const submitted = [
  ['beds', 'prisons'],
  ['cells', 'prisons'],
  ['strategy', 'policy'],
] as const
const decided: ReleaseLevels = { sections: { prisons: 'R1', policy: 'R2' }, exceptions: { cells: 'R3' } }

test('opening a section opens its submitted answers, except those that have a level of their own', () => {
  const wider = { ...decided, sections: { prisons: 'R3', policy: 'R2' } } as const
  expect(levelEffect(submitted, decided, wider)).toEqual({ opens: 1, closes: 0 })
})

test('an answer put back to its section is closed where the section is closed', () => {
  expect(levelEffect(submitted, decided, { ...decided, exceptions: {} })).toEqual({ opens: 0, closes: 1 })
})

test('a section of which nothing was submitted opens nothing', () => {
  const other = { ...decided, sections: { ...decided.sections, victims: 'R3' } } as const
  expect(levelEffect(submitted, decided, other)).toEqual({ opens: 0, closes: 0 })
})
