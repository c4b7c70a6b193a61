import { derivableFrom, identitiesOf, type Equation } from './derivable.ts'
import { fewest } from './figure.ts'

/** One series of an indicator: its total, or one code of a breakdown, with the States whose values are added up. */
export interface AddedSeries {
  readonly by: string
  readonly code: string
  readonly states: ReadonlySet<string>
}

export type Membership = ReadonlyMap<string, readonly string[]>

/** Where a figure stands: a series in a group. */
export function cellOf({ by, code }: Pick<AddedSeries, 'by' | 'code'>, group: string): string {
  return `${by}\n${code}\n${group}`
}

/**
 * The cells whose added figures are not shown besides those from too few States, so that none of these can be worked out
 * by subtraction: total minus the other groups, total minus the other codes, or any combination. Chosen are the cells
 * with the fewest States, the world last. What follows from the cells shown in the end protects nothing and is shown.
 */
export function suppressGroups(series: readonly AddedSeries[], groups: Membership): ReadonlySet<string> {
  const sizes = new Map(series.flatMap((one) => [...groups].map(([group, members]) => sizeOf(one, group, members))))
  const secret = [...sizes].flatMap(([cell, n]) => (n > 0 && n < fewest ? [cell] : []))
  const also = new Set<string>()
  if (secret.length === 0) return also
  const known = [...series.flatMap((one) => betweenGroups(one, groups)), ...betweenCodes(series, groups)]
  const first = cheapestFirst(sizes)
  const hidden = new Set(secret)
  const restricted = known.map((equation) => only(equation, hidden))
  for (;;) {
    const found = derivableFrom(restricted.filter(({ size }) => size > 0))
    const given = secret.find((cell) => found.has(cell))
    const next = given === undefined ? undefined : nextToHide(given, known, hidden, first)
    if (next === undefined) return new Set([...also].filter((cell) => !found.has(cell)))
    also.add(next)
    hidden.add(next)
    for (const [index, equation] of known.entries()) {
      const coefficient = equation.get(next)
      if (coefficient !== undefined) restricted[index]?.set(next, coefficient)
    }
  }
}

function sizeOf(series: AddedSeries, group: string, members: readonly string[]): readonly [string, number] {
  return [cellOf(series, group), members.filter((state) => series.states.has(state)).length]
}

function only(equation: Equation, cells: ReadonlySet<string>): Map<string, number> {
  return new Map([...equation].filter(([cell]) => cells.has(cell)))
}

/** Which groups of one series add up to which: States that stand in the same groups are one column. */
function betweenGroups(series: AddedSeries, groups: Membership): readonly Equation[] {
  const names = [...groups.keys()]
  const groupsOf = new Map<string, string[]>()
  for (const [group, members] of groups)
    for (const state of members)
      if (series.states.has(state)) groupsOf.set(state, [...(groupsOf.get(state) ?? []), group])
  const kinds = [...new Set([...groupsOf.values()].map((list) => list.join(' ')))].map(
    (kind) => new Set(kind.split(' ')),
  )
  const rows = names.map((name) => kinds.map((kind) => (kind.has(name) ? 1 : 0)))
  const counted = names.filter((_, index) => rows[index]?.includes(1))
  const found = identitiesOf(rows.filter((row) => row.includes(1)))
  return found.map(
    (row) => new Map(row.flatMap((c, index) => (c === 0 ? [] : [[cellOf(series, counted[index] ?? ''), c]]))),
  )
}

/** In every group the codes of a breakdown add up to its total, where the same States have a value of each. */
function betweenCodes(series: readonly AddedSeries[], groups: Membership): readonly Equation[] {
  const total = series.find(({ by }) => by === '')
  if (!total) return []
  const breakdowns = Map.groupBy(
    series.filter(({ by }) => by !== ''),
    ({ by }) => by,
  )
  return [...breakdowns.values()].flatMap((codes) =>
    [...groups].flatMap(([group, members]) => {
      const counted = (one: AddedSeries): string => members.filter((state) => one.states.has(state)).join(' ')
      const whole = counted(total)
      if (whole === '' || codes.some((one) => counted(one) !== whole)) return []
      return [new Map([[cellOf(total, group), -1], ...codes.map((one) => [cellOf(one, group), 1] as const)])]
    }),
  )
}

/** Cells in the order in which they would be hidden: those with the fewest States first, the world last. */
function cheapestFirst(sizes: ReadonlyMap<string, number>): readonly string[] {
  const cost = (cell: string): number => (cell.endsWith('\nworld') ? 1e6 : 0) + (sizes.get(cell) ?? 0)
  const costs = new Map([...sizes.keys()].map((cell) => [cell, cost(cell)]))
  return [...sizes.keys()].toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0) || (a < b ? -1 : 1))
}

/** One of the cells that the given one is added up with, or, where all of them are hidden, any. */
function nextToHide(
  given: string,
  known: readonly Equation[],
  hidden: ReadonlySet<string>,
  first: readonly string[],
): string | undefined {
  const among = (equations: readonly Equation[]): string | undefined =>
    first.find((cell) => !hidden.has(cell) && equations.some((equation) => equation.has(cell)))
  return among(known.filter((equation) => equation.has(given))) ?? among(known)
}
