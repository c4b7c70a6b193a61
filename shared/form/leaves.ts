import type { Answer, Cell } from '#shared/answer/answer.ts'
import type { Expression, Result } from '#shared/expression/expression.ts'
import { unknownOperator, type Evaluate, type LeafExpression } from '#shared/expression/compile-expression.ts'
import type { Question } from '#shared/definition/definition.ts'
import { isDecimal } from '#shared/answer/decimal.ts'
import { cellNumber } from './cells.ts'
import type { Slots, TablePlan } from './plan.ts'
import { aggregate, aggregateNumbers, cellsOfRange, evaluateRange, planRange } from './ranges.ts'
import { isBlank, readNumber, readerOf } from './read-value.ts'
import { cellStates, standingSlots } from './form-state.ts'

/** Where names lead, and where the signals an expression depends on are noted. */
export interface Names {
  readonly slotOf: ReadonlyMap<string, number>
  readonly questions: readonly Question[]
  readonly tables: readonly (TablePlan | undefined)[]
}
/** A set of numbers, as far as it matters here. */
interface Noted {
  add(number: number): unknown
}
/** What an expression turned out to depend on. */
export interface Dependencies {
  readonly signals: Noted
  readonly slots: Noted
}

type Leaf<Op extends Expression['op']> = Extract<Expression, { op: Op }>

/**
 * The closure that reads one leaf of an expression. Throws on an id, cell, row or column the version
 * does not have: such a version must never have been published.
 */
export function resolveLeaf(leaf: LeafExpression, names: Names, dependencies: Dependencies): Evaluate<Slots> {
  if (leaf.op === 'cycle') return (state) => state.referenceYear
  if (leaf.op === 'previous') return resolvePrevious(leaf, names)
  const slot = slotOf(names, leaf.id)
  dependencies.slots.add(slot)
  if (leaf.op === 'cell' || (leaf.op === 'answered' && leaf.at !== undefined))
    return resolveCell(leaf, names, dependencies)
  if (leaf.op === 'range') return resolveRange(leaf, names, dependencies)
  dependencies.signals.add(slot)
  switch (leaf.op) {
    case 'question':
      return (state) => state.values[slot]
    case 'list':
      return (state) => (state.asked[slot] === 1 ? aggregateList(leaf, state.answers[slot]) : undefined)
    case 'answered':
      return (state) => state.standing[slot] === standingSlots.answered || isCalculatedKnown(state, slot)
    case 'reason':
      return (state) => state.asked[slot] === 1 && hasReason(state.answers[slot], leaf.reason)
    case 'flagged':
      return (state) => state.asked[slot] === 1 && isFlagged(state, slot, names.tables[slot], leaf.flag)
    default:
      throw unknownOperator(leaf)
  }
}

function isCalculatedKnown(state: Slots, slot: number): boolean {
  return state.standing[slot] === standingSlots.calculated && state.values[slot] !== undefined
}

export function slotOf(names: Pick<Names, 'slotOf'>, id: string): number {
  const slot = names.slotOf.get(id)
  if (slot === undefined) throw new RangeError(`This version has no question "${id}".`)
  return slot
}

function tableOf(names: Names, id: string): TablePlan {
  const table = names.tables[slotOf(names, id)]
  if (!table) throw new Error(`An expression looks for cells in "${id}", which is not a table.`)
  return table
}

function cellIndex(table: TablePlan, at: string): number {
  const index = table.shape.indexOf.get(at)
  if (index === undefined) throw new Error(`Table ${table.question.id} has no cell "${at}".`)
  return index
}

function resolveCell(leaf: Leaf<'cell' | 'answered'>, names: Names, { signals }: Dependencies): Evaluate<Slots> {
  const table = tableOf(names, leaf.id)
  const index = cellIndex(table, leaf.at ?? '')
  const slot = table.firstCell + index
  signals.add(table.firstSignal + table.shape.rows.length + table.shape.columns.length + index)
  const asked = (state: Slots): boolean => state.asked[table.slot] === 1
  if (leaf.op === 'answered') return (state) => asked(state) && state.cellStates[slot] === cellStates.value
  return (state) => (asked(state) ? cellNumber(state, table, slot) : undefined)
}

/** Depends on the narrowest signal that covers the range. */
function resolveRange(leaf: Leaf<'range'>, names: Names, { signals }: Dependencies): Evaluate<Slots> {
  const table = tableOf(names, leaf.id)
  const range = planRange(table, leaf)
  if (range.row !== undefined) signals.add(table.firstSignal + range.row)
  else if (range.column !== undefined) signals.add(table.firstSignal + table.shape.rows.length + range.column)
  else signals.add(table.slot)
  return evaluateRange(table, leaf.fn, range)
}

function resolvePrevious(leaf: Leaf<'previous'>, names: Names): Evaluate<Slots> {
  const slot = slotOf(names, leaf.id)
  const question = names.questions[slot]
  const { at, range } = leaf
  if (at !== undefined) return (state) => readCellValue(previousCells(state, leaf.id)?.[at])
  if (range) {
    const table = tableOf(names, leaf.id)
    const keys = cellsOfRange(table, planRange(table, range)).map((index) => table.shape.keys[index] ?? '')
    return (state) => {
      const cells = previousCells(state, leaf.id)
      return (
        cells &&
        aggregate(
          range.fn,
          keys.map((key) => cells[key]),
        )
      )
    }
  }
  const read = question && readerOf(question)
  return (state) => {
    const value = state.previous[leaf.id]?.value
    return value && read?.(value)
  }
}

function previousCells(state: Slots, id: string): Readonly<Record<string, Cell>> | undefined {
  const value = state.previous[id]?.value
  return value !== undefined && 'cells' in value ? value.cells : undefined
}

function readCellValue(cell: Cell | undefined): Result {
  return cell?.value === undefined ? undefined : readNumber(cell.value)
}

function aggregateList({ fn, field }: Leaf<'list'>, answer: Answer | undefined): Result {
  const items = answer?.value !== undefined && 'items' in answer.value ? answer.value.items : undefined
  if (!items || items.length === 0) return undefined
  if (field === undefined) return fn === 'count' ? items.length : undefined
  const values = items.map((item) => item.fields[field])
  if (fn === 'count') return values.filter((value) => value !== undefined && !isEmptyField(value)).length
  const numbers = values.filter((value) => typeof value === 'string' && isDecimal(value)).map(String)
  return aggregateNumbers(fn, numbers, items.length - numbers.length)
}

function isEmptyField(value: string | readonly string[]): boolean {
  return typeof value === 'string' ? isBlank(value) : value.length === 0
}

function hasReason(answer: Answer | undefined, reason: string | undefined): boolean {
  return answer?.nonAnswer !== undefined && (reason === undefined || answer.nonAnswer === reason)
}

/** A table is flagged when it, or any of its cells, is. */
function isFlagged(state: Slots, slot: number, table: TablePlan | undefined, flag: string): boolean {
  const has = (flags: readonly string[] | undefined): boolean => flags?.includes(flag) ?? false
  if (has(state.answers[slot]?.flags)) return true
  if (!table) return false
  const cells = state.cells.slice(table.firstCell, table.firstCell + table.shape.keys.length)
  return cells.some((cell) => has(cell?.flags))
}
