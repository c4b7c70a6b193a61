/**
 * The States that have a value in every one of the cycles: a trend compares like with like only over them.
 * @param cycles for each cycle the States with a value
 */
export function sameStates(cycles: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...rest] = cycles
  return new Set([...(first ?? [])].filter((state) => rest.every((cycle) => cycle.has(state))))
}
