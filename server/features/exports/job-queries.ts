import { sql } from 'kysely'
import type { ExportContents, ExportFormat, ExportStatus } from '#shared/release/export-format.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

export interface ExportJob {
  readonly id: string
  readonly cycleId: string
  readonly cycle: string
  readonly contents: ExportContents
  readonly format: ExportFormat
  readonly status: ExportStatus
  readonly rows: number
  readonly total: number
  readonly requestedAt: Date
  readonly expiresAt: Date
  readonly size: number | null
  readonly sha256: string | null
}

const columns = sql`j.export_id as id, j.cycle_id as "cycleId", c.key as cycle, j.contents, j.format, j.status, j.rows, j.total,
  j.requested_at as "requestedAt", j.expires_at as "expiresAt", j.size, j.sha256`

/** One's own exports that have not expired, latest first. */
export async function readJobs(tx: Tx, now: Date): Promise<readonly ExportJob[]> {
  const { rows } = await sql<ExportJob>`select ${columns} from export_job j join cycle c using (cycle_id)
    where j.expires_at > ${now} order by j.requested_at desc`.execute(tx)
  return rows
}

export async function findJob(tx: Tx, id: string, now: Date): Promise<ExportJob | undefined> {
  const { rows } = await sql<ExportJob>`select ${columns} from export_job j join cycle c using (cycle_id)
    where j.export_id::text = ${id} and j.expires_at > ${now}`.execute(tx)
  return rows[0]
}

interface NewJob {
  readonly id: string
  readonly by: string
  readonly cycleId: string
  readonly contents: ExportContents
  readonly format: ExportFormat
  readonly at: Date
  readonly expiresAt: Date
}

export async function insertJob(tx: Tx, { id, by, cycleId, contents, format, at, expiresAt }: NewJob): Promise<void> {
  await sql`insert into export_job (export_id, requested_by, requested_at, expires_at, cycle_id, contents, format, status)
    values (${id}, ${by}, ${at}, ${expiresAt}, ${cycleId}, ${contents}, ${format}, 'queued')`.execute(tx)
}

/** Takes a job in hand; `false` when another instance has it, unless that one has been silent for long. */
export async function claimJob(tx: Tx, id: string, now: Date, silentSince: Date): Promise<boolean> {
  const { rows } = await sql`update export_job set status = 'running', started_at = ${now}, seen_at = ${now}, rows = 0
    where export_id::text = ${id} and (status = 'queued' or (status = 'running' and seen_at < ${silentSince}))
    returning 1`.execute(tx)
  return rows.length > 0
}

/** How far it is, which also says that somebody is at it. */
export async function setProgress(tx: Tx, id: string, rows: number, total: number, now: Date): Promise<void> {
  await sql`update export_job set rows = ${rows}, total = ${total}, seen_at = ${now} where export_id::text = ${id}`.execute(
    tx,
  )
}

/** A chunk of the file; the whole is offered only once `setDone` has been called in the same transaction. */
export async function insertChunk(tx: Tx, id: string, n: number, bytes: Uint8Array): Promise<void> {
  await sql`insert into export_chunk (export_id, n, bytes) values (${id}, ${n}, ${Buffer.from(bytes)})`.execute(tx)
}

export async function setDone(
  tx: Tx,
  id: string,
  { size, sha256, rows }: { readonly size: number; readonly sha256: string; readonly rows: number },
): Promise<void> {
  await sql`update export_job set status = 'done', size = ${size}, sha256 = ${sha256}, rows = ${rows}, total = ${rows}
    where export_id::text = ${id}`.execute(tx)
}

/** It came to nothing, unless another instance has finished it meanwhile. */
export async function setFailed(tx: Tx, id: string): Promise<void> {
  await sql`update export_job set status = 'failed' where export_id::text = ${id} and status <> 'done'`.execute(tx)
}

export async function readChunks(tx: Tx, id: string): Promise<Uint8Array> {
  const { rows } = await sql<{
    bytes: Buffer
  }>`select bytes from export_chunk where export_id::text = ${id} order by n`.execute(tx)
  return Buffer.concat(rows.map(({ bytes }) => bytes))
}

/** Forgets an export with its file. */
export async function deleteJob(tx: Tx, id: string): Promise<void> {
  await sql`delete from export_job where export_id::text = ${id}`.execute(tx)
}
