import type { TableQuestion } from '#shared/definition/definition.ts'
import { accumulatorsPerYear, type TablePlan, type TableShape } from './plan.ts'

/** Hands out places for the cells, accumulators and signals of tables, one table after another. */
export interface TablePlanner {
  readonly place: (question: TableQuestion, slot: number) => TablePlan
  readonly cellCount: () => number
  readonly accumulatorCount: () => number
}

/** `firstSignal`: the first signal that is free. */
export function planTables(firstSignal: number): TablePlanner {
  const shapes = new Map<string, TableShape>()
  let cells = 0
  let accumulators = 0
  let signal = firstSignal
  return {
    place(question, slot) {
      const shape = shapeOf(question, shapes)
      const perYear = accumulatorsPerYear(shape)
      const wholeYears = shape.years.map((_, at) => accumulators + at * perYear + perYear - 1)
      const plan = {
        question,
        slot,
        shape,
        firstCell: cells,
        firstAccumulator: accumulators,
        firstSignal: signal,
        wholeYears,
      }
      cells += shape.keys.length
      accumulators += perYear * shape.years.length
      signal += shape.rows.length + shape.columns.length + shape.keys.length
      return plan
    },
    cellCount: () => cells,
    accumulatorCount: () => accumulators,
  }
}

/** Tables with the same axes share one shape: a questionnaire has many of few. */
function shapeOf(question: TableQuestion, shapes: Map<string, TableShape>): TableShape {
  const rows = question.rows.codes
  const columns = question.columns.codes
  const years = question.years?.map(String) ?? ['']
  const signature = [rows, columns, years].map((codes) => codes.join(' ')).join('|')
  const known = shapes.get(signature)
  if (known) return known
  const keys: string[] = []
  for (const year of years) for (const row of rows) for (const column of columns) keys.push(cellKey(row, column, year))
  const shape = { rows, columns, years, keys, indexOf: new Map(keys.map((key, index) => [key, index])) }
  shapes.set(signature, shape)
  return shape
}

/** Key of a cell; `year` is an offset such as `-1`, or `''` when the table has no years. */
function cellKey(row: string, column: string, year: string): string {
  return year === '' ? `${row}:${column}` : `${row}:${column}@${year}`
}

/** Row, column and year of a cell by its index in the shape. */
export function coordinates(shape: TableShape, index: number): { row: number; column: number; year: number } {
  const columns = shape.columns.length
  const perYear = columns * shape.rows.length
  const withinYear = index % perYear
  return { row: Math.floor(withinYear / columns), column: withinYear % columns, year: Math.floor(index / perYear) }
}
