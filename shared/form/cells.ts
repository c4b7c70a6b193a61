import type { Answer, Cell } from '#shared/answer/answer.ts'
import { isDecimal, powerOfTen, scaledInteger } from '#shared/answer/decimal.ts'
import { reasonsThatAddNothing } from './form.ts'
import { isNegativeCount } from './negative-count.ts'
import { accumulatorsPerYear, type Slots, type TablePlan } from './plan.ts'
import { cellStates, inexactTally, move, tallySize, type FormState } from './form-state.ts'

/**
 * Above this, a cell counts as inexact: 4,096 cells below it always add up to an exact integer,
 * so that a sum may be moved by the difference of one cell. Inexact cells are added anew, exactly.
 */
const exactLimit = Number.MAX_SAFE_INTEGER / 4096

/** Reads all cells of a table from its answer, replacing what was there, and adds them up anew. */
export function loadCells(state: FormState, table: TablePlan): void {
  const answer = state.answers[table.slot]
  const { firstCell, shape } = table
  const blank = stateOfBlank(answer)
  clearCells(state, table, blank)
  const cells = answer?.value !== undefined && 'cells' in answer.value ? answer.value.cells : noCells
  // Cells mostly stand in the order of the table: then no key has to be looked up.
  let next = 0
  for (const key in cells) {
    const index = shape.keys[next] === key ? next : shape.indexOf.get(key)
    if (index === undefined) keepStrayCell(state, table, key, cells[key])
    else {
      setCell(state, table, firstCell + index, cells[key], blank)
      next = index + 1
    }
  }
  addUpCells(state, table)
}

const noCells: Readonly<Record<string, Cell>> = {}

function clearCells(state: FormState, { firstCell, shape, slot }: TablePlan, blank: number): void {
  const end = firstCell + shape.keys.length
  state.cells.fill(undefined, firstCell, end)
  state.scaled.fill(0, firstCell, end)
  state.cellStates.fill(blank, firstCell, end)
  state.strayCells.delete(slot)
}

function keepStrayCell(state: FormState, { slot }: TablePlan, key: string, cell: Cell | undefined): void {
  if (cell) state.strayCells.set(slot, { ...state.strayCells.get(slot), [key]: cell })
}

/** Fills the accumulators of a table from its cells: rows and columns cell by cell, each year from its rows. */
function addUpCells(state: FormState, table: TablePlan): void {
  const { rows, columns, years } = table.shape
  const perYear = accumulatorsPerYear(table.shape)
  const end = table.firstAccumulator + perYear * years.length
  state.sums.fill(0, table.firstAccumulator, end)
  state.tallies.fill(0, table.firstAccumulator * tallySize, end * tallySize)
  let slot = table.firstCell
  for (let first = table.firstAccumulator; first < end; first += perYear)
    for (let row = first; row < first + rows.length; row++) {
      for (let column = 0; column < columns.length; column++) {
        accumulate(state, row, slot, 1)
        accumulate(state, first + rows.length + column, slot++, 1)
      }
      addAccumulator(state, row, first + perYear - 1)
    }
}

function addAccumulator(state: FormState, from: number, to: number): void {
  move(state.sums, to, state.sums[from] ?? 0)
  for (let at = 0; at < tallySize; at++)
    move(state.tallies, to * tallySize + at, state.tallies[from * tallySize + at] ?? 0)
}

/** A reason given for the whole table stands in each of its cells. */
function stateOfBlank(answer: Answer | undefined): number {
  if (answer?.nonAnswer === undefined) return cellStates.blank
  return reasonsThatAddNothing.includes(answer.nonAnswer) ? cellStates.addsNothing : cellStates.reason
}

/** Puts a cell in its place and moves the sums over it by the difference. */
export function putCell(
  state: FormState,
  table: TablePlan,
  index: number,
  cell: Cell | undefined,
  blank: number,
): void {
  tally(state, table, index, -1)
  setCell(state, table, table.firstCell + index, cell, blank)
  tally(state, table, index, 1)
}

function setCell(state: FormState, table: TablePlan, slot: number, cell: Cell | undefined, blank: number): void {
  state.cells[slot] = cell
  state.scaled[slot] = 0
  state.cellStates[slot] = cell === undefined ? blank : readCell(state, table, slot, cell, blank)
}

function readCell(state: FormState, { question }: TablePlan, slot: number, cell: Cell, blank: number): number {
  if (cell.value !== undefined) {
    if (isNegativeCount(question.cell, cell.value)) return cellStates.notANumber
    const scaled = scaledInteger(cell.value, question.decimals)
    const exact = Math.abs(scaled) <= exactLimit
    state.scaled[slot] = exact ? scaled : Number.NaN
    return exact || isDecimal(cell.value) ? cellStates.value : cellStates.notANumber
  }
  if (cell.nonAnswer !== undefined)
    return reasonsThatAddNothing.includes(cell.nonAnswer) ? cellStates.addsNothing : cellStates.reason
  return cell.typed === undefined ? blank : cellStates.notANumber
}

/** Adds (1) or takes away (-1) a cell in the three accumulators over it: its row, its column and its year. */
function tally(state: FormState, table: TablePlan, index: number, by: 1 | -1): void {
  const { shape } = table
  const rows = shape.rows.length
  const columns = shape.columns.length
  const year = Math.floor(index / (rows * columns))
  const within = index - year * rows * columns
  const first = table.firstAccumulator + year * accumulatorsPerYear(shape)
  const slot = table.firstCell + index
  accumulate(state, first + Math.floor(within / columns), slot, by)
  accumulate(state, first + rows + (within % columns), slot, by)
  accumulate(state, first + rows + columns, slot, by)
}

/** Written out rather than with `move`: every cell of a reply comes here twice. */
function accumulate(
  { cellStates: states, scaled, sums, tallies }: FormState,
  at: number,
  slot: number,
  by: 1 | -1,
): void {
  const first = at * tallySize
  const cellState = states[slot] ?? 0
  tallies[first + cellState] = (tallies[first + cellState] ?? 0) + by
  if (cellState !== cellStates.value) return
  const figure = scaled[slot] ?? 0
  if (figure === figure) sums[at] = (sums[at] ?? 0) + by * figure
  else tallies[first + inexactTally] = (tallies[first + inexactTally] ?? 0) + by
}

/** Value of a cell as a number; `undefined` when it holds none. */
export function cellNumber(state: Slots, table: TablePlan, slot: number): number | undefined {
  if (state.cellStates[slot] !== cellStates.value) return undefined
  const scaled = state.scaled[slot] ?? 0
  return scaled === scaled ? scaled / powerOfTen(table.question.decimals) : Number(state.cells[slot]?.value)
}

/** The table's answer, made anew from its cells when they moved since it was last made. */
export function currentAnswer(state: FormState, slot: number): Answer | undefined {
  const table = state.plan.tables[slot]
  if (!table || state.staleAnswer[slot] !== 1) return state.answers[slot]
  const before = state.answers[slot] ?? {}
  const cells: Record<string, Cell> = { ...state.strayCells.get(slot) }
  for (const [index, key] of table.shape.keys.entries()) {
    const cell = state.cells[table.firstCell + index]
    if (cell) cells[key] = cell
  }
  const reportedTotal = reportedTotalOf(before)
  const empty = Object.keys(cells).length === 0 && reportedTotal === undefined
  const { value: _, ...rest } = before
  const answer = empty ? rest : { ...rest, value: { cells, ...(reportedTotal && { reportedTotal }) } }
  state.answers[slot] = answer
  state.staleAnswer[slot] = 0
  return answer
}

export function reportedTotalOf(answer: Answer | undefined): Cell | undefined {
  return answer?.value !== undefined && 'cells' in answer.value ? answer.value.reportedTotal : undefined
}
