import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type {
  createOwnList as creating,
  endOwnList as ending,
  listOwnLists as listing,
} from '#shared/contract/review.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { enqueue } from '#server/platform/outbox.ts'
import { readResultCycles } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { endList, freezeList, isListId, readOwnLists, readUnknownStates, writeList } from './list-queries.ts'
import { aggregateTopic } from './project-submission.ts'
import { asReviewer } from './review-cycle.ts'

export async function listOwnLists(deps: IndicatorsDeps, call: Call): Promise<ReplyOf<typeof listing>> {
  return asReviewer(deps, call, async (tx) => ({ lists: [...(await readOwnLists(tx))] }))
}

/** Makes a list of States. Cycles named keep its members from now on, and their group figures follow. */
export async function createOwnList(
  deps: IndicatorsDeps,
  call: Call,
  { body }: InputOf<typeof creating>,
): Promise<ReplyOf<typeof creating>> {
  const list = await asReviewer(deps, call, async (tx) => {
    if (await isListId(tx, body.id)) refuse('list.idTaken', { errors: [{ pointer: '/id', code: 'list.idTaken' }] })
    await demandStates(tx, body.states)
    const cycles = await cyclesNamed(tx, body.cycles)
    const at = deps.clock.now()
    await writeList(tx, body, at)
    for (const { id } of cycles) {
      await freezeList(tx, body.id, id)
      await enqueue(tx, aggregateTopic, { cycleId: id }, at)
    }
    await call.record(tx, 'list.created', {
      subject: body.id,
      details: { title: body.titles.en, states: body.states, cycles: body.cycles },
    })
    return (await readOwnLists(tx)).find(({ id }) => id === body.id)
  })
  deps.wakeOutbox()
  return list ?? refuse('list.notFound')
}

async function demandStates(tx: Tx, states: readonly string[]): Promise<void> {
  const unknown = await readUnknownStates(tx, states)
  if (unknown.size === 0) return
  const errors = states.flatMap((state, index) =>
    unknown.has(state) ? [{ pointer: `/states/${index}`, code: 'state.unknown' }] : [],
  )
  refuse('state.unknown', { errors })
}

async function cyclesNamed(tx: Tx, keys: readonly string[]) {
  const known = await readResultCycles(tx)
  return keys.map(
    (key, index) =>
      known.find((cycle) => cycle.key === key) ??
      refuse('cycle.notFound', { errors: [{ pointer: `/cycles/${index}`, code: 'cycle.notFound' }] }),
  )
}

export async function endOwnList(
  deps: IndicatorsDeps,
  call: Call,
  { params }: InputOf<typeof ending>,
): Promise<ReplyOf<typeof ending>> {
  await asReviewer(deps, call, async (tx) => {
    if (!(await endList(tx, params.list, deps.clock.now()))) refuse('list.notFound')
    await call.record(tx, 'list.ended', { subject: params.list })
  })
  return {}
}
