import { randomUUID } from 'node:crypto'
import type { InputOf } from '#shared/contract/endpoint.ts'
import { mediaTypes, type ExportReply, type requestExport as contract } from '#shared/contract/exports.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { enqueue } from '#server/platform/outbox.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { readCycleFacts } from './observation-queries.ts'
import type { ExportsDeps } from './deps.ts'
import { findJob, insertJob, readChunks, readJobs, type ExportJob } from './job-queries.ts'

/** Writes an export in the background. */
export const exportTopic = 'export.write'
/** Forgets an export when its day is over. */
export const expiryTopic = 'export.expire'
const KEPT_MS = 24 * 3_600_000

/** Asks for everything submitted in a cycle. Whoever asks is the only one who will see it. */
export async function requestExport(
  deps: ExportsDeps,
  call: Call,
  { body }: InputOf<typeof contract>,
): Promise<ExportReply> {
  const by = call.actor.personId ?? refuse('session.required')
  const reply = await inOwn(deps, by, async (tx) => {
    const cycle = (await readCycleFacts(tx)).find(({ key }) => key === body.cycle) ?? refuse('cycle.notFound')
    const at = deps.clock.now()
    const expiresAt = new Date(at.getTime() + KEPT_MS)
    const id = randomUUID() // not to be guessed, even by somebody who has one of the same minute
    await insertJob(tx, { id, by, cycleId: cycle.id, contents: body.contents, format: body.format, at, expiresAt })
    await enqueue(tx, exportTopic, { export: id, by, locale: body.locale ?? call.locale }, at)
    await enqueue(tx, expiryTopic, { export: id, by }, at, expiresAt)
    await call.record(tx, 'export.requested', { subject: id, details: { cycle: body.cycle, contents: body.contents } })
    return dressJob((await findJob(tx, id, at)) ?? refuse('export.notFound'))
  })
  deps.wakeOutbox()
  return reply
}

/** A transaction that sees the exports of one person. */
export function inOwn<T>(
  { database }: Pick<ExportsDeps, 'database'>,
  personId: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return withTenant(database, { role: 'app_secretariat', state: null, personId }, work)
}

export async function listExports(deps: ExportsDeps, { actor }: Call): Promise<{ exports: ExportReply[] }> {
  const jobs = await inOwn(deps, actor.personId, (tx) => readJobs(tx, deps.clock.now()))
  return { exports: jobs.map(dressJob) }
}

export async function getExport(deps: ExportsDeps, { actor }: Call, id: string): Promise<ExportReply> {
  return inOwn(deps, actor.personId, async (tx) =>
    dressJob((await findJob(tx, id, deps.clock.now())) ?? refuse('export.notFound')),
  )
}

/** The finished file, for whoever asked for it; everything submitted leaves the house, so that is recorded. */
export async function getExportFile(deps: ExportsDeps, call: Call, id: string): Promise<Uint8Array> {
  return inOwn(deps, call.actor.personId, async (tx) => {
    const job = (await findJob(tx, id, deps.clock.now())) ?? refuse('export.notFound')
    if (job.status !== 'done') refuse('export.notReady')
    call.setHeader('content-disposition', `attachment; filename="${fileNameOf(job)}"`)
    call.setHeader('x-media-type', mediaTypes[job.format === 'json' ? 'lines' : job.format])
    await call.record(tx, 'export.downloaded', { subject: id, details: { cycle: job.cycle, contents: job.contents } })
    return readChunks(tx, id)
  })
}

function fileNameOf({ cycle, contents, format }: ExportJob): string {
  return `${cycle}-${contents}.${format === 'json' ? 'jsonl' : format}`
}

export function dressJob(job: ExportJob): ExportReply {
  const { id, cycle, contents, format, status, rows, total, requestedAt, expiresAt, size, sha256 } = job
  return {
    id,
    cycle,
    contents,
    format,
    status,
    rows,
    total,
    requestedAt: requestedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...(size !== null && { size }),
    ...(sha256 !== null && { sha256 }),
  }
}
