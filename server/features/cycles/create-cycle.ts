import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { createCycle as contract } from '#shared/contract/cycles.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { newId } from '#server/platform/new-id.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { CyclesDeps } from './deps.ts'
import { dressCycle, inSecretariat } from './in-secretariat.ts'
import { findCycle, insertCycle, unknownStates, type Cycle } from './queries.ts'

type Body = InputOf<typeof contract>['body']

/** Prepares a cycle: its questionnaire version, dates and invited States. */
export async function createCycle(
  deps: CyclesDeps,
  call: Call,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inSecretariat(deps, call.actor, async (tx) => {
    const cycle = await prepareCycle(tx, deps, body, 'real', deps.clock.now().toISOString())
    await call.record(tx, 'cycle.created', { subject: cycle.id, details: { key: cycle.key, invited: cycle.invited } })
    return dressCycle(cycle, call.locale)
  })
}

/** Writes a draft cycle, in a transaction of the secretariat. */
export async function prepareCycle(
  tx: Tx,
  { definitions }: Pick<CyclesDeps, 'definitions'>,
  { states, ...body }: Body,
  provenance: Cycle['provenance'],
  at: string,
): Promise<Cycle> {
  const version = definitions.versions.get(body.versionId)?.version
  if (!version)
    return refuse('cycle.versionUnknown', { errors: [{ pointer: '/versionId', code: 'cycle.versionUnknown' }] })
  if (body.dueOn < body.opensOn)
    refuse('cycle.datesOutOfOrder', { errors: [{ pointer: '/dueOn', code: 'cycle.datesOutOfOrder' }] })
  if (await findCycle(tx, body.key)) refuse('cycle.keyTaken', { errors: [{ pointer: '/key', code: 'cycle.keyTaken' }] })
  await demandStates(tx, states, '/states')
  const cycle = { ...body, id: newId(), kind: version.cycleKind, provenance }
  await insertCycle(tx, cycle, states, at)
  return { ...cycle, status: 'draft', invited: states.length, opensByItself: false }
}

/** Refuses codes that are no State, each with its place in the body's list. */
export async function demandStates(tx: Tx, states: readonly string[], list: string): Promise<void> {
  const unknown = new Set(await unknownStates(tx, states))
  const places = states.flatMap((code, index) =>
    unknown.has(code) ? [{ pointer: `${list}/${index}`, code: 'state.unknown' }] : [],
  )
  if (places.length > 0) refuse('state.unknown', { errors: places })
}
