import { describe, expect, it } from 'vitest'
import { nonAnswers, type Answer } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import { prisonVersion, versionOf } from '#tests/support/prison-version.ts'
import { carryAnswers } from './carry-answers.ts'

const base = { nonAnswers }
const strategy: Question = { ...base, id: 'strategy', kind: 'yes-in-part-no', inPart: false }
const topics: Question = { ...base, id: 'topics', kind: 'choices', options: 'challenge', other: false }
const axis = { list: 'x', total: true }
const held: Question = {
  ...base,
  id: 'held',
  kind: 'table',
  rows: { ...axis, codes: ['female', 'male'] },
  columns: { ...axis, codes: ['all'] },
  cell: 'count',
  unit: 'persons',
  decimals: 0,
  reportedTotal: true,
}
const next = { ...versionOf(strategy, topics, held), codeLists: prisonVersion.codeLists }
const yes: Answer = { value: { choice: 'yes' } }

describe('carrying answers to another version', () => {
  it('carries what stands under the same id, and retires what is gone', () => {
    const gone: Answer = { value: { text: 'words' }, note: 'n' }
    expect(carryAnswers({ strategy: yes, dropped: gone }, next, {})).toEqual({
      carried: { strategy: yes },
      retired: { dropped: gone },
      toReadAgain: [],
    })
  })

  it('asks to read again what was reworded', () => {
    expect(carryAnswers({ strategy: yes }, next, { strategy: 'reworded' })).toMatchObject({
      carried: { strategy: yes },
      toReadAgain: ['strategy'],
    })
  })

  it.each(['split', 'merged', 'break'] as const)(
    'retires an answer whose question is another one now: %s',
    (change) => {
      expect(carryAnswers({ strategy: yes }, next, { strategy: change })).toEqual({
        carried: {},
        retired: { strategy: yes },
        toReadAgain: [],
      })
    },
  )

  it('retires a value that has no place any more: another kind, a code no longer offered', () => {
    const answers: Record<string, Answer> = {
      strategy: { value: { choice: 'in-part' } },
      topics: { value: { choices: ['cyber', 'piracy'] } },
    }
    expect(carryAnswers(answers, next, {})).toEqual({ carried: {}, retired: answers, toReadAgain: [] })
    const number: Answer = { value: { number: '3' } }
    expect(carryAnswers({ strategy: number }, next, {}).retired).toEqual({ strategy: number })
  })

  it('carries reasons', () => {
    const reason: Answer = { nonAnswer: 'confidential' }
    expect(carryAnswers({ held: reason }, next, {}).carried).toEqual({ held: reason })
  })

  it('carries the cells that are still there, and retires the others with the total that counted them', () => {
    const cells = { 'female:all': { value: '4' }, 'male:all': { value: '5' } }
    const answer: Answer = {
      note: 'census',
      value: { cells: { ...cells, 'unknown:all': { value: '1' } }, reportedTotal: { value: '10' } },
    }
    expect(carryAnswers({ held: answer }, next, {})).toEqual({
      carried: { held: { note: 'census', value: { cells } } },
      retired: { held: { value: { cells: { 'unknown:all': { value: '1' } }, reportedTotal: { value: '10' } } } },
      toReadAgain: [],
    })
  })
})
