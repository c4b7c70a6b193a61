import type { withdrawFocalPoint as contract } from '#shared/contract/secretariat.ts'
import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import { invitable, roles, type Role } from '#shared/access/roles.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { teamsByState, withdrawPerson } from '../accounts/index.ts'
import type { CyclesDeps } from './deps.ts'

/**
 * Withdraws a focal point or observer of a State: nothing they wrote is touched, and the State may have nobody left. Whom
 * the State itself has asked to contribute keeps that, and their sections; who has no role left there has no sections either.
 */
export async function withdrawFocalPoint(
  deps: CyclesDeps,
  call: Call,
  { params: { state, person } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const personId = call.actor.personId ?? refuse('session.required')
  return withTenant(deps.database, { role: 'app_secretariat', state, personId }, async (tx) => {
    const takeSectionsBack = await deps.holdDrafts(tx)
    if (!(await withdrawPerson(tx, deps.clock, { person, state, roles: invitable }))) refuse('person.notInvited')
    if (!(await idsOf(tx, state, roles)).includes(person)) await takeSectionsBack(person, personId)
    const left = (await idsOf(tx, state, ['focal-point'])).length
    await call.record(tx, 'person.withdrawn', { subject: person, details: { withdrawnState: state, left } })
    return { left }
  })
}

async function idsOf(tx: Tx, state: string, held: readonly Role[]): Promise<readonly string[]> {
  return ((await teamsByState(tx, [state], held)).get(state) ?? []).map(({ id }) => id)
}
