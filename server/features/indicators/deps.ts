import type { Deps } from '#server/platform/deps.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { Definitions } from '#server/platform/definitions/load-definitions.ts'

/** What the feature computes from: the instruments with their indicators and texts, and the versions. */
export interface IndicatorsDeps extends Deps {
  readonly definitions: Pick<Definitions, 'instruments' | 'versions'>
}

/** What later features do with the results of a cycle. */
export interface ResultHooks {
  /**
   * Called, in a transaction of the secretariat, once a decision on small counts of the cycle has been followed, and when that
   * is tried again: what waited for it is tried again too.
   */
  readonly onFollowed: (tx: Tx, cycleId: string) => Promise<void>
}
