import type { Cell } from '#shared/answer/answer.ts'
import type { PreviousRange, RangeFunction, Result } from '#shared/expression/expression.ts'
import type { Evaluate } from '#shared/expression/compile-expression.ts'
import { addDecimals, isDecimal, powerOfTen } from '#shared/answer/decimal.ts'
import { reasonsThatAddNothing } from './form.ts'
import { accumulatorsPerYear, type Slots, type TablePlan } from './plan.ts'
import { cellStates, inexactTally, tallySize } from './form-state.ts'
import { coordinates } from './table-plan.ts'

/** Row, column and year of a range by their place in the shape; `undefined`: all of them. */
export interface RangePlan {
  readonly row: number | undefined
  readonly column: number | undefined
  readonly year: number | undefined
}

/** Throws when the range names a row, column or year the table does not have. */
export function planRange(table: TablePlan, range: Omit<PreviousRange, 'fn'>): RangePlan {
  const { rows, columns, years } = table.shape
  return {
    row: place(table, rows, range.row, 'row'),
    column: place(table, columns, range.column, 'column'),
    year: place(table, years, range.year, 'year'),
  }
}

function place(table: TablePlan, codes: readonly string[], code: string | undefined, what: string): number | undefined {
  if (code === undefined) return undefined
  const at = codes.indexOf(code)
  if (at < 0) throw new Error(`Table ${table.question.id} has no ${what} "${code}"; it has ${codes.join(', ')}.`)
  return at
}

/** Indexes of the cells of a range. */
export function cellsOfRange(table: TablePlan, range: RangePlan): number[] {
  const indexes: number[] = []
  for (let index = 0; index < table.shape.keys.length; index++) {
    const { row, column, year } = coordinates(table.shape, index)
    if (range.row !== undefined && range.row !== row) continue
    if (range.column !== undefined && range.column !== column) continue
    if (range.year === undefined || range.year === year) indexes.push(index)
  }
  return indexes
}

/**
 * An aggregate over a range. Sums, counts and means of a row, a column or a whole year read the sums
 * kept beside the cells and cost the same whatever the size of the table; the rest looks at the cells.
 */
export function evaluateRange(table: TablePlan, fn: RangeFunction, range: RangePlan): Evaluate<Slots> {
  let indexes: readonly number[] | undefined
  const anew = (state: Slots): Result => {
    indexes ??= cellsOfRange(table, range)
    return aggregate(
      fn,
      indexes.map((index) => figureAt(state, table.firstCell + index)),
    )
  }
  const moved = !(range.row !== undefined && range.column !== undefined) && fn !== 'max' && fn !== 'min'
  const accumulators = moved ? accumulatorsOfRange(table, range) : []
  const unit = powerOfTen(table.question.decimals)
  return (state) => {
    if (state.asked[table.slot] !== 1) return undefined
    return moved && isExact(state, accumulators) ? readSums(state, fn, accumulators, unit) : anew(state)
  }
}

const unreadable: Cell = { typed: '' }

/** A cell as every total sees it, the sums kept beside the cells included. */
function figureAt(state: Slots, slot: number): Cell | undefined {
  return state.cellStates[slot] === cellStates.notANumber ? unreadable : state.cells[slot]
}

/** One accumulator per year: of the row, the column, or everything. */
export function accumulatorsOfRange(table: TablePlan, { row, column, year }: RangePlan): number[] {
  const { shape } = table
  const within = row ?? (column === undefined ? shape.rows.length + shape.columns.length : shape.rows.length + column)
  const years = year === undefined ? shape.years.map((_, at) => at) : [year]
  return years.map((at) => table.firstAccumulator + at * accumulatorsPerYear(shape) + within)
}

export function tallyOf(state: Slots, accumulators: readonly number[], cellState: number): number {
  let count = 0
  for (let at = 0; at < accumulators.length; at++)
    count += state.tallies[(accumulators[at] ?? 0) * tallySize + cellState] ?? 0
  return count
}

export function isExact(state: Slots, accumulators: readonly number[]): boolean {
  return tallyOf(state, accumulators, inexactTally) === 0
}

export function scaledSum(state: Slots, accumulators: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < accumulators.length; at++) sum += state.sums[accumulators[at] ?? 0] ?? 0
  return sum
}

function readSums(state: Slots, fn: RangeFunction, accumulators: readonly number[], unit: number): Result {
  const given = tallyOf(state, accumulators, cellStates.value)
  if (fn === 'count') return given
  if (given === 0) return undefined
  if (fn === 'sum' && isOpen(state, accumulators)) return undefined
  const sum = scaledSum(state, accumulators) / unit
  return fn === 'mean' ? sum / given : sum
}

/** Whether a cell of the range should hold a number and does not. */
function isOpen(state: Slots, accumulators: readonly number[]): boolean {
  const { blank, reason, notANumber } = cellStates
  const open =
    tallyOf(state, accumulators, blank) +
    tallyOf(state, accumulators, reason) +
    tallyOf(state, accumulators, notANumber)
  return open > 0
}

/**
 * The same aggregate from the cells themselves. A sum of nothing is unknown, not zero:
 * a table of which every cell is "not applicable" has no total.
 */
export function aggregate(fn: RangeFunction, cells: readonly (Cell | undefined)[]): Result {
  const numbers: string[] = []
  let open = 0
  for (const cell of cells) {
    if (cell?.value !== undefined && isDecimal(cell.value)) numbers.push(cell.value)
    else if (cell?.nonAnswer === undefined || !reasonsThatAddNothing.includes(cell.nonAnswer)) open++
  }
  return aggregateNumbers(fn, numbers, open)
}

/** `open`: places of the range that should hold a number and do not. */
export function aggregateNumbers(fn: RangeFunction, numbers: readonly string[], open: number): Result {
  if (fn === 'count') return numbers.length
  if (numbers.length === 0 || (fn === 'sum' && open > 0)) return undefined
  if (fn === 'max') return numbers.reduce((most, number) => Math.max(most, Number(number)), -Infinity)
  if (fn === 'min') return numbers.reduce((least, number) => Math.min(least, Number(number)), Infinity)
  const sum = Number(addDecimals(numbers))
  return fn === 'mean' ? sum / numbers.length : sum
}
