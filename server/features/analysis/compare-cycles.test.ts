import { expect, test } from 'vitest'
import type { Question, Version } from '#shared/definition/definition.ts'
import type { ResultCycle } from '../indicators/index.ts'
import type { ChosenCycles } from './choose-cycles.ts'
import { unaskedIn, warningsOf } from './compare-cycles.ts'
import type { Found, Surroundings } from './found.ts'

const question = (id: string) => ({ id, kind: 'number', unit: 'persons' }) as unknown as Question
// Only what two versions are compared by.
const version = (id: string, ...questions: readonly string[]) =>
  ({
    id,
    questionnaire: id,
    version: 1,
    codeLists: {},
    sections: [{ questions: questions.map(question) }],
  }) as unknown as Version
const versions = new Map([
  ['thematic', version('thematic', 'prisons')],
  ['annual', version('annual', 'prisons', 'training')],
])
const cycle = (id: string, versionId: string) => ({ id, key: `key-${id}`, versionId }) as ResultCycle
const chosen = [cycle('first', 'thematic'), cycle('second', 'annual')]
const cycles = { chosen } as unknown as ChosenCycles
const around = {
  deps: { definitions: { versions: new Map([...versions].map(([id, one]) => [id, { version: one }])) } },
  versionOf: ({ versionId }: ResultCycle) => versions.get(versionId),
} as unknown as Surroundings
const asks = (id: string, pinned?: string) =>
  ({
    variable: { id, parts: [], bounds: [], ...(pinned !== undefined && { cycle: pinned }) },
    questions: [id],
  }) as unknown as Found

test('of a question that one of two cycles asks, it is said which one does not', () => {
  const sides = { rows: asks('training'), columns: undefined }
  expect(warningsOf(around, sides, cycles)).toEqual([
    { variable: 'training', from: 'key-first', to: 'key-second', comparability: 'absent', absentIn: 'key-first' },
  ])
  expect(warningsOf(around, sides, { ...cycles, chosen: chosen.toReversed() })[0]?.absentIn).toBe('key-first')
})

test('a cycle that does not ask one of two sides is told apart from one in which nobody answered', () => {
  expect([...unaskedIn(around, { rows: asks('prisons'), columns: asks('training') }, cycles)]).toEqual(['first'])
  expect([...unaskedIn(around, { rows: asks('prisons'), columns: undefined }, cycles)]).toEqual([])
  expect([...unaskedIn(around, { rows: asks('training', 'key-second'), columns: undefined }, cycles)]).toEqual([])
})
