import type { Division } from './categories.ts'
import type { Readings } from './reading.ts'

/** A State meets a condition when what it says falls into one of the categories named. */
export interface Condition {
  readonly readings: Readings
  readonly division: Division
  readonly keys: readonly string[]
}

/** The States that meet every condition, in their order. Which condition comes first never matters. */
export function statesMeeting(states: readonly string[], conditions: readonly Condition[]): readonly string[] {
  return states.filter((state) => conditions.every((condition) => meets(condition, state)))
}

function meets({ readings, division, keys }: Condition, state: string): boolean {
  const reading = readings.get(state)
  return reading !== undefined && division.keysOf(reading).some((key) => keys.includes(key))
}
