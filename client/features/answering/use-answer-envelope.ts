import { useRef } from 'react'
import type { Answer } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'

const blank: Answer = {}
const filledTable: NonNullable<Answer['value']> = { cells: {} }

/**
 * The answer of a question; of a table without its cells, which follow the form by themselves.
 * So nothing around a table renders while its cells are typed.
 */
export function useAnswerEnvelope(question: Question): Answer {
  const last = useRef(blank)
  return useQuestionValue(question.id, (form) => {
    const answer = form.answer(question.id) ?? blank
    if (question.kind !== 'table') return answer
    const envelope = answer.value === undefined ? answer : { ...answer, value: filledTable }
    if (JSON.stringify(envelope) !== JSON.stringify(last.current)) last.current = envelope
    return last.current
  })
}
