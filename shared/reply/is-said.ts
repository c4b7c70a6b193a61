import type { Answer } from '#shared/answer/answer.ts'
import { saysSomething } from '#shared/form/read-value.ts'

/** Whether an earlier answer has anything to confirm or copy: a note alone, or a table without a figure or reason, is nothing. */
export function isSaid({ value, nonAnswer }: Answer): boolean {
  if (nonAnswer !== undefined) return true
  if (value === undefined || !('cells' in value)) return value !== undefined && saysSomething(value)
  const cells = [...Object.values(value.cells), ...(value.reportedTotal ? [value.reportedTotal] : [])]
  return cells.some((cell) => cell.value !== undefined || cell.nonAnswer !== undefined)
}
