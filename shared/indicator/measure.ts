import type { Formula, Indicator } from '#shared/definition/indicator.ts'
import type { Expression } from '#shared/expression/expression.ts'
import type { AggregationRule } from './figure.ts'

/** What one series of an indicator says of a State: an answer (yes, in part, no), a level or number of boxes, or a number. */
export const measures = ['answer', 'levels', 'number'] as const
export type Measure = (typeof measures)[number]

/** What the total says, or, given the formula of one code, what this part of a breakdown says. */
export function measureOf(indicator: Indicator, part?: Formula): Measure {
  if (part) return part.value && isTruth(part.value) ? 'answer' : 'number'
  if (indicator.system === 'submitted' || indicator.valueType !== 'number') return 'answer'
  return indicator.type === 'maturity' || indicator.levels !== undefined ? 'levels' : 'number'
}

/** What a series says, by the code list and code of its breakdown; the total without them. */
export function measureOfSeries(indicator: Indicator, by?: string, code?: string): Measure {
  const codes = indicator.breakdowns.find((breakdown) => breakdown.by === by)?.codes ?? []
  return measureOf(
    indicator,
    codes.find((part) => part.code === code),
  )
}

const truths = new Set(['and', 'or', 'not', '==', '!=', '<', '<=', '>', '>=', 'in', 'answered', 'reason', 'flagged'])

/** Whether an expression says yes or no: a condition, or a condition written as one and zero. */
export function isTruth(expression: Expression): boolean {
  if (expression.op === 'if') return isYes(expression.then) && isNo(expression.else)
  if (expression.op === 'value') return typeof expression.value === 'boolean'
  return truths.has(expression.op)
}

function isYes(expression: Expression): boolean {
  return (expression.op === 'value' && expression.value === 1) || isTruth(expression)
}

function isNo(expression: Expression): boolean {
  return (expression.op === 'value' && expression.value === 0) || isTruth(expression)
}

/**
 * The rules that make sense for a series, out of those its indicator declares: answers are counted as shares, levels
 * and boxes as a distribution (a share of boxes only per box), and numbers never as levels.
 */
export function rulesOf({ type, aggregation }: Indicator, measure: Measure): readonly AggregationRule[] {
  if (measure === 'answer') return ['share_yes']
  if (measure === 'levels')
    return type === 'maturity' && aggregation.includes('share_yes') ? ['dist', 'share_yes'] : ['dist']
  const rules = aggregation.filter((rule) => rule !== 'dist')
  return rules.length > 0 ? rules : ['median']
}
