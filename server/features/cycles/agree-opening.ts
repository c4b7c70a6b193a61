import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { agreeOpening as contract } from '#shared/contract/cycles.ts'
import { startOfSeatDay } from '#shared/text/seat-day.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { enqueue } from '#server/platform/outbox.ts'
import type { CyclesDeps } from './deps.ts'
import { dressCycle, inSecretariat } from './in-secretariat.ts'
import { lockDraft } from './open-cycle.ts'
import { setOpeningAgreed } from './queries.ts'

type Input = InputOf<typeof contract>
type Agreed = ReplyOf<typeof contract>

/** Lets a prepared cycle open by itself at the beginning of its first day, in the time of the seat. */
export async function agreeOpening(deps: CyclesDeps, call: Call, { params }: Input): Promise<Agreed> {
  return inSecretariat(deps, call.actor, async (tx) => {
    const cycle = await lockDraft(tx, params.cycle)
    const now = deps.clock.now()
    const opensAt = startOfSeatDay(cycle.opensOn)
    if (opensAt <= now) refuse('cycle.dayPast')
    await setOpeningAgreed(tx, cycle, now.toISOString())
    await enqueue(tx, 'open-cycle', { key: cycle.key }, now, opensAt)
    await call.record(tx, 'cycle.openingAgreed', {
      subject: cycle.id,
      details: { key: cycle.key, opensOn: cycle.opensOn },
    })
    return dressCycle({ ...cycle, opensByItself: true }, call.locale)
  })
}

/** Takes that back: the cycle stays in preparation until somebody opens it. */
export async function withdrawOpening(deps: CyclesDeps, call: Call, { params }: Input): Promise<Agreed> {
  return inSecretariat(deps, call.actor, async (tx) => {
    const cycle = await lockDraft(tx, params.cycle)
    await setOpeningAgreed(tx, cycle, null)
    await call.record(tx, 'cycle.openingWithdrawn', { subject: cycle.id, details: { key: cycle.key } })
    return dressCycle({ ...cycle, opensByItself: false }, call.locale)
  })
}
