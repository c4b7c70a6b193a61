import type { Indicator } from '#shared/definition/indicator.ts'
import type { Definitions } from './load-definitions.ts'

/** All indicators of all instruments by id, which is one of a kind in an installation. */
export function indicatorsById({ instruments }: Pick<Definitions, 'instruments'>): ReadonlyMap<string, Indicator> {
  return new Map([...instruments.values()].flatMap(({ indicators }) => indicators).map((one) => [one.id, one]))
}
