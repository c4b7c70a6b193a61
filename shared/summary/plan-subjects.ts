import type { Question } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { SummaryFacts } from './facts.ts'
import { computeFigure } from './figure.ts'
import { entryOf, mostNamed } from './most-named.ts'
import type { Planned } from './plan.ts'
import { behind, missingSentence } from './plan-indicator.ts'
import { questionsInRole, roleOf, type Role } from './roles.ts'
import { isAtHome, isQuestionIn, questionsOf, type Scope } from './scope.ts'

/** Questions with several choices, as an enumeration of what was named most often. */
export function planChoices(facts: SummaryFacts, scope: Scope, taken: ReadonlySet<string>): readonly Planned[] {
  return questionsOf(facts.version)
    .filter((question) => question.kind === 'choices' && !roleOf(question) && isQuestionIn(scope, question))
    .filter(({ id, headings = [] }) => !taken.has(id) && isFirstHome(scope, headings))
    .flatMap((question) => planChoice(facts, question))
}

/** Under a heading a question stands once, even where it belongs to several. */
function isFirstHome(scope: Scope, headings: readonly string[]): boolean {
  return !scope.includes('.') || headings[0] === scope
}

function planChoice(facts: SummaryFacts, question: Question): readonly Planned[] {
  if (question.kind !== 'choices') return []
  const { id, options, exclusive } = question
  const named = mostNamed(facts, id, options, { most: 4, ...(exclusive !== undefined && { without: [exclusive] }) })
  if (named.length === 0) return []
  const after = questionBefore(facts, question)
  const words = {
    name: { text: textKeys.question(id, 'label') },
    ...(after !== undefined && { after: { text: textKeys.question(after, 'label') } }),
  }
  const figures = { answered: { rule: 'answered', subject: id }, ...behind } as const
  return [
    {
      kind: 'paragraph',
      id,
      sentences: [
        { template: after === undefined ? 'named' : 'namedAfter', words, figures, entries: named.map(entryOf) },
        ...missingSentence(facts, id, { template: 'missingOther', blankIs: 'notAsked' }),
      ],
    },
  ]
}

/** The question whose answer leads to this one: "Who has a seat?" says nothing without it. */
function questionBefore({ version }: SummaryFacts, { relevant }: Question): string | undefined {
  const asked = new Set(questionsOf(version).map(({ id }) => id))
  return idsIn(relevant).find((id) => asked.has(id))
}

function idsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'id' in part && typeof part.id === 'string' ? [part.id] : []
  return [...own, ...Object.values(part).flatMap(idsIn)]
}

/** Difficulties by how many States named them, with a chart where there is enough to draw. */
export function planChallenges(facts: SummaryFacts, scope: Scope, withChart: boolean): readonly Planned[] {
  return planRole(facts, 'challenges', scope, withChart ? 'chart.challenges' : undefined)
}

/** What States ask for and what they offer, by theme: side by side, so that gaps can be seen. */
export function planAssistance(facts: SummaryFacts, scope: Scope, withCharts: boolean): readonly Planned[] {
  return [
    ...planRole(facts, 'needs', scope, withCharts ? 'chart.needs' : undefined),
    ...planRole(facts, 'offers', scope, withCharts ? 'chart.offers' : undefined),
  ]
}

function planRole(
  facts: SummaryFacts,
  role: Exclude<Role, 'practices'>,
  scope: Scope,
  chart: string | undefined,
): readonly Planned[] {
  const asked = questionsInRole(facts.version, role, scope)
  const list = listOf(asked[0])
  // What is asked once for several headings, or with regard to a thread, is told where it is at home.
  if (list === undefined || !asked.some((question) => isAtHome(scope, question))) return []
  const subject = `${role}@${scope}`
  const several = asked.length > 1
  const rule = several ? 'mentions' : 'said'
  const named = mostNamed(facts, subject, list, { most: 10, without: ['none'], rule })
  if (named.length === 0) return []
  const none = { rule: 'said', subject, codes: ['none'] } as const
  const answers = several ? { answers: { rule: 'answers', subject } as const } : {}
  const figures = { answered: { rule: 'answered', subject } as const, ...answers, ...behind }
  const said = { template: several ? `${role}Each` : role, figures, entries: named.slice(0, 5).map(entryOf) }
  const onlyNone = role === 'challenges' && (computeFigure(facts, none)?.value ?? 0) > 0
  const id = `${role}-${scope}`
  return [
    {
      kind: 'paragraph',
      id,
      sentences: [said, ...(onlyNone ? [{ template: 'noChallenge', figures: { none } }] : [])],
    },
    ...(chart === undefined || named.length < 3
      ? []
      : [
          {
            kind: 'chart' as const,
            id: `chart-${id}`,
            title: { template: several ? `${chart}Each` : chart, figures: { ...answers, answered: figures.answered } },
            categories: named.map(({ label }) => label),
            series: [
              {
                name: { text: several ? 'series.answers' : 'series.states' },
                figures: named.map(({ figure }) => figure),
              },
            ],
          },
        ]),
  ]
}

function listOf(question: Question | undefined): string | undefined {
  if (question?.kind === 'choices') return question.options
  if (question?.kind !== 'list') return undefined
  const theme = question.fields.find(({ id }) => id === 'theme')
  return theme?.kind === 'choice' ? theme.options : undefined
}
