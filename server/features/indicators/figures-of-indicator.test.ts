import { expect, test } from 'vitest'
import { cellOf, type AddedSeries } from '#shared/indicator/suppress-groups.ts'
import { rememberWithheld } from './figures-of-indicator.ts'

const groups = new Map([
  ['world', ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']],
  ['north', ['A', 'B']],
  ['south', ['C', 'D', 'E']],
  ['west', ['F', 'G', 'H']],
])
const total = (...states: string[]): AddedSeries => ({ by: '', code: '', states: new Set(states) })

test('what is withheld is worked out once for the same States, and anew for others', () => {
  const withheld = rememberWithheld(groups)
  const everybody = withheld([total('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')])
  expect([...everybody]).toEqual([cellOf(total(), 'south')])
  expect(withheld([total('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')])).toBe(everybody)
  expect(withheld([total('C', 'D', 'E', 'F', 'G', 'H')]).size).toBe(0)
})
