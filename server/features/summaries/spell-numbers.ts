import type { FigureRule } from '#shared/summary/figure-query.ts'
import type { SummaryFigure } from '#shared/summary/figure.ts'
import type { Wording } from './words.ts'

/** Numbers below this one are written in words, as documents of the United Nations do. */
const firstInDigits = 10

/** Rules whose figure is worked out from the States' values: with a unit, they stay digits. */
const computedRules: ReadonlySet<FigureRule> = new Set<FigureRule>([
  'share',
  'people',
  'median',
  'low',
  'high',
  'sum',
  'ratio',
  'level',
  'same-median',
  'same-median-earlier',
])

export interface NamedFigure {
  readonly name: string
  readonly rule: FigureRule
  readonly figure: SummaryFigure | undefined
}

/** Whether a figure is a number of States or answers, not a value with a unit. */
export function isCount({ rule }: Pick<NamedFigure, 'rule'>): boolean {
  return !computedRules.has(rule)
}

/**
 * Whether the counts of a sentence are written in words: all of them or none, as the rule for the highest holds for
 * all. Replies and States invited, which stand in brackets behind a count of answers, follow no rule but their own.
 */
export function spellsCounts(figures: readonly NamedFigure[]): boolean {
  const hasAnswers = figures.some(({ name }) => name === 'answered')
  const counts = figures.filter((one) => isCount(one) && !(hasAnswers && isBehind(one)))
  return counts.length > 0 && counts.every(({ figure }) => (figure?.value ?? 0) < firstInDigits)
}

/** Whether a figure only says who is behind a sentence. */
export function isBehind({ name }: Pick<NamedFigure, 'name'>): boolean {
  return name === 'replied' || name === 'invited'
}

/** `1 State`: one thing is written in words wherever its noun follows, also among higher numbers. */
export function isSingle(written: string): boolean {
  return /^1\s/u.test(written)
}

/** `3 States` in words: `three States`. What the language does not write in words stays as it is. */
export function spell(written: string, name: string, { text }: Pick<Wording, 'text'>): string {
  const match = /^([0-9])(\s.+)?$/u.exec(written)
  if (!match) return written
  const form = match[2] === undefined ? 'bare' : (formOf[name] ?? 'states')
  const word = text(`number.${form}`).split('|')[Number(match[1])] ?? ''
  return word === '' ? written : `${word}${match[2] ?? ''}`
}

/** What is counted decides the form of the number in some languages. */
const formOf: Readonly<Record<string, 'answers' | 'replies'>> = { answers: 'answers', late: 'replies' }
