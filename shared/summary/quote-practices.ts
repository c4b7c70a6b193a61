import { narrativesOf } from '#shared/analysis/narratives-of.ts'
import type { Item } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import type { StateAnswer, SummaryFacts } from './facts.ts'
import type { Planned, QuotedPractice } from './plan.ts'
import { regionalGroups } from './regional-groups.ts'
import { questionsInRole } from './roles.ts'
import type { Scope } from './scope.ts'

/**
 * Practices that States agreed to share: one a State, at most `most`, taken in turn from the regional groups in their
 * fixed order, within a group by the State's code: nobody is preferred. Without a "yes" to being quoted nothing is
 * quoted; where the questionnaire does not ask for consent, its offer for sharing is the consent.
 */
export function quotePractices(facts: SummaryFacts, scope: Scope, most: number): readonly Planned[] {
  const found = questionsInRole(facts.version, 'practices', scope).flatMap((question) =>
    (facts.answers.get(question.id) ?? []).flatMap((given) => quotableIn(question, given).slice(0, 1)),
  )
  const practices = inTurn(facts, found).slice(0, most)
  return practices.length === 0 ? [] : [{ kind: 'quotes', id: `practices-${scope}`, practices }]
}

/** All practices that a State lets be quoted from its answer to one question, as far as the facts hold it. */
export function quotableOf(facts: SummaryFacts, state: string, questionId: string): readonly QuotedPractice[] {
  const question = questionsInRole(facts.version, 'practices', 'all').find(({ id }) => id === questionId)
  const given = (facts.answers.get(questionId) ?? []).find((one) => one.state === state)
  return question && given ? quotableIn(question, given) : []
}

function quotableIn(question: Question, { state, revision, answer }: StateAnswer): readonly QuotedPractice[] {
  const items = answer.value && 'items' in answer.value ? answer.value.items : []
  const entries = narrativesOf(question, { ...(answer.value && { value: answer.value }) })
  const mayQuote = ({ id }: Item): boolean => entries.every(({ place, consent }) => place !== id || consent !== false)
  return items.filter(mayQuote).flatMap(({ fields }): readonly QuotedPractice[] => {
    const [title, text] = [textOf(fields['title']), textOf(fields['description'])]
    const { language } = answer
    if (title === '' || text === '') return []
    return [{ state, revision, question: question.id, title, text, ...(language !== undefined && { language }) }]
  })
}

function textOf(value: Item['fields'][string] | undefined): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** First of each group, then the second of each, and so on; States of no group at the end. */
function inTurn(facts: SummaryFacts, practices: readonly QuotedPractice[]): readonly QuotedPractice[] {
  const seen = new Set<string>()
  const one = practices
    .toSorted((a, b) => (a.state < b.state ? -1 : 1))
    .filter(({ state }) => !seen.has(state) && seen.add(state))
  const rows = regionalGroups.map((group) => one.filter(({ state }) => facts.groups.get(group)?.includes(state)))
  const longest = Math.max(0, ...rows.map((row) => row.length))
  const taken = Array.from({ length: longest }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat()
  return [...taken, ...one.filter((practice) => !taken.includes(practice))]
}
