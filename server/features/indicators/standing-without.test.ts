import { expect, test } from 'vitest'
import type { Formula, Indicator } from '#shared/definition/indicator.ts'
import { tinyDefinitions, tinyVersion } from '#tests/support/tiny-definitions.ts'
import type { IndicatorsDeps } from './deps.ts'
import { standingWithout } from './standing-without.ts'

const reading = (id: string): Formula => ({ value: { op: 'question', id } })
const [asked, unasked] = [reading('capacity'), reading('escapes')]

/** What stands at France, which has replied, of the total or the women of an indicator with these formulas. */
function standingOf(total: Formula, women: Formula, part = {}, more: Partial<Indicator> = {}) {
  const breakdowns = [{ by: 'sex', codes: [{ code: 'female', ...women }] }]
  const indicator = { id: 'T-09', questions: [], breakdowns, ...total, ...more } as unknown as Indicator
  const deps = { definitions: tinyDefinitions } as unknown as IndicatorsDeps
  const replied = new Set(['FRA'])
  return standingWithout(deps, indicator, part, { cycle: { versionId: tinyVersion.id }, replied })
}
const women = { by: 'sex', code: 'female' }

test('of a State with a reply, what the cycle asked is kept back, and what it did not ask was not asked', () => {
  expect(standingOf(asked, asked)('FRA')).toBe('kept-back')
  expect(standingOf(unasked, unasked)('FRA')).toBe('not-asked')
  expect(standingOf(unasked, unasked, {}, { system: 'evidence' })('FRA')).toBe('kept-back')
})

test('whether a part was asked follows from the part, not from the total', () => {
  expect(standingOf(asked, unasked, women)('FRA')).toBe('not-asked')
  expect(standingOf(unasked, asked, women)('FRA')).toBe('kept-back')
})

test('of a State of which nothing can be read, there is no reply, whatever was asked', () => {
  expect(standingOf(asked, asked)('BRA')).toBe('no-reply')
  expect(standingOf(unasked, unasked)('BRA')).toBe('no-reply')
})
