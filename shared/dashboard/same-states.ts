/**
 * The States that have a value in every one of the cycles, and no break after the first: a trend compares like with like
 * only over them.
 * @param cycles for each cycle, earliest first, the States with a value
 * @param breaks for each cycle the States that say there is a break in their series
 */
export function sameStates(
  cycles: readonly ReadonlySet<string>[],
  breaks: readonly ReadonlySet<string>[] = [],
): ReadonlySet<string> {
  const [first, ...rest] = cycles
  const stays = (state: string): boolean =>
    rest.every((cycle, index) => cycle.has(state) && breaks[index + 1]?.has(state) !== true)
  return new Set([...(first ?? [])].filter(stays))
}
