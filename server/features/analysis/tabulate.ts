import { divide, type Division } from '#shared/analysis/categories.ts'
import { statesMeeting, type Condition } from '#shared/analysis/conditions.ts'
import { crossTabulate, type CrossTable } from '#shared/analysis/cross-tabulate.ts'
import type { Reading, Readings } from '#shared/analysis/reading.ts'
import { inGroupOrder } from '#shared/contract/group-codes.ts'
import { sameStates } from '#shared/dashboard/same-states.ts'
import type { ResultCycle } from '../indicators/index.ts'
import type { Found } from './found.ts'

/** A variable with what it says of every State, cycle by cycle, and its categories over all of them. */
export interface Counted {
  readonly found: Found
  readonly division: Division
  readonly readingsIn: (cycle: ResultCycle) => Readings
}

export interface AskedFilter extends Counted {
  readonly keys: readonly string[]
}

const nobody: Readings = new Map()

/** Puts the readings of a variable into categories, the same for every cycle that is shown. */
export function count(
  found: Found,
  readings: ReadonlyMap<string, Readings>,
  cycles: readonly ResultCycle[],
  pinned: ResultCycle | undefined,
): Counted {
  const readingsIn = (cycle: ResultCycle): Readings => readings.get((pinned ?? cycle).id) ?? nobody
  const { codes: own, each, variable, origin } = found
  const codes = origin.from === 'division' ? groupsIn(cycles.map(readingsIn)) : own
  const offered = { codes, bounds: variable.bounds, ...(each !== undefined && { each }) }
  return { found, division: divide(cycles.map(readingsIn), offered), readingsIn }
}

/** The groups that States belong to, in the order that every page has them in. */
function groupsIn(readings: readonly Readings[]): readonly string[] {
  const all = readings.flatMap((one) => [...one.values()])
  return inGroupOrder([...new Set(all.flatMap((reading) => (reading.status === 'codes' ? reading.codes : [])))])
}

export interface Sides {
  readonly rows: Counted
  /** Absent: one column of everything. */
  readonly columns: Counted | undefined
  readonly filters: readonly AskedFilter[]
  readonly cycles: readonly ResultCycle[]
  readonly statesOf: (cycle: ResultCycle) => readonly string[]
}

export interface CountedTable {
  readonly cycle: ResultCycle | undefined
  readonly table: CrossTable
}

/** States that one cycle by itself would count: invited, in the group, readable on both sides, meeting the filters. */
export function statesIn({ rows, columns, filters, statesOf }: Sides, cycle: ResultCycle): readonly string[] {
  const conditions = filters.map((filter): Condition => ({ ...filter, readings: filter.readingsIn(cycle) }))
  const readable = statesOf(cycle).filter((state) =>
    [rows, columns].every((side) => !side || side.readingsIn(cycle).has(state)),
  )
  return statesMeeting(readable, conditions)
}

/** States by cycle that the tables count: of those that each cycle would count, the same in all. */
export function statesCounted(sides: Sides): ReadonlyMap<string, readonly string[]> {
  const { cycles } = sides
  const own = cycles.map((cycle) => statesIn(sides, cycle))
  const same = sameStates(own.map((states) => new Set(states)))
  return new Map(cycles.map(({ id }, at) => [id, (own[at] ?? []).filter((state) => same.has(state))]))
}

/** One table; several cycles without columns stand side by side in it; with columns each cycle has a table of its own. */
export function tabulate(sides: Sides): readonly CountedTable[] {
  const { rows, columns, cycles } = sides
  const counted = statesCounted(sides)
  if (!columns && cycles.length > 1) return [{ cycle: undefined, table: cyclesSideBySide(rows, cycles, counted) }]
  return cycles.map((cycle) => ({
    cycle,
    table: crossTabulate(
      counted.get(cycle.id) ?? [],
      { readings: rows.readingsIn(cycle), division: rows.division },
      columns
        ? { readings: columns.readingsIn(cycle), division: columns.division }
        : everything(counted.get(cycle.id) ?? []),
    ),
  }))
}

export const everythingKey = 'all'

function everything(states: readonly string[]) {
  const readings = new Map(
    states.map((state): [string, Reading] => [state, { status: 'codes', codes: [everythingKey] }]),
  )
  return { readings, division: divide([readings], { codes: [everythingKey] }) }
}

/** Every State stands in the column of each cycle once; what is counted there is a State in one cycle. */
function cyclesSideBySide(
  rows: Counted,
  cycles: readonly ResultCycle[],
  counted: ReadonlyMap<string, readonly string[]>,
): CrossTable {
  const units = cycles.flatMap((cycle) =>
    (counted.get(cycle.id) ?? []).map((state) => ({ state, cycle, unit: `${state}@${cycle.key}` })),
  )
  const own = new Map(
    units.flatMap(({ state, cycle, unit }) => {
      const reading = rows.readingsIn(cycle).get(state)
      return reading ? [[unit, reading] as const] : []
    }),
  )
  const columns = new Map(
    units.map(({ unit, cycle }): [string, Reading] => [unit, { status: 'codes', codes: [cycle.key] }]),
  )
  const keys = cycles.map(({ key }) => key)
  return crossTabulate(
    units.map(({ unit }) => unit),
    { readings: own, division: rows.division },
    { readings: columns, division: divide([columns], { codes: keys }) },
  )
}
