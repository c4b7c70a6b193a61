import { describe, expect, test } from 'vitest'
import type { Answers } from '#shared/answer/answer.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { planOf } from '#client/api/plan-of.ts'
import { openForm } from '#shared/form/open-form.ts'
import { byPillar, nextRow, shown, showOf, taskRows, type TaskRow } from './task-rows.ts'

const count = (id: string): Question => ({
  id,
  kind: 'count',
  unit: 'persons',
  decimals: 0,
  nonAnswers: ['not-collected'],
})
const section = (id: string, pillar: string | undefined, ...ids: readonly string[]): Version['sections'][number] => ({
  id,
  ...(pillar !== undefined && { pillar }),
  pages: [[...ids]],
  questions: ids.map(count),
})
const version: Version = {
  id: 'a/b/v1',
  instrument: 'a',
  questionnaire: 'b',
  version: 1,
  cycleKind: 'annual',
  minutes: 60,
  codeLists: {},
  sections: [
    section('contact', undefined, 'staff'),
    section('prison', 'II', 'held', 'capacity'),
    section('courts', 'II', 'cases'),
    section('aid', 'III', 'lawyers'),
  ],
}
type Ready = NonNullable<ReplySummary['sections'][number]['ready']>
const ready = (stale: boolean): Ready => ({ by: { id: 'p1', name: 'Amina' }, at: '2026-11-01T00:00:00Z', stale })

function rowsOf(
  answers: Answers,
  readiness: Readonly<Record<string, Ready>> = {},
  mySections = ['contact', 'prison', 'courts', 'aid'],
  handed: Readonly<Record<string, readonly string[]>> = {},
): readonly TaskRow[] {
  const reply: ReplySummary = {
    id: 'r1',
    cycle: 'annual-2026',
    state: 'MAR',
    status: 'draft',
    versionId: version.id,
    referenceYear: 2025,
    dueOn: '2026-12-31',
    seq: 1,
    revision: 0,
    mySections,
    openBranches: 0,
    levelExceptions: {},
    sections: version.sections.map(({ id }) => ({
      section: id,
      contributors: (handed[id] ?? []).map((person) => ({ id: person, name: person, entered: true })),
      level: 'R1',
      ...(readiness[id] && { ready: readiness[id] }),
    })),
  }
  return taskRows(reply, version, openForm(planOf(version), { answers, referenceYear: 2025 }), 'p1')
}
const statuses = (rows: readonly TaskRow[]): readonly string[] => rows.map(({ status }) => status.status)

describe('a row of the task list says', () => {
  test('not started, in progress, filled, as answers and reasons come in', () => {
    const rows = rowsOf({ held: { value: { number: '84213' } }, cases: { nonAnswer: 'not-collected' } })
    expect(statuses(rows)).toEqual(['not-started', 'in-progress', 'filled', 'not-started'])
    expect(rows[1]?.status).toEqual({ status: 'in-progress', done: 1, asked: 2 })
  })

  test('what must be fixed before anything else, even when somebody said ready', () => {
    const rows = rowsOf({ held: { typed: 'about 84000' } }, { prison: ready(false) })
    expect(rows[1]?.status).toEqual({ status: 'must-fix', count: 1 })
  })

  test('ready, and that it changed since', () => {
    expect(statuses(rowsOf({}, { contact: ready(false), aid: ready(true) }))).toEqual([
      'ready',
      'not-started',
      'not-started',
      'changed',
    ])
  })
})

test('what comes next: first what must be fixed, then what was begun, among one’s own sections only', () => {
  const answers: Answers = { held: { value: { number: '1' } }, cases: { typed: 'many' } }
  expect(nextRow(rowsOf(answers))?.section.section).toBe('courts')
  expect(nextRow(rowsOf(answers, {}, ['prison', 'aid']))?.section.section).toBe('prison')
  expect(nextRow(rowsOf({}, { aid: ready(false) }, ['aid']))).toBeUndefined()
})

test('a focal point may answer every section, and waits for those that others hold', () => {
  const rows = rowsOf({}, {}, undefined, { prison: ['p2'], courts: ['p2', 'p1'] })
  expect(shown(rows, 'mine').map(({ section }) => section.section)).toEqual(['contact', 'courts', 'aid'])
})

test('filters stand in the address; an unknown one shows everything', () => {
  const rows = rowsOf({}, { contact: ready(false) }, ['prison'])
  const everybody = { mySections: [], sections: [] }
  expect(shown(rows, showOf('show=mine', everybody))).toHaveLength(1)
  expect(shown(rows, showOf('show=open', everybody))).toHaveLength(3)
  expect(shown(rows, showOf('show=secret', everybody))).toHaveLength(4)
})

test('a contributor sees first what was handed over, and everything on request', () => {
  const reply = {
    mySections: ['prison'],
    sections: [
      { section: 'prison', contributors: [], level: 'R1' as const },
      { section: 'aid', contributors: [], level: 'R1' as const },
    ],
  }
  expect(showOf('', reply)).toBe('mine')
  expect(showOf('show=all', reply)).toBe('all')
})

test('sections stand under their pillar in the order of the questionnaire', () => {
  const groups = byPillar(rowsOf({}))
  expect(groups.map(({ pillar, rows }) => [pillar, rows.length])).toEqual([
    [undefined, 1],
    ['II', 2],
    ['III', 1],
  ])
  expect(groups.map(({ rows }) => rows[0]?.number)).toEqual([1, 2, 4])
})
