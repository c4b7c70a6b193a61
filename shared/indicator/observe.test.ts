import { describe, expect, test } from 'vitest'
import type { Answers } from '#shared/answer/answer.ts'
import { answerRules } from '#shared/check/answer-rules.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { nonAnswers } from '#shared/answer/answer.ts'
import { compilePlan } from '#shared/form/compile-plan.ts'
import { evaluateReply } from '#shared/form/evaluate.ts'
import { compileObserver } from './observe.ts'

const axis = (codes: readonly string[]) => ({ list: codes.join(), codes, total: true })
const version: Version = {
  id: 'kyoto-declaration/tiny/v1',
  instrument: 'kyoto-declaration',
  questionnaire: 'tiny',
  version: 1,
  cycleKind: 'annual',
  minutes: 1,
  codeLists: { maturity: { id: 'maturity', codes: ['0', '1', '2', '3', '4'] } },
  sections: [
    {
      id: 'prisons',
      pages: [['prisonersHeld', 'prisonCapacity', 'reoffendingStrategy']],
      questions: [
        {
          id: 'prisonersHeld',
          kind: 'table',
          rows: axis(['female', 'male']),
          columns: axis(['sentenced', 'unsentenced']),
          cell: 'count',
          unit: 'persons',
          decimals: 0,
          reportedTotal: false,
          nonAnswers,
        },
        { id: 'prisonCapacity', kind: 'count', unit: 'places', decimals: 0, nonAnswers },
        { id: 'reoffendingStrategy', kind: 'maturity', levels: 'maturity', nonAnswers },
      ],
    },
  ],
}

const declared = {
  instrument: 'kyoto-declaration',
  unit: 'percent',
  headings: ['II.2'],
  paragraphs: [],
  core: true,
  valueType: 'number',
  breakdowns: [],
  aggregation: ['median'],
  direction: 'lower',
  comparability: 'limited',
  sdg: [],
  series: [],
  uncts: [],
  versions: [],
} as const
const occupancy: Indicator = {
  ...declared,
  id: 'P2-06',
  type: 'percentage',
  questions: ['prisonersHeld', 'prisonCapacity'],
  numerator: { op: 'range', fn: 'sum', id: 'prisonersHeld' },
  denominator: { op: 'question', id: 'prisonCapacity' },
  scale: 100,
}
const women: Indicator = {
  ...declared,
  id: 'P2-07',
  type: 'count',
  questions: ['prisonersHeld'],
  value: { op: 'range', fn: 'sum', id: 'prisonersHeld' },
  breakdowns: [
    { by: 'sex', codes: [{ code: 'female', value: { op: 'range', fn: 'sum', id: 'prisonersHeld', row: 'female' } }] },
  ],
}
const strategy: Indicator = {
  ...declared,
  id: 'P2-10',
  type: 'maturity',
  questions: ['reoffendingStrategy'],
  value: { op: 'question', id: 'reoffendingStrategy' },
}
const elsewhere: Indicator = {
  ...declared,
  id: 'P1-04',
  type: 'count',
  questions: ['homicideVictims'],
  value: { op: 'question', id: 'homicideVictims' },
}

const plan = compilePlan(version, answerRules)
const observer = compileObserver([occupancy, women, strategy, elsewhere], plan)
const observed = (answers: Answers) => observer(evaluateReply(plan, { answers, referenceYear: 2025 }))

const held = (cells: Record<string, string>) => ({
  prisonersHeld: { value: { cells: Object.fromEntries(Object.entries(cells).map(([at, value]) => [at, { value }])) } },
})
const full = { 'female:sentenced': '10', 'female:unsentenced': '5', 'male:sentenced': '100', 'male:unsentenced': '65' }

describe('a State answers', () => {
  test('a ratio keeps numerator and denominator', () => {
    const [figure] = observed({ ...held(full), prisonCapacity: { value: { number: '150' } } })
    expect(figure).toMatchObject({ indicator: 'P2-06', status: 'value', value: 120, numerator: 180, denominator: 150 })
  })

  test('a breakdown has its own figure', () => {
    const [, all, female] = observed(held(full))
    expect([all?.value, female?.value]).toEqual([180, 15])
    expect(female).toMatchObject({ by: 'sex', code: 'female' })
  })

  test('a level is a category too, and zero is a level', () => {
    expect(observed({ reoffendingStrategy: { value: { choice: '0' } } })[3]).toMatchObject({
      status: 'value',
      value: 0,
      category: '0',
    })
  })
})

describe('a State does not answer', () => {
  test('a blank cell makes the total unknown, never smaller; its own row may still be known', () => {
    const [, all, female] = observed(
      held({ 'female:sentenced': '10', 'female:unsentenced': '5', 'male:sentenced': '100' }),
    )
    expect(all).toMatchObject({ status: 'blank' })
    expect(all).not.toHaveProperty('value')
    expect(female).toMatchObject({ status: 'value', value: 15 })
  })

  test('its reason is kept', () => {
    const [figure] = observed({ ...held(full), prisonCapacity: { nonAnswer: 'confidential' } })
    expect(figure).toMatchObject({ status: 'reason', reason: 'confidential' })
  })

  test('a zero denominator gives no figure', () => {
    expect(observed({ ...held(full), prisonCapacity: { value: { number: '0' } } })[0]).toMatchObject({
      status: 'blank',
    })
  })

  test('what its questionnaire does not ask is not asked', () => {
    expect(observed({})[4]).toMatchObject({ indicator: 'P1-04', status: 'not-asked' })
  })
})

test('notes, explanations and flags travel with the figure', () => {
  const [figure] = observed({
    ...held(full),
    prisonCapacity: {
      value: { number: '150' },
      flags: ['estimated'],
      note: 'Design capacity.',
      explanations: { 'x.high': 'New wing.' },
      language: 'en',
    },
  })
  expect(figure?.flags).toEqual(['estimated'])
  expect(figure?.footnotes.map(({ text }) => text)).toEqual(['Design capacity.', 'New wing.'])
})
