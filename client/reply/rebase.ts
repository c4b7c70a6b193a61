import type { Answer, Cell } from '#shared/answer/answer.ts'

/**
 * Typing went on while a merge was made of what had been sent: carries the cells typed since over to the
 * merged answer. Undefined where the two cannot be told apart cell by cell; the server then keeps both texts.
 */
export function rebase(mine: Answer, merged: Answer, typed: Answer): Answer | undefined {
  const [before, now, later] = [cellsOf(mine), cellsOf(merged), cellsOf(typed)]
  if (before === undefined || now === undefined || later === undefined || merged.value === undefined) return undefined
  if (!same(withoutCells(mine), withoutCells(typed))) return undefined
  const cells: Record<string, Cell> = { ...now }
  for (const at of new Set([...Object.keys(before), ...Object.keys(later)])) {
    if (same(before[at], later[at])) continue
    if (!same(before[at], now[at])) return undefined
    const cell = later[at]
    if (cell === undefined) delete cells[at]
    else cells[at] = cell
  }
  return { ...merged, value: { ...merged.value, cells } }
}

function cellsOf(answer: Answer): Readonly<Record<string, Cell>> | undefined {
  return answer.value !== undefined && 'cells' in answer.value ? answer.value.cells : undefined
}

function withoutCells({ value, ...rest }: Answer): unknown {
  return [rest, { ...value, cells: undefined }]
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
