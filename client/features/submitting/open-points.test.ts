import { expect, test } from 'vitest'
import type { ReplySummary } from '#shared/contract/replies.ts'
import type { Form } from '#shared/form/form.ts'
import { openPoints } from './open-points.ts'

const by = { id: 'p1', name: 'Ana' }
const section = (
  name: string,
  more: Partial<ReplySummary['sections'][number]> = {},
): ReplySummary['sections'][number] => ({ section: name, contributors: [], level: 'R2', ...more })
const holder = { id: 'p2', name: 'Ben', entered: true }
const ready = (stale: boolean) => ({ ready: { by, at: '2026-11-22T00:00:00Z', stale } })

/** Every section has two blank questions and one point to explain; `hidden` is not asked. */
const form = {
  sectionAsked: (name: string) => name !== 'hidden',
  progress: () => ({
    asked: 5,
    answered: 3,
    reasoned: 0,
    blank: 2,
    requiredBlank: 0,
    findings: { 'must-fix': 0, explain: 1, 'look-at': 0, note: 0 },
  }),
} satisfies Partial<Form> as unknown as Form // the two methods are all that is read

const sections = [
  section('said', ready(false)),
  section('stale', ready(true)),
  section('away', { contributors: [holder] }),
  section('hidden', { contributors: [holder] }),
]

test('what is open is counted in sections that are asked; one that changed since is no longer ready', () => {
  expect(openPoints(form, sections, [])).toEqual({ blank: 6, explain: 3, notReady: 2, withOthers: 1 })
})

test('a section left out is not counted', () => {
  expect(openPoints(form, sections, ['away'])).toEqual({ blank: 4, explain: 2, notReady: 1, withOthers: 0 })
})
