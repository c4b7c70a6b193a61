import { describe, expect, test } from 'vitest'
import type { Formula, Indicator } from '#shared/definition/indicator.ts'
import type { Observation } from '#shared/indicator/observation.ts'
import { addedOf, type ObservedSeries } from './added-of.ts'
import type { StoredObservation } from './queries.ts'

const cellsOf = (column: string): Formula => ({
  value: { op: 'range', fn: 'sum', id: 'persons', column } as unknown as NonNullable<Formula['value']>,
})
const indicator = {
  id: 'P4-11',
  ...cellsOf('convicted'),
  breakdowns: [
    {
      by: 'stage',
      codes: ['prosecuted', 'convicted'].map((code) => ({ code, ...cellsOf(code) })),
    },
  ],
} as unknown as Indicator

/** A series in which each State says what it says about one question, unless another is named. */
function series(by: string, code: string, said: Readonly<Record<string, Partial<StoredObservation>>>): ObservedSeries {
  const members = Object.entries(said).map(([state, own]): [string, StoredObservation] => {
    const blank: Observation = { indicator: 'P4-11', status: 'value', flags: [], footnotes: [], questions: ['persons'] }
    return [state, { ...blank, state, cycleId: 'C', level: 'R3', revision: 1, ...own }]
  })
  return { indicator, by, code, members: new Map(members) }
}

const value = { status: 'value' } as const
const blank = { status: 'blank' } as const
const reason = (why: NonNullable<Observation['reason']>) => ({ status: 'reason', reason: why }) as const

describe('what is added up of a series', () => {
  test('the values of States, but for those the secretariat leaves out', () => {
    const excluded = { reason: 'A factor of ten', language: 'en' }
    expect(addedOf(series('', '', { A: value, B: { excluded }, C: blank })).states).toEqual(new Set('A'))
  })

  test('a code that does not apply, or is included elsewhere, counts as nothing; one not collected does not', () => {
    const other = { questions: ['ages'] }
    const code = series('sex', 'female', {
      A: value,
      B: { ...reason('not-applicable'), ...other },
      C: { ...reason('included-elsewhere'), ...other },
      D: { ...reason('not-collected'), ...other },
      E: { ...blank, ...other },
    })
    expect(addedOf(code, series('', '', { A: value, D: value, E: value })).nothing).toEqual(new Set('BC'))
  })

  test('a share of nobody counts as nothing where the total is known from the same question', () => {
    const code = series('sex', 'female', { A: blank, B: blank })
    expect(addedOf(code, series('', '', { A: value, B: blank })).nothing).toEqual(new Set('A'))
  })

  test('a code whose question was not put to a State is no nothing, although the total that reads it too is known', () => {
    const juveniles = { questions: ['juveniles'] }
    const code = series('age', 'juvenile', { A: { ...blank, ...juveniles }, B: { status: 'not-asked', ...juveniles } })
    const both = { ...value, questions: ['persons', 'juveniles'] }
    expect(addedOf(code, series('', '', { A: both, B: both })).nothing).toEqual(new Set('A'))
  })

  test('a code with the formula of the total is the total', () => {
    expect(addedOf(series('stage', 'convicted', { A: value }))).toHaveProperty('isTotal', true)
    expect(addedOf(series('stage', 'prosecuted', { A: value }))).not.toHaveProperty('isTotal')
    expect(addedOf(series('sex', 'female', { A: value }))).not.toHaveProperty('isTotal')
  })
})
