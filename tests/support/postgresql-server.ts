import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.ts'

export interface RunningPostgresql {
  /** Address without a database name. */
  readonly url: string
  stop(): Promise<void>
}

const folderOfPrograms = '/usr/lib/postgresql'

const hasty = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/**
 * Starts a real PostgreSQL of our own in a temporary folder: nothing installed on this machine is touched.
 * Fast and forgetful, unless it has to be `durable` as production demands.
 */
export async function startPostgresql({ durable = false } = {}): Promise<RunningPostgresql> {
  const programs = newestPrograms()
  const owner = ownerWhenRoot()
  const folder = mkdtempSync(join(tmpdir(), 'pillar-postgresql-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  chmodSync(folder, 0o700)
  const options = { cwd: '/', stdio: 'ignore' as const, ...owner }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'pillar', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  )
  const port = await freePort()
  const settings = [
    ...(durable ? [] : hasty),
    'max_connections=100',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
  ]
  const flags = settings.flatMap((setting) => ['-c', setting])
  const server = spawn(join(programs, 'postgres'), ['-D', join(folder, 'data'), '-p', String(port), ...flags], options)
  const url = `postgresql://pillar@127.0.0.1:${port}`
  await untilReady(`${url}/postgres`)
  return { url, stop: () => stop(server, folder) }
}

function newestPrograms(): string {
  const newest = readdirSync(folderOfPrograms).toSorted((a, b) => Number(b) - Number(a))[0]
  if (newest === undefined) throw new Error(`no PostgreSQL in ${folderOfPrograms}`)
  return join(folderOfPrograms, newest, 'bin')
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function ownerWhenRoot(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new pg.Client({ connectionString: url })
    const isUp = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('PostgreSQL did not start within ten seconds')
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
