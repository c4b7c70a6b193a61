import { describe, expect, it } from 'vitest'
import type { CycleReply } from '#shared/contract/cycles.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { nextStep } from './next-step.ts'

const cycle: CycleReply = {
  key: 'annual-2026',
  title: 'Annual report 2026',
  titles: { en: 'Annual report 2026' },
  opensByItself: false,
  kind: 'annual',
  versionId: 'a/b/v1',
  referenceYear: 2025,
  opensOn: '2026-01-01',
  dueOn: '2026-12-31',
  status: 'open',
  provenance: 'demonstration',
  invited: 193,
}
const ready = { by: { id: 'p', name: 'A. Benali' }, at: '2026-03-01T10:00:00Z', stale: false }
const section = (id: string, isReady: boolean): ReplySummary['sections'][number] => ({
  section: id,
  contributors: [],
  level: 'R1',
  ...(isReady && { ready }),
})
const begun: ReplySummary = {
  id: 'r',
  cycle: 'annual-2026',
  state: 'MAR',
  status: 'draft',
  versionId: 'a/b/v1',
  referenceYear: 2025,
  dueOn: '2026-12-31',
  seq: 4,
  revision: 0,
  mySections: ['a', 'b'],
  openBranches: 0,
  sections: [section('a', true), section('b', false)],
  levelExceptions: {},
  lastActivity: '2026-03-01T10:00:00Z',
}
const { lastActivity: _, ...untouched } = begun
const done = { ...begun, sections: [section('a', true), section('b', true)] }
const submitted = { ...done, status: 'submitted', revision: 1, submissionId: 's1' } as const

describe('the next step with a report', () => {
  it.each<[string, ReplySummary, boolean, string, string]>([
    ['not begun', untouched, true, 'not-begun', '/cycles/annual-2026/start'],
    ['in progress', begun, true, 'in-progress', '/cycles/annual-2026'],
    ['with all sections ready, for who submits', done, true, 'to-check', '/cycles/annual-2026/check'],
    ['with all sections ready, for a contributor', done, false, 'handed-on', '/cycles/annual-2026'],
    ['submitted', submitted, true, 'submitted', '/receipts/s1'],
    ['reopened', { ...submitted, status: 'draft' }, true, 'correcting', '/cycles/annual-2026'],
    ['of which nothing is theirs to answer', { ...begun, mySections: [] }, false, 'reading', '/cycles/annual-2026'],
  ])('%s', (_name, reply, maySubmit, stand, href) => {
    expect(nextStep({ reply, cycle }, maySubmit)).toEqual({ stand, href })
  })
})
