import type { ReplyOf } from '#shared/contract/endpoint.ts'
import type { listCycles as contract } from '#shared/contract/cycles.ts'
import type { Call } from '#server/platform/http/call.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import type { CyclesDeps } from './deps.ts'
import { dressCycle } from './in-secretariat.ts'
import { readCycles } from './queries.ts'

/** All cycles, latest first. That a cycle is held is no secret. */
export async function listCycles({ database }: CyclesDeps, { actor, locale }: Call): Promise<ReplyOf<typeof contract>> {
  const cycles = await withTenant(database, { role: 'app_public', state: null, personId: actor.personId }, readCycles)
  return { cycles: cycles.map((cycle) => dressCycle(cycle, locale)) }
}
