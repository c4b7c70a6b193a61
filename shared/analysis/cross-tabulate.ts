import type { Category, Division } from './categories.ts'
import { isAnswer, type Readings } from './reading.ts'
import type { Answered } from './share.ts'

/** One side of a table: what every State says, and the categories it falls into. */
export interface Side {
  readonly readings: Readings
  readonly division: Division
}

export interface TableCell {
  readonly row: string
  readonly column: string
  /** In the order the States were given. */
  readonly states: readonly string[]
}

/**
 * Counts of States by two variables. Every State counts once in each category it belongs to, and once in every total:
 * where several answers may be given, the cells add up to more than their total, and `overlapping` says so.
 */
export interface CrossTable {
  readonly rows: readonly Category[]
  readonly columns: readonly Category[]
  readonly cells: readonly (readonly TableCell[])[]
  readonly rowTotals: readonly number[]
  readonly columnTotals: readonly number[]
  /** States with a reading on both sides: what the table is about. */
  readonly total: number
  /** Of them those that answered on both sides: what percentages are of. */
  readonly answered: Answered
  readonly overlapping: { readonly rows: boolean; readonly columns: boolean }
}

/**
 * Cross-tabulates the States that say something on both sides, a typed reason or a blank included.
 * The order of the States, and of their answers, never changes a count.
 */
export function crossTabulate(states: readonly string[], rows: Side, columns: Side): CrossTable {
  const own = states.filter((state) => rows.readings.has(state) && columns.readings.has(state))
  const byRow = keysByState(own, rows)
  const byColumn = keysByState(own, columns)
  const found = collect(own, byRow, byColumn)
  const cells = rows.division.categories.map(({ key: row }) =>
    columns.division.categories.map(({ key: column }) => ({
      row,
      column,
      states: found.get(`${row}\n${column}`) ?? [],
    })),
  )
  return {
    rows: rows.division.categories,
    columns: columns.division.categories,
    cells,
    rowTotals: totals(rows.division.categories, own, byRow),
    columnTotals: totals(columns.division.categories, own, byColumn),
    total: own.length,
    answered: answeredOf(own, rows, columns, byRow, byColumn),
    overlapping: { rows: overlaps(byRow), columns: overlaps(byColumn) },
  }
}

type Keys = ReadonlyMap<string, readonly string[]>

function keysByState(states: readonly string[], { readings, division }: Side): Keys {
  const keys = states.flatMap((state) => {
    const reading = readings.get(state)
    return reading ? [[state, [...new Set(division.keysOf(reading))]] as const] : []
  })
  return new Map(keys)
}

function collect(states: readonly string[], byRow: Keys, byColumn: Keys): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const state of states)
    for (const row of byRow.get(state) ?? [])
      for (const column of byColumn.get(state) ?? []) {
        const key = `${row}\n${column}`
        const here = found.get(key)
        if (here) here.push(state)
        else found.set(key, [state])
      }
  return found
}

function totals(categories: readonly Category[], states: readonly string[], keys: Keys): readonly number[] {
  const counts = new Map<string, number>()
  for (const state of states) for (const key of keys.get(state) ?? []) counts.set(key, (counts.get(key) ?? 0) + 1)
  return categories.map(({ key }) => counts.get(key) ?? 0)
}

function answeredOf(own: readonly string[], rows: Side, columns: Side, byRow: Keys, byColumn: Keys): Answered {
  const both = own.filter((state) => [rows, columns].every(({ readings }) => isAnswer(readings.get(state))))
  return {
    rows: totals(rows.division.categories, both, byRow),
    columns: totals(columns.division.categories, both, byColumn),
    total: both.length,
  }
}

function overlaps(keys: Keys): boolean {
  return [...keys.values()].some((one) => one.length > 1)
}
