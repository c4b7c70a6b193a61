import type { Deps } from '#server/platform/deps.ts'
import type { Definitions } from '#server/platform/definitions/load-definitions.ts'

/** What the feature computes from: the instruments with their indicators and texts, and the versions. */
export interface IndicatorsDeps extends Deps {
  readonly definitions: Pick<Definitions, 'instruments' | 'versions'>
}
