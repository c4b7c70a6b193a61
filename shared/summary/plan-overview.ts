import type { PopulationFact, SummaryFacts } from './facts.ts'
import { computeFigure } from './figure.ts'
import type { FigureQuery } from './figure-query.ts'
import type { Planned } from './plan.ts'
import { behind } from './plan-indicator.ts'
import { overviewGroups, regionalGroups } from './regional-groups.ts'
import type { Entry, Sentence, Word } from './sentence.ts'

/** How many replied, by group, and the standing note on who did not. */
export function planOverview(facts: SummaryFacts): readonly Planned[] {
  return [
    {
      kind: 'paragraph',
      id: 'replies',
      sentences: [repliesSentence(facts), ...lateSentence(facts), groupSentence(facts, 'byRegion', regionalGroups)],
    },
    groupTable(facts),
    {
      kind: 'paragraph',
      id: 'bias',
      sentences: [groupSentence(facts, 'silent', regionalGroups, 'silent'), ...biasSentences(facts)],
    },
  ]
}

export function repliesSentence({ cycle }: SummaryFacts): Sentence {
  return { template: 'replies', figures: behind, words: { due: { day: cycle.dueOn } } }
}

function lateSentence(facts: SummaryFacts): readonly Sentence[] {
  const late: FigureQuery = { rule: 'late' }
  if ((computeFigure(facts, late)?.value ?? 0) === 0) return []
  return [{ template: 'late', figures: { late }, words: { due: { day: facts.cycle.dueOn } } }]
}

/** Of groups that do not overlap: what is enumerated adds up. The others stand in the table. */
function groupSentence(
  facts: SummaryFacts,
  template: string,
  groups: readonly string[],
  rule: 'replied' | 'silent' = 'replied',
): Sentence {
  const entries = groups
    .filter((group) => facts.groups.has(group))
    .map((group): Entry => ({
      template: 'entry.of',
      label: { group },
      figures: { said: { rule, group }, answered: { rule: 'invited', group } },
    }))
  return { template, figures: rule === 'silent' ? { silent: { rule: 'silent' } } : {}, entries }
}

/** The standing note: which groups speak with less weight than they have, how many people, and what must not be read into it. */
function biasSentences(facts: SummaryFacts): readonly Sentence[] {
  const few = regionalGroups.filter((group) => repliesLess(facts, group))
  const groups = groupSentence(facts, few.length === 1 ? 'biasGroup' : 'biasGroups', few)
  const { population } = facts
  const people = { people: { rule: 'people' }, largest: { rule: 'largest' } } as const
  const isKnown = Object.values(people).every((query) => computeFigure(facts, query)?.value !== undefined)
  return [
    ...(few.length > 0 ? [{ ...groups, figures: behind }] : []),
    ...(population && isKnown
      ? [
          {
            template: 'biasPeople',
            figures: people,
            words: { series: seriesOf(population), year: { given: String(population.year) } },
          },
        ]
      : []),
    { template: 'bias', figures: {} },
  ]
}

/** What the population is called in the reader's language: its importer's title is in one alone. */
function seriesOf({ isInvented = false }: PopulationFact): Word {
  return { text: isInvented ? 'series.population.invented' : 'series.population' }
}

/** Whether clearly fewer of the group replied than of all States: less than three quarters of their part. */
function repliesLess(facts: SummaryFacts, group: string): boolean {
  const count = (query: FigureQuery): number => computeFigure(facts, query)?.value ?? 0
  const part = (of: Omit<FigureQuery, 'rule'>): number =>
    count({ ...of, rule: 'replied' }) / Math.max(1, count({ ...of, rule: 'invited' }))
  return facts.groups.has(group) && part({ group }) < 0.75 * part({})
}

function groupTable(facts: SummaryFacts): Planned {
  const groups = overviewGroups.filter((group) => facts.groups.has(group))
  const of = (group?: string): readonly FigureQuery[] =>
    (['replied', 'silent', 'invited'] as const).map((rule) => ({ rule, ...(group !== undefined && { group }) }))
  return {
    kind: 'table',
    id: 'replies-by-group',
    caption: { template: 'table.groups', figures: {} },
    columns: ['column.group', 'column.replied', 'column.silent', 'column.invited'].map((text) => ({ text })),
    rows: [
      ...groups.map((group) => ({ label: { group }, cells: of(group) })),
      { label: { text: 'column.total' }, cells: of() },
    ],
  }
}
