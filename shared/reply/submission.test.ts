import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Answer } from '#shared/answer/answer.ts'
import { answerRules } from '#shared/check/answer-rules.ts'
import { compilePlan } from '#shared/form/compile-plan.ts'
import { prisonVersion } from '#tests/support/prison-version.ts'
import type { ReleaseLevels } from './release-level.ts'
import { composeSubmission, type Composed } from './submission.ts'

const plan = compilePlan(prisonVersion, answerRules)
const meta = {
  replyId: 'r1',
  cycle: 'annual-2026',
  state: 'MAR',
  revision: 1,
  submittedAt: '2026-04-30T10:00:00Z',
  submittedBy: { id: 'p1', name: 'A. Benali' },
  authority: { name: 'A. Benali', title: 'Director', ministry: 'Justice' },
  demonstration: false,
}
const open: ReleaseLevels = { sections: { policy: 'R3' }, exceptions: { challenges: 'R2' } }

function compose(answers: Record<string, Answer>, without: readonly string[] = []): Composed {
  return composeSubmission(plan, answers, meta, { referenceYear: 2026, levels: open, without })
}
const answers: Record<string, Answer> = {
  hasStrategy: { value: { choice: 'no' } },
  strategyText: { value: { text: 'hidden words' } },
  challenges: { value: { choices: ['cyber'] } },
  capacity: { value: { number: '10' } },
  held: { value: { cells: { 'female:sentenced': { value: '4' }, 'female:unsentenced': { value: '2' } } } },
  occupancy: { note: 'without police cells' },
  retired: { value: { text: 'of an earlier version' } },
}

describe('a submission', () => {
  it('holds what is asked and said, with its level, and what was worked out, marked', () => {
    const composed = compose(answers)
    expect(composed).toMatchObject({
      ok: true,
      document: { format: 'pillar-submission/1', version: prisonVersion.id, without: [] },
    })
    const submitted = composed.ok ? composed.document.answers : {}
    expect(Object.keys(submitted)).toEqual(['hasStrategy', 'challenges', 'held', 'capacity', 'womenHeld'])
    expect(submitted['hasStrategy']?.release).toBe('R3')
    expect(submitted['challenges']?.release).toBe('R2')
    expect(submitted['womenHeld']).toEqual({
      section: 'prisons',
      answer: { value: { number: '6' } },
      release: 'R1',
      calculated: true,
    })
  })

  it('has the bytes it always had: their hash is on receipts, whatever its parts are called elsewhere', () => {
    const composed = compose(answers)
    const bytes = canonicalize(composed.ok ? composed.document : {}) ?? ''
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '6f233b8bd7a60217913a136d47695789d4d152d4550955d841e104f15ac146e8',
    )
  })

  it('leaves an unknown calculation out rather than saying zero', () => {
    const composed = compose(answers)
    expect(composed.ok && composed.document.answers['occupancy']).toBeUndefined()
  })

  it('keeps what a person remarked on a calculated figure', () => {
    const cells = Object.fromEntries(
      plan.tables.flatMap((table) => table?.shape.keys ?? []).map((key) => [key, { value: '1' }]),
    )
    const composed = compose({ ...answers, held: { value: { cells } } })
    expect(composed.ok && composed.document.answers['occupancy']?.answer).toEqual({
      note: 'without police cells',
      value: { number: '60' },
    })
  })

  it('is refused for what must be fixed, and only for that', () => {
    const broken = { ...answers, capacity: { typed: 'many' } }
    const composed = compose(broken)
    expect(composed.ok ? [] : composed.mustFix.map(({ code, at }) => [code, at.question])).toEqual([
      ['number.notANumber', 'capacity'],
    ])
  })

  it('may be made without the section that cannot be fixed in time', () => {
    const composed = compose({ ...answers, capacity: { typed: 'many' } }, ['prisons'])
    expect(composed).toMatchObject({
      ok: true,
      document: { without: ['prisons'], coverage: { asked: 3, answered: 2, reasoned: 0, blank: 1 } },
    })
    expect(composed.ok && Object.keys(composed.document.answers)).toEqual(['hasStrategy', 'challenges'])
  })

  it('does not know how to leave out what is not there', () => {
    expect(() => compose(answers, ['nowhere'])).toThrow('no section "nowhere"')
  })
})
