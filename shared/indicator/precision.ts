/**
 * Decimals of every figure of one indicator: page, table, drawing and sentence say a value in the same words. Counts
 * have none; others have as many as tell States apart at the size their values have.
 * @param values of the States
 */
export function decimalsAmong(values: readonly number[]): number {
  const sizes = values.map(Math.abs)
  const middle = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  return sizes.every(Number.isInteger) ? 0 : middle < 1 ? 2 : middle < 1000 ? 1 : 0
}

/** Decimals of one value among them: the middle between two small counts keeps its half, and nothing but zero reads as zero. */
export function placesOf(value: number, decimals: number): number {
  const keepsHalf = decimals === 0 && !Number.isInteger(value) && Math.abs(value) < 100
  return digitsToShow(value, keepsHalf ? 1 : decimals)
}

/** States give at most ten decimals; what is smaller came about in computing. */
const mostDecimals = 10

/** These digits, or more where the value is not zero and would be written as zero. */
export function digitsToShow(value: number, digits: number): number {
  const needed = value === 0 ? 0 : Math.ceil(-Math.log10(Math.abs(value)))
  const readsAsZero = Number(value.toFixed(digits)) === 0
  return readsAsZero && needed <= mostDecimals ? Math.max(digits, needed) : digits
}
