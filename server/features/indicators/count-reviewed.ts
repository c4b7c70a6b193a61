import type { Tx } from '#server/platform/database/transaction.ts'
import { readResultCycles } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { indicatorsOf, readMaterial, undecidedOf } from './get-review.ts'

/** What the secretariat has not decided on in a cycle, and what it left out. */
export interface Reviewed {
  /** Values that stand out and of which nothing was said. */
  readonly undecided: number
  /** Values that group figures do not count. */
  readonly leftOut: number
}

/** Counts over all indicators of a cycle what its review lists, as it stands now; in a transaction of the secretariat. */
export async function countReviewed(tx: Tx, deps: IndicatorsDeps, cycleId: string): Promise<Reviewed> {
  const cycles = await readResultCycles(tx)
  const cycle = cycles.find(({ id }) => id === cycleId)
  if (!cycle) return { undecided: 0, leftOut: 0 }
  const material = await readMaterial(tx, cycle, cycles)
  const undecided = indicatorsOf(deps, cycle).map((one) => undecidedOf(one, material).length)
  return {
    undecided: undecided.reduce((sum, count) => sum + count, 0),
    leftOut: material.verdicts.filter(({ verdict }) => verdict === 'excluded').length,
  }
}
