import { describe, expect, it } from 'vitest'
import type { Answers, Cell } from '#shared/answer/answer.ts'
import { answerRules } from '#shared/check/answer-rules.ts'
import type { ListQuestion } from '#shared/definition/definition.ts'
import { compilePlan } from '#shared/form/compile-plan.ts'
import { composeSubmission } from '#shared/reply/submission.ts'
import { prisonVersion } from '#tests/support/prison-version.ts'
import { countByLevel } from './count-by-level.ts'

const base = { nonAnswers: ['confidential'] } as const
const words = (id: string) => ({ ...base, id, kind: 'text', maxWords: 50, lines: 1 }) as const
const consent = { ...base, id: 'consent', kind: 'choice', options: 'yesNo', other: false } as const
const practices: ListQuestion = {
  ...base,
  id: 'practices',
  kind: 'list',
  maxItems: 5,
  fields: [words('title'), consent],
}
const sections = prisonVersion.sections.map((section) =>
  section.id === 'policy' ? { ...section, questions: [...section.questions, practices] } : section,
)
const codeLists = { ...prisonVersion.codeLists, yesNo: { id: 'yesNo', codes: ['yes', 'no'] } }
const plan = compilePlan({ ...prisonVersion, codeLists, sections }, answerRules)
const levels = { sections: { policy: 'R3', prisons: 'R2' }, exceptions: { challenges: 'R1' } } as const
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

const keys = plan.tables.find((table) => table !== undefined)?.shape.keys ?? []
const practice = (id: string, said: string) => ({ id, fields: { title: 'Mediators', consent: said } })
const withPractices = (...said: readonly string[]): Answers => ({
  practices: { value: { items: said.map((one, at) => practice(String(at), one)) } },
})
const held = (cell: Cell, most = keys.length): Answers => ({
  held: { value: { cells: Object.fromEntries(keys.slice(0, most).map((key) => [key, cell])) } },
})

describe('answers by who may see them', () => {
  it('counts what was said at its level, and nothing that was worked out from it', () => {
    const answers = { hasStrategy: { value: { choice: 'yes' } }, challenges: { nonAnswer: 'confidential' } } as const
    const counts = countByLevel(
      plan,
      { ...answers, ...held({ value: '4' }), capacity: { value: { number: '10' } } },
      levels,
    )
    expect(counts).toEqual({ R1: 1, R2: 2, R3: 1 })
  })

  it.each<[string, Answers, number]>([
    ['one entry with consent', withPractices('no', 'yes'), 1],
    ['no entry with consent', withPractices('no', ''), 0],
  ])('counts a list with %s as the public will find it', (_, answers, seen) => {
    expect(countByLevel(plan, answers, levels)).toEqual({ R1: 1 - seen, R2: 0, R3: seen })
  })

  it.each<[string, Answers]>([
    [
      'words, a reason and a note',
      {
        strategyText: { value: { text: 'Done' } },
        challenges: { nonAnswer: 'confidential' },
        hasEvents: { note: 'later' },
      },
    ],
    ['a text that was emptied', { strategyText: { value: { text: ' ' }, language: 'en' } }],
    ['one figure of a table', held({ value: '4' }, 1)],
    ['reasons in some cells', held({ nonAnswer: 'confidential' }, 1)],
    ['reasons in all cells', held({ nonAnswer: 'confidential' })],
    ['practices that nobody may read', withPractices('no')],
  ])('adds up to what a receipt calls answered and reasoned: %s', (_, answers) => {
    const composed = composeSubmission(plan, answers, meta, { referenceYear: 2026, levels })
    if (!composed.ok) throw new Error('the answers have nothing to fix')
    const { coverage } = composed.document
    const submitted = Object.fromEntries(
      Object.entries(composed.document.answers).map(([id, { answer }]) => [id, answer] as const),
    )
    const { R1, R2, R3 } = countByLevel(plan, submitted, levels)
    expect(R1 + R2 + R3).toBe(coverage.answered + coverage.reasoned)
  })
})
