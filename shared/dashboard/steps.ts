/** A class of values on a tile or in a distribution: from `from` (inclusive) up to `to` (exclusive, but for the last). */
export interface Step {
  readonly from: number
  readonly to: number
}

const nice = [1, 2, 2.5, 5, 10]

/**
 * Up to `wanted` classes of equal, round width that cover the values. Few, round limits are read faster
 * than exact quantiles, and they do not move when one State is added.
 * @param values in any order; an empty list gives no step
 */
export function roundSteps(values: readonly number[], wanted = 5): readonly Step[] {
  if (values.length === 0) return []
  const low = Math.min(...values)
  const high = Math.max(...values)
  // Values that differ by less than figures are given with are one value: no width could tell them apart.
  if (high - low <= 1e-9 * Math.max(1, Math.abs(low), Math.abs(high))) return [{ from: low, to: high }]
  const width = niceWidth((high - low) / wanted)
  const start = Math.floor(low / width) * width
  // A value on the upper limit belongs to the last class, so no class is opened for it alone.
  const count = Math.max(1, Math.ceil((high - start) / width - 1e-9))
  return Array.from({ length: count }, (_, index) => ({
    from: tidy(start + index * width),
    to: tidy(start + (index + 1) * width),
  }))
}

/** The smallest round number (1, 2, 2.5, 5 times a power of ten) that is not below the raw width. */
export function niceWidth(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  return power * (nice.find((factor) => factor >= raw / power - 1e-9) ?? 10)
}

/** Removes the dust of binary fractions (0.30000000000000004). */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** Index of the class a value falls into. */
export function stepOf(steps: readonly Step[], value: number): number {
  const index = steps.findIndex(({ to }) => value < to)
  return index < 0 ? steps.length - 1 : index
}
