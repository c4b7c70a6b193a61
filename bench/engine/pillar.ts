import type { Version } from '#shared/definition/definition.ts'
import { answerRules } from '#shared/check/answer-rules.ts'
import { checkReply } from '#shared/check/check-reply.ts'
import { compilePlan } from '#shared/form/compile-plan.ts'
import type { Form } from '#shared/form/form.ts'
import { openForm } from '#shared/form/open-form.ts'
import type { Contestant, Outcome, Session } from './contestant.ts'
import type { Reply } from './reply.ts'
import type { Step } from './script.ts'

const referenceYear = 2026

/** The engine of the product, used as the browser and the server use it. */
export const pillar: Contestant = {
  load(versionJson, replyJson) {
    const version: Version = JSON.parse(versionJson)
    const answers: Reply = JSON.parse(replyJson)
    const form = openForm(compilePlan(version, answerRules), { answers, referenceYear })
    const questions = version.sections.flatMap((section) => section.questions)
    const calculated = questions.filter((question) => 'calculate' in question).map(({ id }) => id)
    return session(
      form,
      questions.map(({ id }) => id),
      calculated,
    )
  },
  prepare(version) {
    const plan = compilePlan(version, answerRules)
    return (answers) => {
      const { count, progress } = checkReply(plan, answers, { referenceYear })
      return { asked: progress.asked, calculated: Number.NaN, findings: total(count) }
    }
  },
}

function session(form: Form, ids: readonly string[], calculated: readonly string[]): Session {
  return {
    play: (step) => play(form, step),
    outcome: (): Outcome => ({
      asked: ids.filter((id) => form.asked(id)).length,
      calculated: calculated.reduce((sum, id) => sum + Number(form.calculated(id) ?? 0), 0),
      findings: total(form.findingCount()),
    }),
    reply: () => ({ ...form.answers() }),
  }
}

let read = 0
/** A change ends when its consequences have been read: what flipped, what was calculated, the findings touched and their count. */
function play(form: Form, step: Step): void {
  const change =
    step.kind === 'cell'
      ? form.setCell(step.question, step.at, { value: step.value })
      : form.setAnswer(step.question, step.answer)
  for (const { question } of change.relevance) read += form.findings(question).length
  for (const { value } of change.calculated) read += value === undefined ? 0 : 1
  read += form.findings(step.question).length + form.findingCount()['must-fix']
}

function total(count: Readonly<Record<string, number>>): number {
  return Object.values(count).reduce((sum, one) => sum + one, 0)
}
