import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { inviteFocalPoint as contract } from '#shared/contract/cycles.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { invitePerson } from '../accounts/index.ts'
import type { CyclesDeps } from './deps.ts'
import { inSecretariat } from './in-secretariat.ts'
import { findCycle, isInvited, readStateNames, unknownStates } from './queries.ts'

type Input = InputOf<typeof contract>

/** Only these are invited here: contributors are their focal point's to invite, the secretariat its administrator's. */
const invitable: readonly string[] = ['focal-point', 'observer']

/** Invites a focal point or an observer of a State; the mail is in the person's language and its link signs in. */
export async function inviteFocalPoint(
  deps: CyclesDeps,
  call: Call,
  { params, body }: Input,
): Promise<ReplyOf<typeof contract>> {
  if (!invitable.includes(body.role))
    refuse('request.invalid', {
      errors: [{ pointer: '/role', code: 'place.enum', params: { allowed: invitable.join(', ') } }],
    })
  const personId = await inSecretariat(deps, call.actor, async (tx) => {
    const cycle = (await findCycle(tx, params.cycle)) ?? refuse('cycle.notFound')
    const place = { errors: [{ pointer: '/state', code: 'state.unknown' }] }
    if ((await unknownStates(tx, [body.state])).length > 0) refuse('state.unknown', place)
    if (!(await isInvited(tx, cycle.id, body.state))) refuse('state.notInvited')
    const { organization, ...person } = body
    const state = (await readStateNames(tx, body.state))[body.locale] ?? body.state
    const mail = { sentence: 'invitedFocalPoint', params: { state, cycle: cycle.title, dueOn: cycle.dueOn } } as const
    const id = await invitePerson(tx, deps.clock, {
      ...person,
      ...(organization !== undefined && { organization }),
      ...mail,
    })
    await call.record(tx, 'person.invited', {
      subject: id,
      details: { cycle: cycle.key, invitedState: body.state, role: body.role },
    })
    return id
  })
  deps.wakeOutbox()
  return { personId }
}
