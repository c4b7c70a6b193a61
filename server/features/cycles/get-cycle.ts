import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getCycle as contract } from '#shared/contract/cycles.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import type { CyclesDeps } from './deps.ts'
import { dressCycle } from './in-secretariat.ts'
import { findCycle } from './queries.ts'

/** One cycle by its key. */
export async function getCycle(
  { database }: CyclesDeps,
  { actor, locale }: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const tenant = { role: 'app_public', state: null, personId: actor.personId } as const
  const cycle = await withTenant(database, tenant, (tx) => findCycle(tx, params.cycle))
  return dressCycle(cycle ?? refuse('cycle.notFound'), locale)
}
