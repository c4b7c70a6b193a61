import { aggregate } from '#shared/indicator/aggregate.ts'
import { fewest, type AggregationRule, type Figure } from '#shared/indicator/figure.ts'
import type { Observation } from '#shared/indicator/observation.ts'
import type { StateObservation, SummaryFacts } from './facts.ts'
import { keyOf, type FigureQuery, type FigureRule } from './figure-query.ts'
import { saidInObservation, saidOn, saidUnderEach, type Said } from './said.ts'

/** One State behind a figure. `counts`: whether the rule counts it, or it only belongs to those that answered. */
export interface Basis extends Said {
  readonly counts: boolean
}

/** A figure with all that it rests on. */
export interface SummaryFigure {
  readonly key: string
  readonly query: FigureQuery
  /** Absent where nothing can be computed, and where it is not shown. */
  readonly value?: number
  /** Why there is no value though there are answers: too few States, or one of theirs could be worked out from it. */
  readonly hidden?: 'too-few' | 'withheld'
  readonly basis: readonly Basis[]
}

/** Computes a figure; `undefined` where the cycle knows nothing of its subject. */
export function computeFigure(facts: SummaryFacts, query: FigureQuery): SummaryFigure | undefined {
  const key = keyOf(query)
  const found = query.subject === undefined ? countReplies(facts, query) : countSaid(facts, query, query.subject)
  return found && { key, query, ...found }
}

type Found = Omit<SummaryFigure, 'key' | 'query'>

function countReplies(facts: SummaryFacts, { rule, group }: FigureQuery): Found | undefined {
  const members = group === undefined ? facts.invited : (facts.groups.get(group) ?? [])
  const replies = new Map(facts.replies.map((reply) => [reply.state, reply]))
  const counts: Partial<Record<FigureRule, (state: string) => boolean>> = {
    invited: () => true,
    replied: (state) => replies.has(state),
    silent: (state) => !replies.has(state),
    late: (state) => (replies.get(state)?.submittedAt.slice(0, 10) ?? '') > facts.cycle.dueOn,
  }
  const isCounted = counts[rule]
  if (!isCounted) return undefined
  const basis = members.map((state): Basis => {
    const reply = replies.get(state)
    const status = reply ? 'value' : 'blank'
    return { state, revision: reply?.revision ?? 0, status, codes: [], questions: [], counts: isCounted(state) }
  })
  return counted(basis)
}

function countSaid(facts: SummaryFacts, query: FigureQuery, subject: string): Found | undefined {
  if (query.rule === 'answers' || query.rule === 'mentions') return countAnswers(facts, query, subject)
  if (query.rule.startsWith('same')) return compareSame(facts, query, subject)
  const all = saidOn(facts, subject)
  if (!all) return undefined
  const members = query.group === undefined ? undefined : new Set(facts.groups.get(query.group))
  const found = measure(query, members ? all.filter(({ state }) => members.has(state)) : all)
  const name = addedRules[query.rule]
  return name ? { basis: found.basis, ...takeAdded(facts, query, name) } : found
}

/** Rules whose figures can be added and subtracted between groups; they are taken from where that was thought of. */
const addedRules: Partial<Record<FigureRule, AggregationRule>> = { sum: 'sum', ratio: 'ratio_of_sums' }

function takeAdded(facts: SummaryFacts, { subject = '', group = 'world' }: FigureQuery, rule: AggregationRule) {
  const figure = facts.added
    .get(subject)
    ?.get(group)
    ?.find((one) => one.rule === rule)
  return figure ? shownOf(figure, 'value') : {}
}

function shownOf(figure: Figure, member: 'value' | 'low' | 'high'): Pick<Found, 'value' | 'hidden'> {
  if (figure.withheld) return { hidden: 'withheld' }
  if (figure.tooFew) return { hidden: 'too-few' }
  const value = figure[member]
  return value === undefined ? {} : { value }
}

/** Answers instead of States: one State can name the same difficulty under several headings. */
function countAnswers(facts: SummaryFacts, { rule, codes = [] }: FigureQuery, subject: string): Found | undefined {
  const all = saidUnderEach(facts, subject).flat()
  if (all.length === 0) return undefined
  const wanted = new Set<string>(codes)
  const given = all.filter(({ status }) => status === 'value')
  return counted(
    given.map((one) => ({ ...one, counts: rule === 'answers' || one.codes.some((code) => wanted.has(code)) })),
  )
}

/** States with a value in both cycles: only over them may anything be said of change. */
function compareSame(facts: SummaryFacts, query: FigureQuery, subject: string): Found | undefined {
  const { earlier } = facts
  if (!earlier || earlier.cycle.key !== query.earlier) return undefined
  const now = valuesOf(facts.observations.get(subject) ?? [])
  const then = valuesOf(earlier.observations.get(subject) ?? [])
  const states = new Set(now.map(({ state }) => state))
  const both = new Set(then.map(({ state }) => state).filter((state) => states.has(state)))
  const side = query.rule.endsWith('-earlier') ? then : now
  const rule = sameRules[query.rule] ?? 'answered'
  return measure(
    { ...query, rule },
    side.filter(({ state }) => both.has(state)),
  )
}

const sameRules: Partial<Record<FigureRule, FigureRule>> = {
  'same-said': 'said',
  'same-said-earlier': 'said',
  'same-median': 'median',
  'same-median-earlier': 'median',
}

function valuesOf(observations: readonly StateObservation[]): readonly Said[] {
  return observations.flatMap(saidInObservation).filter(({ status, excluded }) => status === 'value' && !excluded)
}

function measure({ rule, codes = [] }: FigureQuery, all: readonly Said[]): Found {
  const wanted = new Set<string>(codes)
  const isSaid = (one: Said): boolean => isCounted(one) && one.codes.some((code) => wanted.has(code))
  const answered = all.filter(({ status }) => status === 'value')
  switch (rule) {
    case 'said':
      return counted(answered.map((one) => ({ ...one, counts: isSaid(one) })))
    case 'share':
      return shareOf(answered.map((one) => ({ ...one, counts: isSaid(one) })))
    case 'reason':
      return counted(all.map((one) => ({ ...one, counts: wanted.has(one.reason ?? '') })))
    case 'blank':
      return counted(all.map((one) => ({ ...one, counts: one.status === 'blank' })))
    case 'answered':
      return counted(all.map((one) => ({ ...one, counts: isCounted(one) })))
    case 'excluded':
      return counted(answered.map((one) => ({ ...one, counts: one.excluded !== undefined })))
    default:
      return computed(rule, answered)
  }
}

/** Whether a State's answer is in group figures; one that was left out is listed, and counts nowhere. */
function isCounted({ status, excluded }: Said): boolean {
  return status === 'value' && !excluded
}

function shareOf(basis: readonly Basis[]): Found {
  const of = basis.filter(isCounted).length
  if (of === 0) return { basis }
  return of < fewest ? { basis, hidden: 'too-few' } : { basis, value: (100 * countOf(basis)) / of }
}

const aggregations: Partial<Record<FigureRule, readonly [AggregationRule, 'value' | 'low' | 'high']>> = {
  median: ['median', 'value'],
  low: ['median', 'low'],
  high: ['median', 'high'],
  level: ['dist', 'value'],
}

function computed(rule: FigureRule, answered: readonly Said[]): Found {
  const basis = answered.map((one) => ({ ...one, counts: isCounted(one) }))
  const [name, member] = aggregations[rule] ?? []
  if (name === undefined || member === undefined) return { basis }
  return { basis, ...shownOf(aggregate(name, answered.filter(isCounted).map(asObservation)), member) }
}

function asObservation({ value, numerator, denominator, codes, questions }: Said): Observation {
  const [category] = codes
  return {
    indicator: '',
    status: 'value',
    flags: [],
    footnotes: [],
    questions,
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(category !== undefined && { category }),
  }
}

function counted(basis: readonly Basis[]): Found {
  return { basis, value: countOf(basis) }
}

function countOf(basis: readonly Basis[]): number {
  return basis.filter(({ counts }) => counts).length
}
