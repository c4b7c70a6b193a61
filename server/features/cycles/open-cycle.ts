import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { openCycle as contract } from '#shared/contract/cycles.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { newId } from '#server/platform/new-id.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { CyclesDeps } from './deps.ts'
import { dressCycle, inSecretariat } from './in-secretariat.ts'
import { mailFocalPoints } from './mail-focal-points.ts'
import { lockCycle, openWith, readInvited, type Cycle } from './queries.ts'

/** Opens a prepared cycle: every invited State gets its reply and its focal points a mail; the groups are frozen. */
export async function openCycle(
  deps: CyclesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const opened = await inSecretariat(deps, call.actor, async (tx) => {
    const cycle = await beginCycle(tx, params.cycle, deps.clock.now().toISOString())
    await call.record(tx, 'cycle.opened', { subject: cycle.id, details: { key: cycle.key } })
    await mailFocalPoints(tx, deps.clock, cycle)
    return dressCycle(cycle)
  })
  deps.wakeOutbox()
  return opened
}

/** Opens a draft cycle, in a transaction of the secretariat; tells nobody. */
export async function beginCycle(tx: Tx, key: string, at: string): Promise<Cycle> {
  const cycle = (await lockCycle(tx, key)) ?? refuse('cycle.notFound')
  if (cycle.status !== 'draft') refuse('cycle.notDraft')
  const replies = (await readInvited(tx, cycle.id)).map((state) => ({ id: newId(), state }))
  await openWith(tx, cycle, replies, at)
  return { ...cycle, status: 'open' }
}
