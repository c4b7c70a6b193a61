import { createHash } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withSnapshot, type Tx } from '#server/platform/database/transaction.ts'
import { countExportRows } from './answer-queries.ts'
import { readCycleFacts } from './observation-queries.ts'
import type { ExportsDeps } from './deps.ts'
import {
  claimJob,
  deleteJob,
  findJob,
  insertChunk,
  setDone,
  setFailed,
  setProgress,
  type ExportJob,
} from './job-queries.ts'
import { wordsOf } from './read-data.ts'
import { inOwn } from './request-export.ts'
import { tableOf, type TableRow } from './table-of.ts'
import { writeTable } from './write-table.ts'

/** Whose work a job is, as the outbox keeps it. */
export interface ExportOrder {
  readonly export: string
  readonly by: string
  /** In whose words its heads and names are; English in orders of before there was a choice. */
  readonly locale?: CompleteLocale
}

const SILENT_MS = 300_000
const CHUNK = 512 * 1024

/**
 * Writes an export: everything of one moment, batch by batch to a temporary file, which becomes the export's only when
 * it is whole. A job that another instance is writing is tried again later; one that fails says so.
 */
export async function runExport(deps: ExportsDeps, order: ExportOrder): Promise<void> {
  const { export: id, by } = order
  const now = deps.clock.now()
  const job = await inOwn(deps, by, async (tx) => {
    const found = await findJob(tx, id, now)
    if (!found || found.status === 'done' || found.status === 'failed') return undefined
    return (await claimJob(tx, id, now, new Date(now.getTime() - SILENT_MS))) ? found : 'taken'
  })
  if (job === undefined) return
  if (job === 'taken') throw new Error('another instance writes this export')
  const folder = await mkdtemp(join(tmpdir(), 'pillar-export-'))
  try {
    const path = join(folder, 'export')
    const written = await writeToFile(deps, job, order, path)
    await keep(deps, job, by, path, written)
  } catch (error) {
    await inOwn(deps, by, (tx) => setFailed(tx, id))
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Written {
  readonly size: number
  readonly sha256: string
  readonly rows: number
}

async function writeToFile(
  deps: ExportsDeps,
  job: ExportJob,
  { by, locale = 'en' }: ExportOrder,
  path: string,
): Promise<Written> {
  const hash = createHash('sha256')
  const file = await open(path, 'w')
  let [size, rows] = [0, 0]
  const tenant = { role: 'app_secretariat', state: null, personId: by } as const
  try {
    await withSnapshot(deps.database, tenant, async (tx) => {
      const { table, place, total } = await prepare(tx, deps, job, locale)
      const counted = counting(table.rows(tx, place), async (more) => {
        rows += more
        await tellProgress(deps, job, by, rows, total)
      })
      for await (const chunk of writeTable(job.format, table.head, counted, locale)) {
        hash.update(chunk)
        size += chunk.length
        await file.write(chunk)
      }
    })
  } finally {
    await file.close()
  }
  return { size, sha256: hash.digest('hex'), rows }
}

async function prepare(tx: Tx, deps: ExportsDeps, { contents, cycle, cycleId }: ExportJob, locale: CompleteLocale) {
  const place = { cycleId, cycle, edition: 'running' }
  const table = tableOf(contents, await wordsOf(tx, deps, await readCycleFacts(tx)), locale)
  return { table, place, total: await countExportRows(tx, place, contents) }
}

async function* counting(
  batches: AsyncIterable<readonly TableRow[]>,
  tell: (more: number) => Promise<void>,
): AsyncGenerator<readonly TableRow[]> {
  for await (const batch of batches) {
    yield batch
    await tell(batch.length)
  }
}

/** Embedded storage has one connection, which the snapshot holds: there, progress is told at the end. */
async function tellProgress(
  deps: ExportsDeps,
  { id }: ExportJob,
  by: string,
  rows: number,
  total: number,
): Promise<void> {
  if (deps.database.engine === 'embedded') return
  await inOwn(deps, by, (tx) => setProgress(tx, id, rows, total, deps.clock.now()))
}

/** Puts the whole file into the database, where every instance finds it, and only then calls it done. */
async function keep(deps: ExportsDeps, { id }: ExportJob, by: string, path: string, written: Written): Promise<void> {
  const file = await open(path, 'r')
  try {
    await inOwn(deps, by, async (tx) => {
      const buffer = Buffer.alloc(CHUNK)
      for (let n = 0; ; n += 1) {
        const { bytesRead } = await file.read(buffer, 0, CHUNK)
        if (bytesRead === 0) break
        await insertChunk(tx, id, n, buffer.subarray(0, bytesRead))
      }
      await setDone(tx, id, written)
    })
  } finally {
    await file.close()
  }
}

/** Forgets an export whose day is over. */
export async function expireExport(deps: ExportsDeps, { export: id, by }: ExportOrder): Promise<void> {
  await inOwn(deps, by, (tx) => deleteJob(tx, id))
}
