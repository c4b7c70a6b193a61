import type { ObservationReply } from '#shared/contract/results.ts'

/** The States whose values figures of groups count: what the secretariat left out stands in its own row alone. */
export function countedAmong(observations: readonly ObservationReply[]): readonly ObservationReply[] {
  return observations.filter(({ status, excluded }) => status === 'value' && !excluded)
}

/** How many States have a value that is not counted. */
export function leftOutAmong(observations: readonly ObservationReply[]): number {
  return observations.filter(({ status, excluded }) => status === 'value' && excluded).length
}
