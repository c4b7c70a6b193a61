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
    const row = Array.from({ length: names.length }, () => 0)
    for (const [name, coefficient] of equation) row[columnOf.get(name) ?? 0] = modulo(coefficient)
    return row
  })
  const alone = reduced(rows, names.length).flatMap((row) => {
    const [first, ...others] = row.flatMap((coefficient, column) => (coefficient === 0 ? [] : [column]))
    return first === undefined || others.length > 0 ? [] : [names[first] ?? '']
  })
  return new Set(alone)
}

/**
 * All sums of rows that vanish: for groups (rows) of States (columns) what total is made of which parts.
 * Each result has one coefficient per row.
 */
export function identitiesOf(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const width = rows[0]?.length ?? 0
  const marked = rows.map((row, index) => [...row.map(modulo), ...rows.map((_, other) => (other === index ? 1 : 0))])
  return reduced(marked, width)
    .filter((row) => row.slice(0, width).every((coefficient) => coefficient === 0))
    .map((row) => row.slice(width))
}

/** Reduced row echelon form over the first `width` columns, modulo the prime. Changes and returns the rows it is given. */
function reduced(rows: number[][], width: number): number[][] {
  let done = 0
  for (let column = 0; column < width && done < rows.length; column += 1) {
    const found = rows.findIndex((row, index) => index >= done && row[column] !== 0)
    if (found < 0) continue
    const pivot = rows[found] ?? []
    rows[found] = rows[done] ?? []
    rows[done] = scaled(pivot, inverse(pivot[column] ?? 1))
    for (let index = 0; index < rows.length; index += 1) if (index !== done) clear(rows, index, done, column)
    done += 1
  }
  return rows
}

function clear(rows: number[][], index: number, pivotIndex: number, column: number): void {
  const row = rows[index] ?? []
  const factor = row[column] ?? 0
  if (factor === 0) return
  const pivot = rows[pivotIndex] ?? []
  for (let at = 0; at < row.length; at += 1) {
    const coefficient = pivot[at] ?? 0
    if (coefficient !== 0) row[at] = modulo((row[at] ?? 0) - factor * coefficient)
  }
}

function scaled(row: readonly number[], factor: number): number[] {
  return row.map((coefficient) => modulo(coefficient * factor))
}

function modulo(value: number): number {
  const rest = value % prime
  return rest < 0 ? rest + prime : rest
}

/** By Fermat: a to the power of the prime less two. */
function inverse(value: number): number {
  let [result, base, exponent] = [1, modulo(value), prime - 2]
  while (exponent > 0) {
    if (exponent % 2 === 1) result = modulo(result * base)
    base = modulo(base * base)
    exponent = Math.floor(exponent / 2)
  }
  return result
}
