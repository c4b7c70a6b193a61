import type { Answer } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import type { Edit } from './use-edit.ts'

/** What the parts around an answer are given. */
export interface ExtrasProps {
  readonly question: Question
  readonly answer: Answer
  readonly edit: Edit
}
