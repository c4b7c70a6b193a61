import { expect, test } from 'vitest'
import type { IndicatorReply } from '#shared/contract/results.ts'
import { formatsFor } from '#client/i18n/formats.ts'
import type { Page } from '../page-words.ts'
import { isOrderOffered, orderedStates } from './ordered-states.ts'

// Formats are all that is asked of the page here.
const page = { formats: formatsFor('en') } as Page
/** In the order of their names, as replies bring them. */
const values = { FRA: 38.1, DEU: 24.64, JPN: 24.62, KEN: 24.2, MAR: undefined }
const observations = Object.entries(values).map(
  ([state, value]) =>
    // What an order rests on; nothing else is looked at.
    ({ state, ...(value !== undefined && { value }) }) as IndicatorReply['observations'][number],
)

test('figures are read from the lowest to the highest, those written alike by name, and a State without one is not among them', () => {
  expect(orderedStates(page, { observations }).map(({ observation }) => observation.state)).toEqual([
    'KEN',
    'DEU',
    'JPN',
    'FRA',
  ])
})

test('the order is offered only of numbers that are declared comparable', () => {
  expect(isOrderOffered({ comparability: 'comparable', measure: 'number' })).toBe(true)
  for (const parts of [
    { comparability: 'limited', measure: 'number' },
    { comparability: 'none', measure: 'number' },
    { comparability: 'comparable', measure: 'answer' },
  ] as const)
    expect(isOrderOffered(parts), JSON.stringify(parts)).toBe(false)
})
