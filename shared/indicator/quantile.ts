/**
 * Quantile of values in ascending order, by linear interpolation between the two nearest
 * (Hyndman and Fan 1996, type 7: the default of R and of spreadsheets).
 */
export function quantile(ascending: readonly number[], share: number): number {
  const position = (ascending.length - 1) * share
  const below = ascending[Math.floor(position)]
  const above = ascending[Math.ceil(position)]
  if (below === undefined || above === undefined) return Number.NaN
  return below + (above - below) * (position - Math.floor(position))
}
