import type { withdrawFocalPoint as contract } from '#shared/contract/secretariat.ts'
import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { teamsByState, withdrawPerson } from '../accounts/index.ts'
import type { CyclesDeps } from './deps.ts'
import { inSecretariat } from './in-secretariat.ts'
import { invitable } from './invite-focal-point.ts'

/** Withdraws a focal point or observer of a State: nothing they wrote is touched, and the State may have nobody left. */
export async function withdrawFocalPoint(
  deps: CyclesDeps,
  call: Call,
  { params: { state, person } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inSecretariat(deps, call.actor, async (tx) => {
    if (!(await idsOf(tx, state, invitable)).includes(person)) refuse('person.notInvited')
    await withdrawPerson(tx, deps.clock, person, state)
    const left = (await idsOf(tx, state, ['focal-point'])).length
    await call.record(tx, 'person.withdrawn', { subject: person, details: { withdrawnState: state, left } })
    return { left }
  })
}

async function idsOf(tx: Tx, state: string, roles: readonly string[]): Promise<readonly string[]> {
  return ((await teamsByState(tx, [state], roles)).get(state) ?? []).map(({ id }) => id)
}
