import type { Tx } from '#server/platform/database/transaction.ts'
import { aggregateEdition } from './aggregate-cycle.ts'
import type { IndicatorsDeps } from './deps.ts'
import { copyPublicRows } from './copy-queries.ts'

/**
 * Freezes what is public of these cycles (release level R3) under a new name: observations and answers as of one
 * moment, and aggregates computed from exactly these. In a transaction of the secretariat. Nobody reads it yet:
 * `publishEdition` does that. A name that stands already is refused by the database.
 */
export async function copyEdition(
  tx: Tx,
  deps: IndicatorsDeps,
  cycleIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  for (const cycleId of cycleIds) {
    await copyPublicRows(tx, cycleId, from, to)
    await aggregateEdition(tx, deps, { cycleId, edition: to })
  }
}
