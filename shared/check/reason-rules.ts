import type { Answer } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import type { RuleContext } from '#shared/form/rules.ts'

/** What goes with a typed reason: when it will be available, where it is counted. */
export function checkReason(question: Question, answer: Answer, context: RuleContext): void {
  const reason = answer.nonAnswer
  if (reason === undefined) return
  if (!question.nonAnswers.includes(reason)) context.report('reason.notOffered', { reason })
  if (reason === 'not-available-yet' && isEmpty(answer.expected)) context.report('reason.expectedMissing', {})
  if (reason === 'included-elsewhere' && isEmpty(answer.includedIn)) context.report('reason.whereMissing', {})
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
