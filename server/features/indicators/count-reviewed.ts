import type { Tx } from '#server/platform/database/transaction.ts'
import { readResultCycles } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { indicatorsOf, readValues, undecidedOf } from './review-values.ts'
import { countLeftOut, readPublicValues } from './verdict-queries.ts'

/** What the secretariat has not decided on in a cycle, and what it left out, of what everybody may read. */
export interface Reviewed {
  /** Values that stand out and of which nothing was said. */
  readonly undecided: number
  /** Values that group figures do not count. */
  readonly leftOut: number
}

/**
 * Counts over all indicators of a cycle what its review lists, as it stands now, of values that a release would hold; in
 * a transaction of the secretariat. What stands out does so among all values, as in the review.
 */
export async function countReviewed(tx: Tx, deps: IndicatorsDeps, cycleId: string): Promise<Reviewed> {
  const cycles = await readResultCycles(tx)
  const cycle = cycles.find(({ id }) => id === cycleId)
  if (!cycle) return { undecided: 0, leftOut: 0 }
  const values = await readValues(tx, cycle, cycles)
  const open = await readPublicValues(tx, cycleId)
  const undecided = indicatorsOf(deps, cycle).map(
    (one) => undecidedOf(one, values).filter((state) => open.has(`${one.id} ${state}`)).length,
  )
  return { undecided: undecided.reduce((sum, count) => sum + count, 0), leftOut: await countLeftOut(tx, cycleId) }
}
