import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerRules } from '#shared/check/answer-rules.ts'
import { checkReply } from '#shared/check/check-reply.ts'
import { gravestFirst } from './count-findings.ts'
import { composeSubmission } from '#shared/reply/submission.ts'
import { compilePlan } from './compile-plan.ts'
import { openForm } from './open-form.ts'
import { subject, type Change, type Form } from './form.ts'
import { story, type Edit, type Story } from '#tests/support/arbitrary-version.ts'

/** Hundreds of invented questionnaires take their time where other work runs beside them. */
const patience = { timeout: 120_000 }

const start = { answers: {}, referenceYear: 2026 }

function play(form: Form, { question, answer, cells }: Edit): Change {
  return cells ? form.setCells(question, cells) : form.setAnswer(question, answer)
}

/** Everything a form says, for comparing two. */
function everything(form: Form, { version }: Story): unknown {
  const questions = version.sections.flatMap((section) => section.questions)
  return {
    questions: questions.map(({ id, kind }) => ({
      id,
      asked: form.asked(id),
      because: form.notAskedBecause(id),
      required: form.required(id),
      standing: form.standing(id),
      calculated: form.calculated(id),
      findings: form.findings(id),
      totals: kind === 'table' ? form.totals(id) : undefined,
    })),
    sections: version.sections.map(({ id }) => [
      form.sectionAsked(id),
      form.progress(id),
      form.pages(id),
      form.notAsked(id),
    ]),
    all: [form.progress(), form.findingCount(), form.findings()],
  }
}

describe('a form, whatever the questionnaire and the edits', patience, () => {
  it('says after every edit what it would say if opened anew', () => {
    fc.assert(
      fc.property(story, (told) => {
        const plan = compilePlan(told.version, answerRules)
        const form = openForm(plan, start)
        for (const edit of told.edits) {
          play(form, edit)
          const anew = openForm(plan, { ...start, answers: structuredClone(form.answers()) })
          expect(everything(form, told)).toEqual(everything(anew, told))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('agrees with the check of the whole reply', () => {
    fc.assert(
      fc.property(story, ({ version, edits }) => {
        const plan = compilePlan(version, answerRules)
        const form = openForm(plan, start)
        for (const edit of edits) play(form, edit)
        const checked = checkReply(plan, form.answers(), { referenceYear: 2026 })
        expect(checked.findings).toEqual(gravestFirst(form.findings()))
        expect(checked.count).toEqual(form.findingCount())
      }),
    )
  })

  it('does not mind the order in which questions are answered', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), (told, picks) => {
        const last = new Map(told.edits.filter(({ cells }) => !cells).map((edit) => [edit.question, edit]))
        const shuffled = [...last.values()]
          .map((edit) => ({ edit, key: picks.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
        const plan = compilePlan(told.version, answerRules)
        const one = openForm(plan, start)
        const other = openForm(plan, start)
        for (const edit of last.values()) play(one, edit)
        for (const { edit } of shuffled) play(other, edit)
        expect(everything(one, told)).toEqual(everything(other, told))
      }),
    )
  })

  it('tells of every flip, every calculated value and every finding that moved', () => {
    fc.assert(
      fc.property(story, (told) => {
        const form = openForm(compilePlan(told.version, answerRules), start)
        const ids = told.version.sections.flatMap((section) => section.questions).map(({ id }) => id)
        for (const edit of told.edits) {
          const before = ids.map((id) => ({ id, asked: form.asked(id), calculated: form.calculated(id) }))
          const found = form.findings()
          const change = play(form, edit)
          const flips = before.filter(({ id, asked }) => form.asked(id) !== asked).map(({ id }) => id)
          const moved = before.filter(({ id, calculated }) => form.calculated(id) !== calculated).map(({ id }) => id)
          expect(change.relevance.map(({ question }) => question).toSorted()).toEqual(flips.toSorted())
          expect(change.calculated.map(({ question }) => question).toSorted()).toEqual(moved.toSorted())
          expect(found.length + change.findings.added.length - change.findings.removed.length).toBe(
            form.findings().length,
          )
        }
      }),
    )
  })

  it('calls the listeners of everything that reads differently', () => {
    fc.assert(
      fc.property(story, (told) => {
        const form = openForm(compilePlan(told.version, answerRules), start)
        const ids = told.version.sections.flatMap((section) => section.questions).map(({ id }) => id)
        const called = new Set<string>()
        for (const id of ids) form.subscribe(subject.question(id), () => called.add(id))
        const read = (id: string): string =>
          JSON.stringify([form.answer(id), form.asked(id), form.required(id), form.calculated(id), form.findings(id)])
        for (const edit of told.edits) {
          const before = new Map(ids.map((id) => [id, read(id)]))
          called.clear()
          play(form, edit)
          const moved = ids.filter((id) => read(id) !== before.get(id))
          expect(moved.filter((id) => !called.has(id))).toEqual([])
        }
      }),
    )
  })
})

describe('hiding and submitting', patience, () => {
  it('hides and shows without losing a word', () => {
    fc.assert(
      fc.property(story, ({ version, edits }) => {
        const form = openForm(compilePlan(version, answerRules), start)
        const typed = new Map<string, unknown>()
        for (const edit of edits) {
          play(form, edit)
          if (!edit.cells) typed.set(edit.question, edit.answer)
          else typed.delete(edit.question)
          for (const [id, answer] of typed) expect(form.answer(id)).toEqual(answer)
        }
      }),
    )
  })

  it('never submits an answer to a question that is not asked', () => {
    fc.assert(
      fc.property(story, ({ version, edits }) => {
        const plan = compilePlan(version, answerRules)
        const form = openForm(plan, start)
        for (const edit of edits) play(form, edit)
        const composed = composeSubmission(plan, form.answers(), meta, {
          referenceYear: 2026,
          levels: { sections: {}, exceptions: {} },
        })
        expect(composed.ok ? [] : composed.mustFix).toHaveLength(form.findingCount()['must-fix'])
        const submitted = composed.ok ? Object.keys(composed.document.answers) : []
        expect(submitted.filter((id) => !form.asked(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

const meta = {
  replyId: 'r1',
  cycle: 'annual-2026',
  state: 'MAR',
  revision: 1,
  submittedAt: '2026-04-30T10:00:00Z',
  submittedBy: { id: 'p1', name: 'A. Benali' },
  authority: { name: 'A. Benali', title: 'Director', ministry: 'Justice' },
  demonstration: true,
}
