/** A class of values on a tile or in a distribution: from `from` (inclusive) up to `to` (exclusive, but for the last). */
export interface Step {
  readonly from: number
  readonly to: number
  /** Of whole numbers, the highest that falls into it: "1 – 4", as nothing lies between 4 and 5. */
  readonly last?: number
}

const nice = [1, 2, 2.5, 5, 10]

interface Wish {
  /** At most so many classes. */
  readonly wanted?: number
  /** All values are whole numbers, and so are all limits. */
  readonly isWhole?: boolean
}

/**
 * Up to `wanted` classes of equal, round width that cover the values. Few, round limits are read faster
 * than exact quantiles, and they do not move when one State is added.
 * @param values in any order; an empty list gives no step
 */
export function roundSteps(values: readonly number[], { wanted = 5, isWhole = false }: Wish = {}): readonly Step[] {
  if (values.length === 0) return []
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (isWhole) return wholeSteps(low, high, wanted)
  // Values that differ by less than figures are given with are one value: no width could tell them apart.
  if (high - low <= 1e-9 * Math.max(1, Math.abs(low), Math.abs(high))) return [{ from: low, to: high }]
  // A value on the upper limit belongs to the last class, so no class is opened for it alone.
  const countOf = (width: number): number => Math.max(1, Math.ceil((high - startAt(low, width)) / width - 1e-9))
  const width = widthFor((high - low) / wanted, (one) => countOf(one) <= wanted)
  const start = startAt(low, width)
  return Array.from({ length: countOf(width) }, (_, index) => ({
    from: tidy(start + index * width),
    to: tidy(start + (index + 1) * width),
  }))
}

function startAt(low: number, width: number): number {
  return Math.floor(low / width) * width
}

/** The smallest round width with which no more classes than wished cover the values, wherever the first one begins. */
function widthFor(raw: number, fits: (width: number) => boolean): number {
  const width = niceWidth(raw)
  return fits(width) ? width : widthFor(width * 1.01, fits)
}

/** Each class ends below the next one's beginning, so that every limit is in one class. */
function wholeSteps(low: number, high: number, wanted: number): readonly Step[] {
  if (low === high) return [{ from: low, to: low + 1, last: low }]
  const countOf = (width: number): number => Math.floor((high - startAt(low, width)) / width) + 1
  const fits = (width: number): boolean => Number.isInteger(width) && countOf(width) <= wanted
  const width = widthFor(Math.max(1, (high - low + 1) / wanted), fits)
  return Array.from({ length: countOf(width) }, (_, index) => {
    const from = startAt(low, width) + index * width
    return { from, to: from + width, last: from + width - 1 }
  })
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
