import { expect, test } from 'vitest'
import type { CycleReply } from '#shared/contract/cycles.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { openSections, readySections, sortInbox, waitingSections } from './sort-inbox.ts'

function cycle(key: string, status: CycleReply['status'], dueOn: string): CycleReply {
  return {
    key,
    title: key,
    titles: { en: key },
    opensByItself: false,
    kind: 'annual',
    versionId: 'a/b/v1',
    referenceYear: 2025,
    opensOn: '2026-01-01',
    dueOn,
    status,
    provenance: 'demonstration',
    invited: 193,
  }
}

function reply(key: string, sections: ReplySummary['sections'] = [], mySections: string[] = []): ReplySummary {
  return {
    id: key,
    cycle: key,
    state: 'MAR',
    status: 'draft',
    versionId: 'a/b/v1',
    referenceYear: 2025,
    dueOn: '',
    seq: 0,
    revision: 0,
    mySections,
    openBranches: 0,
    sections,
    levelExceptions: {},
  }
}

test('open cycles come by urgency, past ones latest first, cycles in preparation not at all', () => {
  const cycles = [
    cycle('late', 'open', '2026-12-31'),
    cycle('soon', 'open', '2026-04-30'),
    cycle('old', 'closed', '2024-06-30'),
    cycle('older', 'closed', '2022-03-30'),
    cycle('next', 'draft', '2027-04-30'),
  ]
  const { open, past } = sortInbox(
    ['older', 'late', 'next', 'old', 'soon'].map((key) => reply(key)),
    cycles,
  )
  expect(open.map((entry) => entry.cycle.key)).toEqual(['soon', 'late'])
  expect(past.map((entry) => entry.cycle.key)).toEqual(['old', 'older'])
})

test('a section that changed after somebody said ready is not ready, and waits for those who hold it', () => {
  const section = (name: string, stale?: boolean): ReplySummary['sections'][number] => ({
    section: name,
    contributors: [],
    level: 'R1',
    ...(stale !== undefined && { ready: { by: { id: 'p1', name: 'Amina' }, at: '2026-11-01T00:00:00Z', stale } }),
  })
  const mine = reply('annual', [section('a', false), section('b', true), section('c'), section('d')], ['a', 'b', 'c'])
  expect(readySections(mine)).toBe(1)
  expect(openSections(mine).map((one) => one.section)).toEqual(['b', 'c'])
})

test('what others hold does not wait for the focal point', () => {
  const handed = (name: string, ...people: readonly string[]): ReplySummary['sections'][number] => ({
    section: name,
    contributors: people.map((id) => ({ id, name: id, entered: true })),
    level: 'R1',
  })
  const own = reply('annual', [handed('a'), handed('b', 'justice'), handed('c', 'justice', 'focal')], ['a', 'b', 'c'])
  expect(waitingSections(own, 'focal').map(({ section }) => section)).toEqual(['a', 'c'])
})
