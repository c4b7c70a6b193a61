import type { NumericKind } from '#shared/kind/numeric-kinds.ts'

/** A negative count is wrong for sure: like text that is no number, it is in no total. */
export function isNegativeCount(kind: NumericKind, value: string): boolean {
  return kind === 'count' && value.startsWith('-')
}
