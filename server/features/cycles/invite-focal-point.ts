import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { inviteFocalPoint as contract } from '#shared/contract/cycles.ts'
import { invitable } from '#shared/access/roles.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { invitePerson } from '../accounts/index.ts'
import type { CyclesDeps } from './deps.ts'
import { inSecretariat } from './in-secretariat.ts'
import { findCycle, type Cycle, isInvited, readNamesOfState, unknownStates } from './queries.ts'

type Input = InputOf<typeof contract>

/** Invites a focal point or an observer of a State; the mail is in the person's language and its link signs in. */
export async function inviteFocalPoint(
  deps: CyclesDeps,
  call: Call,
  { params: { cycle: key }, body }: Input,
): Promise<ReplyOf<typeof contract>> {
  if (!invitable.some((role) => role === body.role))
    refuse('request.invalid', {
      errors: [{ pointer: '/role', code: 'place.enum', params: { allowed: invitable.join(', ') } }],
    })
  const invited = await inSecretariat(deps, call.actor, async (tx) => {
    const cycle = (await findCycle(tx, key)) ?? refuse('cycle.notFound')
    const place = { errors: [{ pointer: '/state', code: 'state.unknown' }] }
    if ((await unknownStates(tx, [body.state])).length > 0) refuse('state.unknown', place)
    if (!(await isInvited(tx, cycle.id, body.state))) refuse('state.notInvited')
    const { organization, again = false, ...person } = body
    const names = await readNamesOfState(tx, body.state)
    const params = (locale: CompleteLocale) => ({
      state: names[locale] ?? body.state,
      cycle: inLocale(cycle.titles, locale),
      dueOn: cycle.dueOn,
      opensOn: opensOn(cycle),
    })
    const known = await invitePerson(tx, deps.clock, {
      ...person,
      ...(organization !== undefined && { organization }),
      once: !again,
      sentence: 'invitedFocalPoint',
      params,
    })
    await call.record(tx, 'person.invited', {
      subject: known.id,
      details: { cycle: cycle.key, invitedState: body.state, role: body.role },
    })
    return known
  })
  deps.wakeOutbox()
  const { id, knownAs } = invited
  return { personId: id, ...(knownAs !== undefined && { knownAs }) }
}

/** The day on which an agreed cycle opens by itself; `none` once it is open, `unknown` before that is agreed. */
function opensOn({ status, opensByItself, opensOn: day }: Cycle): string {
  if (status !== 'draft') return 'none'
  return opensByItself ? day : 'unknown'
}
