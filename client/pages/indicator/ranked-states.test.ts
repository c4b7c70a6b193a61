import { expect, test } from 'vitest'
import type { IndicatorReply } from '#shared/contract/results.ts'
import { formatsFor } from '#client/i18n/formats.ts'
import type { Page } from '../page-words.ts'
import { isRanked, rankedStates } from './ranked-states.ts'

// Formats are all that is asked of the page here.
const page = { formats: formatsFor('en') } as Page
const values = { JPN: 24.61, KEN: 24.64, FRA: 38.1, MAR: undefined }
const observations = Object.entries(values).map(([state, value]) => ({ state, ...(value !== undefined && { value }) }))

function indicator(parts: Partial<IndicatorReply>): IndicatorReply {
  // What an order of States rests on; nothing else is looked at.
  return {
    observations,
    comparability: 'comparable',
    measure: 'number',
    direction: 'lower',
    ...parts,
  } as IndicatorReply
}

test('figures that are written alike share a place, and the next one counts them', () => {
  const ranked = rankedStates(page, indicator({}))
  expect(ranked.map(({ place, observation }) => [place, observation.state])).toEqual([
    [1, 'JPN'],
    [1, 'KEN'],
    [3, 'FRA'],
  ])
})

test('a State without a figure has no place, whichever end is first', () => {
  const ranked = rankedStates(page, indicator({ direction: 'higher' }))
  expect(ranked.map(({ observation }) => observation.state)).toEqual(['FRA', 'KEN', 'JPN'])
})

test('only comparable numbers are ranked', () => {
  expect(isRanked(indicator({}))).toBe(true)
  for (const parts of [{ comparability: 'limited' }, { comparability: 'none' }, { measure: 'answer' }] as const)
    expect(isRanked(indicator(parts)), JSON.stringify(parts)).toBe(false)
})
