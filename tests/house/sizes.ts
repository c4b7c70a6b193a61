import type { Source } from './sources.ts'

/** Budgets of the house: lines per file and per function at the median, the 90th percentile and the largest. */
export const fileBudget = { p50: 60, p90: 150, max: 300 }
export const functionBudget = { p90: 30, max: 60 }
export const testFileBudget = 400

export function lines(text: string): number {
  return text.trimEnd().split('\n').length
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export interface FunctionSize {
  readonly at: string
  readonly lines: number
}

const opener =
  /^(\s*)(?:export )?(?:default )?(?:async )?(?:function\b|(?:const|let) [\w$]+[^=]*= (?:async )?(?:\([^)]*\)|[\w$]+|<[^>]+>\([^)]*\))[^=]*=>\s*[{(]\s*$|(?:const|let) [\w$]+ = (?:async )?function\b)/

/**
 * Functions that open on a line of their own and close at the same indentation (the formatter guarantees it),
 * with their length in lines. Short arrow functions inside expressions are not counted: they are short.
 */
export function functionSizes(source: Source): readonly FunctionSize[] {
  const text = source.text.split('\n')
  return text.flatMap((line, index) => {
    const indent = opener.exec(line)?.[1]
    if (indent === undefined) return []
    const end = text.findIndex(
      (later, at) => at > index && new RegExp(`^${indent}[})]`).test(later) && !/^\s*\}?\)?:|^\s*\).*\{$/.test(later),
    )
    return end < 0 ? [] : [{ at: `${source.path}:${index + 1}`, lines: end - index + 1 }]
  })
}
