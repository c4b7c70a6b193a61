import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { readResultCycles, type ResultCycle } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'

/** Runs the work as the secretariat: everything submitted, never a draft. */
export async function asReviewer<T>(
  { database }: IndicatorsDeps,
  call: Call,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return withTenant(database, { role: 'app_secretariat', state: null, personId: call.actor.personId }, work)
}

/** A cycle by its key. */
export async function cycleByKey(tx: Tx, key: string): Promise<ResultCycle> {
  return (await readResultCycles(tx)).find((cycle) => cycle.key === key) ?? refuse('cycle.notFound')
}
