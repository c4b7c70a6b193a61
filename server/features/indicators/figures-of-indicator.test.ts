import { expect, test } from 'vitest'
import type { Indicator } from '#shared/definition/indicator.ts'
import { cellOf, type AddedSeries } from '#shared/indicator/adds-up.ts'
import { figuresOfIndicator, rememberWithheld } from './figures-of-indicator.ts'
import type { StoredObservation } from './queries.ts'

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

test('it is worked out anew where other States add nothing to a total', () => {
  const withheld = rememberWithheld(groups)
  const male: AddedSeries = { by: 'sex', code: 'male', states: new Set('CDEFGH') }
  const female: AddedSeries = { by: 'sex', code: 'female', states: new Set('CDFGH') }
  const apart = withheld([total(...'CDEFGH'), female, male])
  expect(withheld([total(...'CDEFGH'), { ...female, nothing: new Set('E') }, male])).not.toEqual(apart)
})

/** Volunteers of everybody but A and B; of C's, by the given words, none is a woman. */
function volunteersShown(ofC: Partial<StoredObservation>): readonly string[] {
  const place = { indicator: 'P2-15', cycleId: 'C', level: 'R3', revision: 1 } as const
  const said = { flags: [], footnotes: [], questions: ['volunteers'], status: 'value', value: 1 } as const
  const counted = [...'CDEFGH'].map((state): StoredObservation => ({ ...place, ...said, state }))
  const observations = [
    ...counted,
    ...counted.map((one) => ({ ...one, by: 'sex', code: 'male' })),
    ...counted.map((one) => ({ ...one, by: 'sex', code: 'female', ...(one.state === 'C' && ofC) })),
  ]
  const indicator = { id: 'P2-15', type: 'count', valueType: 'number', aggregation: ['sum'], breakdowns: [] }
  const figures = figuresOfIndicator(indicator as unknown as Indicator, observations, {
    groups,
    replied: new Set('CDEFGH'),
    peopleOf: () => undefined,
    withheld: rememberWithheld(groups),
  })
  const south = [...figures].flatMap(({ code, groups: all }) => {
    const figure = all.find(({ group }) => group === 'south')?.figures[0]
    return figure?.value === undefined ? [] : [code || 'total']
  })
  return south.toSorted()
}

test('a code that two States count is not the total less the other code, whatever keeps the third from counting it', () => {
  expect(volunteersShown({})).toEqual(['female', 'male', 'total'])
  expect(volunteersShown({ status: 'reason', reason: 'not-applicable' })).toHaveLength(1)
  expect(volunteersShown({ status: 'blank' })).toHaveLength(1)
})
