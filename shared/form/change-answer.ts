import type { Answer, Cell } from '#shared/answer/answer.ts'
import { loadCells, putCell } from './cells.ts'
import { refreshValue, settle } from './evaluate.ts'
import { lookAtAnswer, lookAtCell, lookAtCells } from './look-for-findings.ts'
import type { TablePlan } from './plan.ts'
import { raise, raiseAll, type Run } from './run.ts'
import { cellStates } from './form-state.ts'

/** Puts a whole answer in place and works out every consequence. */
export function changeAnswer(run: Run, slot: number, answer: Answer | undefined): void {
  const { state } = run
  const table = state.plan.tables[slot]
  if (table) noteCellsThatDiffer(run, table, answer)
  state.answers[slot] = answer
  state.judged[slot] = undefined
  state.staleAnswer[slot] = 0
  if (table) loadCells(state, table)
  run.tracker?.questions.add(slot)
  refreshValue(run, slot)
  raiseAll(run, slot)
  settle(run)
  lookAtAnswer(run, slot)
  if (table) lookAtCells(run, table)
}

function noteCellsThatDiffer({ state, tracker }: Run, table: TablePlan, answer: Answer | undefined): void {
  const cells = answer?.value !== undefined && 'cells' in answer.value ? answer.value.cells : {}
  for (const [index, key] of table.shape.keys.entries()) {
    const cell = table.firstCell + index
    if (state.cells[cell] !== cells[key]) tracker?.cells.add(cell)
  }
}

/** Puts cells of a table in place, as one change. A reason that stood for the whole table gives way to them. */
export function changeCells(run: Run, table: TablePlan, entries: Iterable<readonly [number, Cell | undefined]>): void {
  const { state } = run
  const { slot } = table
  const indexes: number[] = []
  for (const [index, cell] of entries) {
    if (state.cells[table.firstCell + index] === cell) continue
    if (indexes.length === 0) beginCells(run, table)
    putCell(state, table, index, cell, cellStates.blank)
    run.tracker?.cells.add(table.firstCell + index)
    raiseCell(run, table, index)
    indexes.push(index)
  }
  if (indexes.length === 0) return
  state.staleAnswer[slot] = 1
  state.judged[slot] = undefined
  run.tracker?.questions.add(slot)
  refreshValue(run, slot)
  raise(run, slot)
  settle(run)
  lookAtAnswer(run, slot)
  for (const index of indexes) lookAtCell(run, table, index)
}

/** Makes sure that nothing but cells and what is said about the table stands there. */
function beginCells(run: Run, table: TablePlan): void {
  const { state } = run
  const before = state.answers[table.slot]
  if (before === undefined) state.answers[table.slot] = {}
  if (before?.nonAnswer === undefined && before?.typed === undefined) return
  const { nonAnswer: _, typed: __, expected: ___, includedIn: ____, ...rest } = before
  state.answers[table.slot] = rest
  loadCells(state, table)
  raiseAll(run, table.slot)
}

function raiseCell(run: Run, table: TablePlan, index: number): void {
  const { rows, columns } = table.shape
  const withinYear = index % (rows.length * columns.length)
  raise(run, table.firstSignal + Math.floor(withinYear / columns.length))
  raise(run, table.firstSignal + rows.length + (withinYear % columns.length))
  raise(run, table.firstSignal + rows.length + columns.length + index)
}
