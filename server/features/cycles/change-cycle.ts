import type { CycleChange, changeCycle as contract } from '#shared/contract/secretariat.ts'
import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { ProblemCode } from '#shared/contract/problem.ts'
import { seatDayOf, startOfSeatDay } from '#shared/text/seat-day.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { enqueue } from '#server/platform/outbox.ts'
import { changeStates, type StatesChanged } from './change-states.ts'
import type { CyclesDeps } from './deps.ts'
import { dressCycle, inSecretariat } from './in-secretariat.ts'
import { mailFocalPoints } from './mail-focal-points.ts'
import { lockCycle, readProgress, setFacts, type Cycle } from './queries.ts'

/**
 * Changes a cycle. In preparation: titles, days, States. Once open: titles, a due date that is not past, further States;
 * focal points whose replies are still awaited are told the new date, those of further States that the cycle is open.
 */
export async function changeCycle(
  deps: CyclesDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const changed = await inSecretariat(deps, call.actor, async (tx) => {
    const before = (await lockCycle(tx, params.cycle)) ?? refuse('cycle.notFound')
    const planned = { ...before, ...factsOf(body) }
    demandPossible(before, planned, deps.clock.now())
    await setFacts(tx, planned)
    if (planned.dueOn !== before.dueOn) await tellDue(tx, deps, planned)
    if (planned.opensOn !== before.opensOn) await planOpening(tx, deps, planned)
    const states = await changeStates(tx, deps, planned, body)
    const after = { ...planned, invited: before.invited + states.added.length - states.removed.length }
    await call.record(tx, 'cycle.changed', { subject: after.id, details: detailsOf(before, after, states) })
    return dressCycle(after, call.locale)
  })
  deps.wakeOutbox()
  return changed
}

function factsOf({ titles, opensOn, dueOn }: CycleChange): Partial<Cycle> {
  return { ...(titles && { titles }), ...(opensOn !== undefined && { opensOn }), ...(dueOn !== undefined && { dueOn }) }
}

/** What a cycle's status allows; a day that stays as it was is not judged. */
function demandPossible(before: Cycle, planned: Cycle, now: Date): void {
  if (before.status === 'closed') refuse('cycle.isClosed')
  if (planned.opensOn !== before.opensOn) {
    if (before.status === 'open') refuseAt('cycle.begun', '/opensOn')
    if (before.opensByItself && startOfSeatDay(planned.opensOn) <= now) refuseAt('cycle.dayPast', '/opensOn')
  }
  if (planned.dueOn < planned.opensOn) refuseAt('cycle.datesOutOfOrder', '/dueOn')
  const isPast = planned.dueOn !== before.dueOn && planned.dueOn < seatDayOf(now)
  if (before.status === 'open' && isPast) refuseAt('cycle.duePast', '/dueOn')
}

function refuseAt(code: ProblemCode, pointer: string): never {
  return refuse(code, { errors: [{ pointer, code }] })
}

/** Only where a reply is still awaited: who has submitted has kept the date. */
async function tellDue(tx: Tx, deps: CyclesDeps, cycle: Cycle): Promise<void> {
  if (cycle.status !== 'open') return
  const awaited = (await readProgress(tx, cycle.id)).filter(({ status }) => status === 'draft')
  const states = awaited.map(({ state }) => state)
  await mailFocalPoints(tx, deps.clock, cycle, states, 'cycleDue')
}

/** A cycle that was to open by itself does so on its new day; on the old one nothing happens. */
async function planOpening(tx: Tx, deps: CyclesDeps, { key, opensByItself, opensOn }: Cycle): Promise<void> {
  if (opensByItself) await enqueue(tx, 'open-cycle', { key }, deps.clock.now(), startOfSeatDay(opensOn))
}

/** What is another now, with what it was. */
function detailsOf(before: Cycle, after: Cycle, { added, removed }: StatesChanged) {
  const isRenamed = JSON.stringify(before.titles) !== JSON.stringify(after.titles)
  return {
    key: after.key,
    ...(isRenamed && { titles: JSON.stringify(after.titles), titlesBefore: JSON.stringify(before.titles) }),
    ...(before.opensOn !== after.opensOn && { opensOn: after.opensOn, opensOnBefore: before.opensOn }),
    ...(before.dueOn !== after.dueOn && { dueOn: after.dueOn, dueOnBefore: before.dueOn }),
    ...(added.length > 0 && { added }),
    ...(removed.length > 0 && { removed }),
  }
}
