import type { Question } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { SummaryFacts } from '#shared/summary/facts.ts'
import { questionsInRole, roles } from '#shared/summary/roles.ts'
import { questionsOf } from '#shared/summary/scope.ts'
import type { Wording } from './words.ts'

/** How the codes answered to a subject are called in the reader's language. */
export function codeWords(
  facts: SummaryFacts,
  { text }: Wording,
  subject: string | undefined,
): (code: string) => string {
  const list = subject === undefined ? undefined : listOf(facts, subject)
  return (code) => {
    const keys = [...(list === undefined ? [] : [textKeys.code(list, code)]), `said.${code}`, `reason.${code}`]
    return keys.map((key) => [key, text(key)] as const).find(([key, found]) => found !== key)?.[1] ?? code
  }
}

/** The code list that a subject is answered by, where there is one. */
function listOf({ version, indicators }: SummaryFacts, subject: string): string | undefined {
  const indicator = indicators.find(({ id }) => id === subject)
  const asked = (id: string | undefined) => questionsOf(version).find((question) => question.id === id)
  if (indicator) return ownListOf(asked(indicator.questions[0]))
  const [name = '', scope] = subject.split('@')
  if (scope !== undefined) {
    const role = roles.find((known) => known === name)
    const [first] = role ? questionsInRole(version, role, scope) : []
    return ownListOf(first, 'theme')
  }
  const [question, field] = name.split('.')
  return ownListOf(asked(question), field)
}

function ownListOf(question: Question | undefined, field?: string): string | undefined {
  if (question?.kind === 'maturity') return question.levels
  if (question?.kind === 'choices' || question?.kind === 'choice') return question.options
  if (question?.kind !== 'list') return undefined
  const found = question.fields.find(({ id }) => id === field)
  return found?.kind === 'choice' || found?.kind === 'choices' ? found.options : undefined
}
