import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { closeCycle as contract } from '#shared/contract/cycles.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { CyclesDeps } from './deps.ts'
import { dressCycle, inSecretariat } from './in-secretariat.ts'
import { lockCycle, setClosed, type Cycle } from './queries.ts'

/** Closes an open cycle: from now on nothing is submitted in it. Drafts stay with their States. */
export async function closeCycle(
  deps: CyclesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inSecretariat(deps, call.actor, async (tx) => {
    const cycle = await endCycle(tx, params.cycle, deps.clock.now().toISOString())
    await call.record(tx, 'cycle.closed', { subject: cycle.id, details: { key: cycle.key } })
    return dressCycle(cycle, call.locale)
  })
}

/** Closes an open cycle, in a transaction of the secretariat. */
export async function endCycle(tx: Tx, key: string, at: string): Promise<Cycle> {
  const cycle = (await lockCycle(tx, key)) ?? refuse('cycle.notFound')
  if (cycle.status !== 'open') refuse('cycle.notOpen')
  await setClosed(tx, cycle, at)
  return { ...cycle, status: 'closed' }
}
