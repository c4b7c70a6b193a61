import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { openCycle as contract } from '#shared/contract/cycles.ts'
import { seatDayOf } from '#shared/text/seat-day.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { newId } from '#server/platform/new-id.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { CyclesDeps } from './deps.ts'
import { dressCycle, inSecretariat } from './in-secretariat.ts'
import { mailFocalPoints } from './mail-focal-points.ts'
import { lockCycle, openWith, readInvited, setOpensOn, type Cycle } from './queries.ts'

/**
 * Opens a prepared cycle now: every invited State gets its reply and its focal points a mail; the groups are frozen.
 * Before its first day, today becomes the first day.
 */
export async function openCycle(
  deps: CyclesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const opened = await inSecretariat(deps, call.actor, async (tx) => {
    const now = deps.clock.now()
    const planned = await beginCycle(tx, params.cycle, now.toISOString())
    const cycle = { ...planned, opensOn: earlier(planned.opensOn, seatDayOf(now)) }
    if (cycle.opensOn !== planned.opensOn) await setOpensOn(tx, cycle, cycle.opensOn)
    await call.record(tx, 'cycle.opened', { subject: cycle.id, details: { key: cycle.key, planned: planned.opensOn } })
    await mailFocalPoints(tx, deps.clock, cycle, await readInvited(tx, cycle.id), 'cycleOpened')
    return dressCycle(cycle, call.locale)
  })
  deps.wakeOutbox()
  return opened
}

/** Opens a draft cycle, in a transaction of the secretariat; tells nobody. */
export async function beginCycle(tx: Tx, key: string, at: string): Promise<Cycle> {
  const cycle = await lockDraft(tx, key)
  const replies = (await readInvited(tx, cycle.id)).map((state) => ({ id: newId(), state }))
  await openWith(tx, cycle, replies, at)
  return { ...cycle, status: 'open', opensByItself: false }
}

/** A cycle in preparation, held until the transaction ends. */
export async function lockDraft(tx: Tx, key: string): Promise<Cycle> {
  const cycle = (await lockCycle(tx, key)) ?? refuse('cycle.notFound')
  return cycle.status === 'draft' ? cycle : refuse('cycle.notDraft')
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
