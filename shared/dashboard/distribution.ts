import { roundSteps, stepOf } from './steps.ts'
import type { Step } from './steps.ts'

/** One bar of a distribution: how many States fall into it; no names. */
export interface Bar {
  readonly count: number
  /** Per cent of the States counted. */
  readonly share: number
}
export interface StepBar extends Bar {
  readonly step: Step
}
export interface CategoryBar extends Bar {
  readonly category: string
}

/** Distribution of numeric values over round classes. */
export function distributionOfValues(
  values: readonly number[],
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): readonly StepBar[] {
  const steps = roundSteps(values, { wanted: 8, isWhole })
  const counts = steps.map(() => 0)
  for (const value of values) counts[stepOf(steps, value)] = (counts[stepOf(steps, value)] ?? 0) + 1
  return steps.map((step, index) => ({ step, ...bar(counts[index] ?? 0, values.length) }))
}

/** Distribution of answers over categories, in the given order; a category nobody chose stays visible with zero States. */
export function distributionOfCategories(
  order: readonly string[],
  counts: Readonly<Record<string, number>>,
): readonly CategoryBar[] {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return order.map((category) => ({ category, ...bar(counts[category] ?? 0, total) }))
}

function bar(count: number, total: number): Bar {
  return { count, share: total === 0 ? 0 : (100 * count) / total }
}
