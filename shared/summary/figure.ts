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
    people: (state) => replies.has(state),
    late: (state) => (replies.get(state)?.submittedAt.slice(0, 10) ?? '') > facts.cycle.dueOn,
  }
  if (rule === 'largest') return largestOf(facts, replies)
  const isCounted = counts[rule]
  if (!isCounted) return undefined
  const basis = members.map((state): Basis => {
    const reply = replies.get(state)
    const status = reply ? 'value' : 'blank'
    return { state, revision: reply?.revision ?? 0, status, codes: [], questions: [], counts: isCounted(state) }
  })
  return rule === 'people' ? partOfPeople(facts, basis) : counted(basis)
}

/** States by which the weight of replies is judged. */
const mostPeople = 10

/** The invited States with the most people, whether they replied or not; nothing where their number is not known of all. */
function largestOf({ invited, population }: SummaryFacts, replies: ReadonlyMap<string, { readonly revision: number }>) {
  const people = (state: string): number => population?.values.get(state) ?? 0
  if (invited.length <= mostPeople || invited.some((state) => people(state) === 0)) return undefined
  const largest = invited.toSorted((a, b) => people(b) - people(a)).slice(0, mostPeople)
  return counted(
    largest.map((state): Basis => {
      const revision = replies.get(state)?.revision
      const status = revision === undefined ? 'blank' : 'value'
      return { state, revision: revision ?? 0, status, codes: [], questions: [], counts: revision !== undefined }
    }),
  )
}

function partOfPeople({ population }: SummaryFacts, basis: readonly Basis[]): Found | undefined {
  const people = basis.map(({ state, counts }) => ({ counts, persons: population?.values.get(state) ?? 0 }))
  if (people.length === 0 || people.some(({ persons }) => persons === 0)) return undefined
  const sum = (all: typeof people): number => all.reduce((total, { persons }) => total + persons, 0)
  return { basis, value: (100 * sum(people.filter(({ counts }) => counts))) / sum(people) }
}

function countSaid(facts: SummaryFacts, query: FigureQuery, subject: string): Found | undefined {
  if (query.rule === 'answers' || query.rule === 'mentions') return countAnswers(facts, query, subject)
  if (query.rule.startsWith('same')) return compareSame(facts, query, subject)
  if (query.rule === 'unasked') return countUnasked(facts, query, subject)
  const all = saidOn(facts, subject)
  if (!all) return undefined
  const members = query.group === undefined ? undefined : new Set(facts.groups.get(query.group))
  const found = measure(query, members ? all.filter(({ state }) => members.has(state)) : all)
  const name = addedRules[query.rule] ?? (isPart(subject) ? aggregations[query.rule]?.[0] : undefined)
  return name ? { basis: found.basis, ...takeAdded(facts, query, name) } : found
}

/** States with a reply to which the questionnaire did not put an indicator: they said nothing, and are missing from nothing. */
function countUnasked({ indicators, observations, groups }: SummaryFacts, { group }: FigureQuery, subject: string) {
  if (!indicators.some(({ id }) => id === subject)) return undefined
  const members = group === undefined ? undefined : new Set(groups.get(group))
  const unasked = (observations.get(subject) ?? []).filter(({ status }) => status === 'not-asked')
  return counted(
    unasked
      .filter(({ state }) => !members || members.has(state))
      .map(({ state, revision, questions }): Basis => ({
        state,
        revision,
        status: 'unasked',
        codes: [],
        questions,
        counts: true,
      })),
  )
}

/** Rules whose figures can be added and subtracted between groups; they are taken from where that was thought of. */
const addedRules: Partial<Record<FigureRule, AggregationRule>> = { sum: 'sum', ratio: 'ratio_of_sums' }

/** Whether a subject is a part of a breakdown: what is withheld there follows from the other parts, and is not decided here. */
function isPart(subject: string): boolean {
  return subject.includes(':')
}

function takeAdded(facts: SummaryFacts, query: FigureQuery, name: AggregationRule) {
  const { subject = '', group = 'world', rule } = query
  const figure = facts.added
    .get(subject)
    ?.get(group)
    ?.find((one) => one.rule === name)
  return figure ? shownOf(figure, aggregations[rule]?.[1] ?? 'value') : {}
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

/** States with a value in all the cycles: only over them may anything be said of change. */
function compareSame(facts: SummaryFacts, query: FigureQuery, subject: string): Found | undefined {
  const cycles = (query.earlier ?? '').split('.').map((key) => facts.before.find(({ cycle }) => cycle.key === key))
  if (cycles.some((cycle) => cycle === undefined)) return undefined
  const [now, ...then] = [facts, ...cycles].map((one) => valuesOf(one?.observations.get(subject) ?? []))
  const sides = [now ?? [], ...then].map((all) => new Set(all.map(({ state }) => state)))
  const side = (query.rule.endsWith('-earlier') ? then[0] : now) ?? []
  const rule = sameRules[query.rule] ?? 'answered'
  return measure(
    { ...query, rule },
    side.filter(({ state }) => sides.every((states) => states.has(state))),
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
