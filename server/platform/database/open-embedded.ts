import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import pg from 'pg'
import { installColumnParsers } from './column-parsers.ts'
import { bindHandle, type Database } from './handle.ts'
import type { Hearing } from './hear.ts'
import type { Rows } from './rows.generated.ts'
import { lockStorage } from './storage-lock.ts'

export interface EmbeddedSettings {
  readonly dataDir?: string | undefined
  readonly startFrom?: string | undefined
}

/** PostgreSQL compiled to WebAssembly, inside this process: for trying out, not for a real cycle. */
export async function openEmbedded({ dataDir, startFrom }: EmbeddedSettings): Promise<Database> {
  installColumnParsers()
  const folder = dataDir === undefined ? undefined : resolve(dataDir)
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  const lock = folder === undefined ? undefined : lockStorage(folder)
  const lite = await startLite(folder, startFrom)
  const pool = poolOn(lite)
  const kysely = new Kysely<Rows>({ dialect: new PostgresDialect({ pool }) })
  const snapshot = async (path = folder && `${folder}/snapshot.tar.gz`): Promise<void> => {
    if (path !== undefined) await writeWhole(path, await lite.dumpDataDir('gzip'))
  }
  return bindHandle(
    {
      engine: 'embedded',
      snapshot,
      pressure: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
      hear: (channel, told) => hearEmbedded(lite, channel, told),
      close: async () => {
        await kysely.destroy()
        await lite.close()
        lock?.release()
      },
    },
    kysely,
  )
}

/** The one session of this process hears itself. */
function hearEmbedded(lite: PGlite, channel: string, told: () => void): Hearing {
  let hearing = false
  const begun = lite.listen(channel, told).then((stop) => {
    hearing = true
    return stop
  })
  return {
    isHearing: () => hearing,
    stop: async () => {
      hearing = false
      await (
        await begun
      )()
    },
  }
}

/** Of the write-ahead log only what may be needed is kept: it would double what lies on the disk, and each copy of it. */
const shortLog = ['-c', 'max_wal_size=64MB', '-c', 'min_wal_size=32MB']

async function startLite(folder: string | undefined, startFrom: string | undefined): Promise<PGlite> {
  const loadDataDir = startFrom === undefined ? undefined : new Blob([await readFile(startFrom)])
  const lite = new PGlite({
    startParams: [...PGlite.defaultStartParams, ...shortLog],
    ...(folder === undefined ? {} : { dataDir: `${folder}/database` }),
    ...(loadDataDir === undefined ? {} : { loadDataDir }),
  })
  await lite.waitReady
  return lite
}

/** One connection only: the embedded engine runs one session, and a second would share its transaction. */
function poolOn(lite: PGlite): pg.Pool {
  return new pg.Pool(Object.assign(createPgConfig(lite), { max: 1 }))
}

/** A file is either the old or the new one, whole, whatever happens meanwhile. */
async function writeWhole(path: string, content: Blob): Promise<void> {
  const file = await open(`${path}.new`, 'w')
  try {
    await file.writeFile(Buffer.from(await content.arrayBuffer()))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}
