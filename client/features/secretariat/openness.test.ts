import { expect, test } from 'vitest'
import type { Standing, SubmittedReply } from '#shared/contract/submissions.ts'
import type { Version } from '#shared/definition/definition.ts'
import { opennessOf } from './openness.ts'

const version = {
  sections: [
    { id: 'policy', questions: [{ id: 'hasStrategy', kind: 'yes-in-part-no' }] },
    { id: 'prisons', questions: [{ id: 'capacity', kind: 'count' }] },
  ],
} as unknown as Version // all of it that is read

const answers = [
  { question: 'hasStrategy', section: 'policy', answer: { value: { choice: 'yes' } } },
  { question: 'capacity', section: 'prisons', answer: { value: { number: '3' } } },
] as const
const reply = {
  receipt: { id: 'first', answerLevels: { hasStrategy: 'R3', capacity: 'R1' } },
  answers,
} as unknown as SubmittedReply // of the receipt nothing else is read

const revision = (id: string, number: number) => ({ id, revision: number, reference: id, submittedAt: '' })
const today: Standing = {
  revisions: [revision('first', 1)],
  answerLevels: { hasStrategy: 'R3', capacity: 'R3' },
  levels: { R1: 0, R2: 0, R3: 2 },
  opening: [],
}

test('an answer that the State has opened since says both, and that its small count is kept from the public', () => {
  const openness = opennessOf(reply, version, today, true)
  expect(openness('capacity')).toEqual({ level: 'R1', now: 'R3', smallKept: true })
  expect(openness('hasStrategy')).toEqual({ level: 'R3', now: undefined, smallKept: false })
})

test('small counts are not kept from anybody where the State did not ask, nor where the public reads nothing', () => {
  expect(opennessOf(reply, version, today, false)('capacity').smallKept).toBe(false)
  const closed = { ...today, answerLevels: { capacity: 'R2' } } as const
  expect(opennessOf(reply, version, closed, true)('capacity')).toEqual({ level: 'R1', now: 'R2', smallKept: false })
})

test('of a revision that a later one has replaced, only what held at the submission is said', () => {
  const replaced = { ...today, revisions: [revision('first', 1), revision('second', 2)] }
  expect(opennessOf(reply, version, replaced, true)('capacity')).toEqual({
    level: 'R1',
    now: undefined,
    smallKept: false,
  })
})
