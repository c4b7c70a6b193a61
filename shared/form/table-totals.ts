import { addDecimals, decimalFromScaled, isDecimal, subtractDecimals } from '#shared/answer/decimal.ts'
import { reportedTotalOf } from './cells.ts'
import type { TableTotals, Total, YearTotals } from './form.ts'
import type { TablePlan } from './plan.ts'
import { accumulatorsOfRange, cellsOfRange, isExact, scaledSum, tallyOf, type RangePlan } from './ranges.ts'
import type { TableFigures } from './rules.ts'
import { cellStates, type FormState } from './form-state.ts'

/** The total of a row, a column or a whole year, as exact decimal strings. */
export function totalOf(state: FormState, table: TablePlan, range: RangePlan): Total {
  const over = accumulatorsOfRange(table, range)
  const given = tallyOf(state, over, cellStates.value)
  const adding = tallyOf(state, over, cellStates.addsNothing)
  const reasons = adding + tallyOf(state, over, cellStates.reason)
  const blanks = tallyOf(state, over, cellStates.blank) + tallyOf(state, over, cellStates.notANumber)
  const sumGiven = given === 0 ? undefined : addUp(state, table, over, range)
  return { sum: blanks === 0 && adding === reasons ? sumGiven : undefined, sumGiven, given, reasons, blanks }
}

function addUp(state: FormState, table: TablePlan, over: readonly number[], range: RangePlan): string {
  if (isExact(state, over)) return decimalFromScaled(scaledSum(state, over), table.question.decimals)
  const values = cellsOfRange(table, range)
    .map((index) => table.firstCell + index)
    .filter((slot) => state.cellStates[slot] === cellStates.value)
    .map((slot) => state.cells[slot]?.value)
  return addDecimals(values.filter((value) => value !== undefined))
}

/** All totals of a table. A total that is as it was in `before` is the same object again. */
export function tableTotals(state: FormState, table: TablePlan, before: TableTotals | undefined): TableTotals {
  const years: Record<string, YearTotals> = {}
  let blanks = 0
  for (const [at, year] of table.shape.years.entries()) {
    const totals = yearTotals(state, table, at, before?.years[year])
    years[year] = totals
    blanks += totals.grand.blanks
  }
  return { years, blanks, difference: differenceTo(state, table, years) }
}

function yearTotals(state: FormState, table: TablePlan, year: number, before: YearTotals | undefined): YearTotals {
  const { rows, columns } = table.shape
  const of = (row: number | undefined, column: number | undefined, known: Total | undefined): Total =>
    keep(known, totalOf(state, table, { row, column, year }))
  return {
    rows: Object.fromEntries(rows.map((code, row) => [code, of(row, undefined, before?.rows[code])])),
    columns: Object.fromEntries(columns.map((code, column) => [code, of(undefined, column, before?.columns[code])])),
    grand: of(undefined, undefined, before?.grand),
  }
}

function keep(before: Total | undefined, now: Total): Total {
  const same =
    before !== undefined &&
    before.sum === now.sum &&
    before.sumGiven === now.sumGiven &&
    before.given === now.given &&
    before.reasons === now.reasons
  return same ? before : now
}

function differenceTo(
  state: FormState,
  table: TablePlan,
  years: Readonly<Record<string, YearTotals>>,
): string | undefined {
  const reported = reportedTotalOf(state.answers[table.slot])?.value
  const calculated = years[table.shape.years[0] ?? '']?.grand.sum
  if (reported === undefined || calculated === undefined || !isDecimal(reported)) return undefined
  return subtractDecimals(reported, calculated)
}

const noKeys: readonly string[] = []
function strayKeys(cells: object | undefined): readonly string[] {
  return cells === undefined ? noKeys : Object.keys(cells)
}

/** The same figures for the rules of a table, made only when asked for. */
export function tableFigures(state: FormState, table: TablePlan): TableFigures {
  const { rows, columns, years, keys } = table.shape
  const { wholeYears } = table
  const given = tallyOf(state, wholeYears, cellStates.value)
  const reasons = tallyOf(state, wholeYears, cellStates.addsNothing) + tallyOf(state, wholeYears, cellStates.reason)
  const of = (row: number | undefined, column: number | undefined, year: string): Total =>
    totalOf(state, table, { row, column, year: years.indexOf(year) })
  return {
    years,
    strayCells: strayKeys(state.strayCells.get(table.slot)),
    given,
    blanks: keys.length - given - reasons,
    row: (code, year) => of(rows.indexOf(code), undefined, year),
    column: (code, year) => of(undefined, columns.indexOf(code), year),
    grand: (year) => of(undefined, undefined, year),
  }
}
