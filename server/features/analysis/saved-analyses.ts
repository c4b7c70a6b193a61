import { parseRequest } from '#shared/analysis/analysis-request.ts'
import type { SavedAnalysis, saveAnalysis as contract } from '#shared/contract/saved.ts'
import type { InputOf } from '#shared/contract/endpoint.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { newId } from '#server/platform/new-id.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { peopleByIds } from '../accounts/index.ts'
import type { AnalysisDeps } from './deps.ts'
import { deleteSaved, findSaved, insertSaved, readSaved, type SavedRow } from './saved-queries.ts'

/** Keeps an analysis. Its address is the whole of it: nothing else could fall out of step with what it shows. */
export async function keepAnalysis(
  deps: AnalysisDeps,
  call: Call,
  { body }: InputOf<typeof contract>,
): Promise<SavedAnalysis> {
  const { wrong } = parseRequest(Object.fromEntries(new URLSearchParams(body.address.split('?')[1])))
  if (wrong.length > 0) refuse('analysis.notUnderstood', { errors: [{ pointer: '/address', code: 'place.invalid' }] })
  return asPerson(deps, personOf(call), async (tx, personId) => {
    const { title, note = '', address, sharing } = body
    const row = { id: newId(), personId, title: title.trim(), note, address, sharing, createdAt: deps.clock.now() }
    await insertSaved(tx, row)
    await call.record(tx, 'analysis.saved', { subject: row.id, details: { sharing } })
    return dressOne(tx, personId, row)
  })
}

/** Own analyses and those that colleagues share with everybody who reads submitted results. */
export async function listSaved(deps: AnalysisDeps, personId: string): Promise<SavedAnalysis[]> {
  return asPerson(deps, personId, async (tx) => dress(tx, personId, await readSaved(tx, personId)))
}

/** One analysis: own or shared. A private one of somebody else is as if it were not there. */
export async function getSaved(deps: AnalysisDeps, personId: string, id: string): Promise<SavedAnalysis> {
  return asPerson(deps, personId, async (tx) => {
    const row = (await findSaved(tx, id)) ?? refuse('analysis.notFound')
    return dressOne(tx, personId, row)
  })
}

/** Removes an analysis of one's own. */
export async function removeSaved(deps: AnalysisDeps, call: Call, id: string): Promise<Record<string, never>> {
  return asPerson(deps, personOf(call), async (tx) => {
    if (!(await deleteSaved(tx, id))) refuse('analysis.notFound')
    await call.record(tx, 'analysis.deleted', { subject: id })
    return {}
  })
}

/** The person of a call that was admitted: there is one. */
export function personOf({ actor }: Pick<Call, 'actor'>): string {
  return actor.person?.id ?? refuse('session.required')
}

function asPerson<T>(
  { database }: AnalysisDeps,
  personId: string,
  work: (tx: Tx, personId: string) => Promise<T>,
): Promise<T> {
  return withTenant(database, { role: 'app_secretariat', state: null, personId }, (tx) => work(tx, personId))
}

async function dress(tx: Tx, reader: string, rows: readonly SavedRow[]): Promise<SavedAnalysis[]> {
  const people = await peopleByIds(tx, [...new Set(rows.map(({ personId }) => personId))])
  return rows.map(({ personId, createdAt, ...row }) => ({
    ...row,
    by: people.get(personId)?.name ?? personId,
    own: personId === reader,
    createdAt: createdAt.toISOString(),
  }))
}

async function dressOne(tx: Tx, reader: string, row: SavedRow): Promise<SavedAnalysis> {
  const [dressed] = await dress(tx, reader, [row])
  return dressed ?? refuse('analysis.notFound')
}
