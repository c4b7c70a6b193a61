import { memo } from 'react'
import type { Answer } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { PlainAnswer } from './plain-answer.tsx'
import { TableView } from './table-view.tsx'

export interface AnswerViewProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly text: TextOf
}

/** One answer of any kind for reading, a table with its figures and totals. */
export const AnswerView = memo(function AnswerView({ question, answer, text }: AnswerViewProps) {
  const value = answer?.value
  return (
    <PlainAnswer question={question} answer={answer} text={text}>
      {question.kind === 'table' && value && 'cells' in value ? (
        <TableView question={question} value={value} text={text} />
      ) : undefined}
    </PlainAnswer>
  )
})
