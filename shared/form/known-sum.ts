import type { Cell } from '#shared/answer/answer.ts'
import { addDecimals } from '#shared/answer/decimal.ts'
import type { NumericKind } from '#shared/kind/numeric-kinds.ts'
import { reasonsThatAddNothing } from './form.ts'
import { isNegativeCount } from './negative-count.ts'

/**
 * Exact sum of cells for reading, as a decimal string. Unknown as long as one of them is: blank, unreadable, a
 * negative count, or with a reason that may stand for a figure. Where every cell says that it adds nothing there is no sum either, and no zero.
 */
export function knownSum(kind: NumericKind, cells: readonly (Cell | undefined)[]): string | undefined {
  const values = cells.flatMap((cell) => cell?.value ?? [])
  if (values.some((value) => isNegativeCount(kind, value))) return undefined
  const isKnown = cells.every(
    (cell) =>
      cell?.value !== undefined || (cell?.nonAnswer !== undefined && reasonsThatAddNothing.includes(cell.nonAnswer)),
  )
  return isKnown && values.length > 0 ? addDecimals(values) : undefined
}
