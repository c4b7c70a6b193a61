/** A linear statement that readers know to be zero, or known: variable → coefficient. What is published stays out of it. */
export type Equation = ReadonlyMap<string, number>

/** Any large prime whose square a double still holds: sums of States' figures have coefficients far smaller. */
const prime = 67_108_859

/**
 * The variables whose value follows from the equations alone, whatever the values are: exactly those that stand alone in a
 * row of the reduced echelon form. "Total minus the rest", between groups and within breakdowns, in any combination.
 */
export function derivableFrom(equations: readonly Equation[]): ReadonlySet<string> {
  const names = [...new Set(equations.flatMap((equation) => [...equation.keys()]))]
  const columnOf = new Map(names.map((name, column) => [name, column]))
  const rows = equations.map((equation) => {
    const row = new Float64Array(names.length)
    for (const [name, coefficient] of equation) row[columnOf.get(name) ?? 0] = modulo(coefficient)
    return row
  })
  return new Set(reduced(rows, names.length).flatMap((row) => names[onlyColumnOf(row)] ?? []))
}

/** The one column in which the row is not zero; -1 where there are none, or several. */
function onlyColumnOf(row: Float64Array): number {
  let found = -1
  for (let at = 0; at < row.length; at += 1) {
    if (row[at] === 0) continue
    if (found >= 0) return -1
    found = at
  }
  return found
}

/**
 * All sums of rows that vanish: for groups (rows) of States (columns) what total is made of which parts.
 * Each result has one coefficient per row.
 */
export function identitiesOf(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const width = rows[0]?.length ?? 0
  const marked = rows.map((row, index) => {
    const wide = new Float64Array(width + rows.length)
    wide.set(row.map(modulo))
    wide[width + index] = 1
    return wide
  })
  return reduced(marked, width, 'below')
    .filter((row) => row.findIndex((coefficient) => coefficient !== 0) >= width)
    .map((row) => [...row.subarray(width)])
}

/**
 * Row echelon form over the first `width` columns, modulo the prime, reduced in the rows above each pivot too unless only
 * those below matter. Changes and returns the rows it is given.
 */
function reduced(rows: Float64Array[], width: number, where?: 'below'): readonly Float64Array[] {
  let done = 0
  for (let column = 0; column < width && done < rows.length; column += 1) {
    const pivot = bringUp(rows, done, column)
    if (!pivot) continue
    scale(pivot, inverse(pivot[column] ?? 1))
    const others = where === 'below' ? rows.slice(done + 1) : rows
    for (const row of others) if (row !== pivot) clear(row, pivot, column)
    done += 1
  }
  return rows
}

/** Puts the first row from `from` on that has something in the column in that place, and returns it. */
function bringUp(rows: Float64Array[], from: number, column: number): Float64Array | undefined {
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index]
    const standing = rows[from]
    if (!row || !standing || row[column] === 0) continue
    rows[index] = standing
    rows[from] = row
    return row
  }
  return undefined
}

/** Takes as much of the pivot's row from a row as leaves nothing in the column. Left of the column a pivot is empty. */
function clear(row: Float64Array, pivot: Float64Array, column: number): void {
  const factor = row[column] ?? 0
  if (factor === 0) return
  for (let at = column; at < row.length; at += 1) {
    const coefficient = pivot[at] ?? 0
    if (coefficient !== 0) row[at] = modulo((row[at] ?? 0) - factor * coefficient)
  }
}

function scale(row: Float64Array, factor: number): void {
  if (factor === 1) return
  for (let at = 0; at < row.length; at += 1) row[at] = modulo((row[at] ?? 0) * factor)
}

function modulo(value: number): number {
  if (value >= 0 && value < prime) return value
  const rest = value % prime
  return rest < 0 ? rest + prime : rest
}

/** By Fermat: a to the power of the prime less two. */
function inverse(value: number): number {
  let [result, base, exponent] = [1, modulo(value), prime - 2]
  if (base === 1) return 1
  while (exponent > 0) {
    if (exponent % 2 === 1) result = modulo(result * base)
    base = modulo(base * base)
    exponent = Math.floor(exponent / 2)
  }
  return result
}
