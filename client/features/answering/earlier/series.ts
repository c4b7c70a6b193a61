import type { Answer, Cell, CellKey } from '#shared/answer/answer.ts'
import type { EarlierAnswer } from '#shared/contract/earlier.ts'

/** One point of a series over the cycles. */
export interface SeriesPoint {
  /** Year that the figure is about. */
  readonly year: number
  /** Cycle it was submitted in; undefined for the report being filled. */
  readonly cycle: string | undefined
  readonly cell: Cell | undefined
  /** False where the question meant something else then. */
  readonly comparable: boolean
}

/** What stands in an answer at one place, seen as a cell: of a table the cell, else the figure or the reason of the whole answer. */
export function cellOf(answer: Answer, at: CellKey | undefined): Cell | undefined {
  const { value, nonAnswer, typed } = answer
  if (nonAnswer !== undefined) return { nonAnswer }
  if (typed !== undefined) return { typed }
  if (value === undefined) return undefined
  if ('number' in value) return { value: value.number, ...(answer.flags && { flags: answer.flags }) }
  return 'cells' in value && at !== undefined ? value.cells[at] : undefined
}

/** Earlier answers and the present one as a series, oldest first. A year beside the reference year shifts all of them. */
export function seriesOf(
  earlier: readonly EarlierAnswer[],
  now: { readonly referenceYear: number; readonly cell: Cell | undefined },
  at?: CellKey,
): readonly SeriesPoint[] {
  const offset = Number(at?.split('@')[1] ?? 0)
  const points = earlier.map(({ cycle, referenceYear, change, answer }): SeriesPoint => ({
    year: referenceYear + offset,
    cycle,
    cell: cellOf(answer, at),
    comparable: change === 'same' || change === 'reworded',
  }))
  const present = { year: now.referenceYear + offset, cycle: undefined, cell: now.cell, comparable: true }
  return [...points.toReversed(), present]
}

/** Whether a line may join two neighbours: both have a figure, and both mean the same. */
export function isJoined(a: SeriesPoint, b: SeriesPoint): boolean {
  return a.cell?.value !== undefined && b.cell?.value !== undefined && a.comparable === b.comparable
}
