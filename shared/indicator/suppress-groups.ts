import { cellOf, whatAddsUp, type AddedSeries, type Membership, type Sums } from './adds-up.ts'
import { derivableFrom, type Equation } from './derivable.ts'
import { fewest } from './figure.ts'

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
  const sums = whatAddsUp(series, groups)
  const first = cheapestFirst(sizes)
  const hidden = new Set(secret)
  const restricted = sums.all.map((equation) => only(equation, hidden))
  for (;;) {
    const found = derivableFrom(restricted.filter(({ size }) => size > 0))
    const given = secret.filter((cell) => found.has(cell))
    const next = given.length === 0 ? undefined : nextToHide(given, sums, hidden, first)
    if (next === undefined) return new Set([...also].filter((cell) => !found.has(cell)))
    also.add(next)
    hidden.add(next)
    for (const [index, equation] of sums.all.entries()) {
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

/** Cells in the order in which they would be hidden: those with the fewest States first, the world last. */
function cheapestFirst(sizes: ReadonlyMap<string, number>): readonly string[] {
  const cost = (cell: string): number => (cell.endsWith('\nworld') ? 1e6 : 0) + (sizes.get(cell) ?? 0)
  const costs = new Map([...sizes.keys()].map((cell) => [cell, cost(cell)]))
  return [...sizes.keys()].toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0) || (a < b ? -1 : 1))
}

/**
 * One of the cells that a given one is added up with: first where it is the only one hidden of a sum seen at once. Where all
 * of them are hidden, any.
 */
function nextToHide(
  given: readonly string[],
  { plain, all }: Sums,
  hidden: ReadonlySet<string>,
  first: readonly string[],
): string | undefined {
  const among = (equations: readonly Equation[]): string | undefined =>
    first.find((cell) => !hidden.has(cell) && equations.some((equation) => equation.has(cell)))
  const alone = plain.filter((equation) => [...equation.keys()].filter((cell) => hidden.has(cell)).length === 1)
  const lone = given.find((cell) => alone.some((equation) => equation.has(cell)))
  const [some = ''] = lone === undefined ? given : [lone]
  const withGiven = (equations: readonly Equation[]): readonly Equation[] =>
    equations.filter((equation) => equation.has(some))
  return among(withGiven(lone === undefined ? plain : alone)) ?? among(withGiven(all)) ?? among(all)
}
