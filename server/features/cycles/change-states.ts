import type { CycleChange } from '#shared/contract/secretariat.ts'
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

type Wanted = Pick<CycleChange, 'addStates' | 'removeStates'>

/**
 * Invites further States and takes others off the list of a held cycle, as it stands now: what somebody else has done
 * meanwhile stays, and what they have done already is no error. An open cycle gives further States their reply and tells them.
 */
export async function changeStates(tx: Tx, deps: CyclesDeps, cycle: Cycle, wanted: Wanted): Promise<StatesChanged> {
  const { added, removed, left } = await planStates(tx, cycle, wanted)
  if (removed.length > 0) demandRemovable(cycle, left)
  await removeStates(tx, cycle, removed)
  await addStates(tx, cycle, added)
  if (cycle.status === 'open' && added.length > 0) await beginFor(tx, deps, cycle, added)
  return { added, removed }
}

/** What is another afterwards, and how many States are invited then. */
async function planStates(
  tx: Tx,
  cycle: Cycle,
  { addStates: further = [], removeStates: fewer = [] }: Wanted,
): Promise<StatesChanged & { readonly left: number }> {
  await demandStates(tx, further, '/addStates')
  const invited = await readInvited(tx, cycle.id)
  const added = further.filter((state) => !invited.includes(state))
  const removed = fewer.filter((state) => invited.includes(state) && !further.includes(state))
  return { added, removed, left: invited.length + added.length - removed.length }
}

function demandRemovable({ status }: Cycle, left: number): void {
  const pointer = '/removeStates'
  if (status === 'open') refuse('cycle.stateStays', { errors: [{ pointer, code: 'cycle.stateStays' }] })
  if (left === 0) refuse('request.invalid', { errors: [{ pointer, code: 'place.minItems', params: { limit: 1 } }] })
}

async function beginFor(tx: Tx, deps: CyclesDeps, cycle: Cycle, states: readonly string[]): Promise<void> {
  const replies = states.map((state) => ({ id: newId(), state }))
  await insertReplies(tx, cycle, replies, deps.clock.now().toISOString())
  await deps.onInvited(tx, cycle.id)
  await mailFocalPoints(tx, deps.clock, cycle, states, 'cycleOpened')
}
