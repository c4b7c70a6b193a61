import { aggregate } from '#shared/indicator/aggregate.ts'
import type { AggregationRule } from '#shared/indicator/figure.ts'
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
  /** Absent where nothing can be computed, or fewer than three States have a value. */
  readonly value?: number
  readonly basis: readonly Basis[]
}

/** Computes a figure; `undefined` where the cycle knows nothing of its subject. */
export function computeFigure(facts: SummaryFacts, query: FigureQuery): SummaryFigure | undefined {
  const key = keyOf(query)
  const found = query.subject === undefined ? countReplies(facts, query) : countSaid(facts, query, query.subject)
  return found && { key, query, ...found }
}

type Found = Pick<SummaryFigure, 'value' | 'basis'>

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
  return measure(query, members ? all.filter(({ state }) => members.has(state)) : all)
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
  return observations.flatMap(saidInObservation).filter(({ status }) => status === 'value')
}

function measure({ rule, codes = [] }: FigureQuery, all: readonly Said[]): Found {
  const wanted = new Set<string>(codes)
  const isSaid = (one: Said): boolean => one.status === 'value' && one.codes.some((code) => wanted.has(code))
  const answered = all.filter(({ status }) => status === 'value')
  switch (rule) {
    case 'said':
      return counted(answered.map((one) => ({ ...one, counts: isSaid(one) })))
    case 'share': {
      const basis = answered.map((one) => ({ ...one, counts: isSaid(one) }))
      return { basis, ...(basis.length > 0 && { value: (100 * countOf(basis)) / basis.length }) }
    }
    case 'reason':
      return counted(all.map((one) => ({ ...one, counts: wanted.has(one.reason ?? '') })))
    case 'blank':
      return counted(all.map((one) => ({ ...one, counts: one.status === 'blank' })))
    case 'answered':
      return counted(all.map((one) => ({ ...one, counts: one.status === 'value' })))
    default:
      return computed(rule, answered)
  }
}

const aggregations: Partial<Record<FigureRule, readonly [AggregationRule, 'value' | 'low' | 'high']>> = {
  median: ['median', 'value'],
  low: ['median', 'low'],
  high: ['median', 'high'],
  sum: ['sum', 'value'],
  ratio: ['ratio_of_sums', 'value'],
  level: ['dist', 'value'],
}

function computed(rule: FigureRule, answered: readonly Said[]): Found {
  const [name, member] = aggregations[rule] ?? ['median', 'value']
  const value = aggregate(name, answered.map(asObservation))[member]
  return { basis: answered.map((one) => ({ ...one, counts: true })), ...(value !== undefined && { value }) }
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
