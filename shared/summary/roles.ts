import type { Question, Version } from '#shared/definition/definition.ts'
import { isQuestionIn, questionsOf, type Scope } from './scope.ts'

/** What a question tells a reader beyond its subject, whichever questionnaire asks it. */
export const roles = ['challenges', 'practices', 'needs', 'offers'] as const
export type Role = (typeof roles)[number]

/** The role of a question, by its code list or by the fields of its list; nothing for all others. */
export function roleOf(question: Question): Role | undefined {
  if (question.kind === 'choices') return question.options === 'challenge' ? 'challenges' : undefined
  if (question.kind !== 'list') return undefined
  const fields = new Set(question.fields.map(({ id }) => id))
  if (fields.has('title') && fields.has('description')) return 'practices'
  if (!fields.has('theme') || !fields.has('type')) return undefined
  if (fields.has('urgency')) return 'needs'
  return fields.has('provider') ? undefined : 'offers'
}

/** The questions of a role within a scope, in the order of the questionnaire. */
export function questionsInRole(version: Version, role: Role, scope: Scope): readonly Question[] {
  return questionsOf(version).filter((question) => roleOf(question) === role && isQuestionIn(scope, question))
}
