import { expect, test } from 'vitest'
import type { CycleReply } from '#shared/contract/cycles.ts'
import { changeOf, draftOf } from './change-cycle-draft.ts'

const cycle: CycleReply = {
  key: 'annual-2026',
  title: 'Annual 2026',
  titles: { en: 'Annual 2026', fr: 'Annuel 2026' },
  kind: 'annual',
  versionId: 'tiny/annual/v1',
  referenceYear: 2026,
  opensOn: '2026-10-01',
  dueOn: '2027-03-31',
  status: 'open',
  provenance: 'real',
  invited: 2,
  opensByItself: false,
}
const before = draftOf(cycle, ['MAR', 'JPN'])

test('a form that says what the cycle says changes nothing, whatever the order of States', () => {
  expect(changeOf(before, { ...before, title: 'Annual 2026 ', states: new Set(['JPN', 'MAR']) })).toBeUndefined()
})

test('only what was changed is sent: a title taken away goes, States more and States fewer are named alone', () => {
  expect(changeOf(before, { ...before, dueOn: '2027-04-30' })).toEqual({ dueOn: '2027-04-30' })
  expect(changeOf(before, { ...before, titleFr: '' })).toEqual({ titles: { en: 'Annual 2026' } })
  const states = (...codes: readonly string[]) => changeOf(before, { ...before, states: new Set(codes) })
  expect(states('MAR', 'JPN', 'TUV')).toEqual({ addStates: ['TUV'] })
  expect(states('MAR', 'FRA')).toEqual({ addStates: ['FRA'], removeStates: ['JPN'] })
})
