import { newId } from '#server/platform/new-id.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { demandStates } from './create-cycle.ts'
import type { CyclesDeps } from './deps.ts'
import { mailFocalPoints } from './mail-focal-points.ts'
import { addStates, insertReplies, readInvited, removeStates, type Cycle } from './queries.ts'

export interface StatesChanged {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Makes these the States invited; none given, they stay. An open cycle gives further States their reply and tells them. */
export async function changeStates(
  tx: Tx,
  deps: CyclesDeps,
  cycle: Cycle,
  wanted: readonly string[] | undefined,
): Promise<StatesChanged> {
  if (wanted === undefined) return { added: [], removed: [] }
  await demandStates(tx, wanted)
  const invited = await readInvited(tx, cycle.id)
  const added = wanted.filter((state) => !invited.includes(state))
  const removed = invited.filter((state) => !wanted.includes(state))
  if (cycle.status === 'open' && removed.length > 0)
    refuse('cycle.stateStays', { errors: [{ pointer: '/states', code: 'cycle.stateStays' }] })
  await removeStates(tx, cycle, removed)
  await addStates(tx, cycle, added)
  if (cycle.status === 'open' && added.length > 0) await beginFor(tx, deps, cycle, added)
  return { added, removed }
}

async function beginFor(tx: Tx, deps: CyclesDeps, cycle: Cycle, states: readonly string[]): Promise<void> {
  const replies = states.map((state) => ({ id: newId(), state }))
  await insertReplies(tx, cycle, replies, deps.clock.now().toISOString())
  await deps.onInvited(tx, cycle.id)
  await mailFocalPoints(tx, deps.clock, cycle, states, 'cycleOpened')
}
