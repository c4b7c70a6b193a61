import { sql } from 'kysely'
import type { Config } from '../../config.ts'
import { handleOf, publicReaderOf, type Database } from './handle.ts'

const OLDEST = 150_000

interface Facts {
  readonly version: number
  readonly fsync: string
  readonly full_page_writes: string
  readonly synchronous_commit: string
  readonly is_superuser: boolean
  readonly bypasses_policies: boolean
}

/**
 * Refuses a production start on a database that could lose what it acknowledged, or that ignores row-level policies.
 * Every complaint at once, each with its remedy.
 */
export async function checkAtBoot(config: Config, database: Database): Promise<void> {
  if (config.MODE !== 'production') return
  const complaints = complaintsAbout(await readFacts(database))
  if (complaints.length > 0)
    throw new Error(`This database is not fit for production:\n${complaints.map((line) => `  - ${line}`).join('\n')}`)
}

/**
 * Refuses any start whose connections for public figures could read or write more than anybody may: they act without a
 * transaction that would say so each time. After the migrations, which make the role.
 */
export async function checkPublicReader(database: Database): Promise<void> {
  const reader = publicReaderOf(database)
  if (!reader) return
  const { rows } = await sql<{ role: string; readOnly: string }>`
    select current_user as role, current_setting('transaction_read_only') as "readOnly"`.execute(reader)
  if (rows[0]?.role === 'app_public' && rows[0].readOnly === 'on') return
  throw new Error(
    `Connections for public figures act as ${rows[0]?.role ?? 'nobody'}, not as app_public reading only: something between ` +
      'this program and PostgreSQL does not keep a session to one connection; pool by session, or connect directly',
  )
}

function complaintsAbout(facts: Facts): readonly string[] {
  return [
    facts.version < OLDEST && 'PostgreSQL is older than 15: upgrade the server',
    facts.fsync !== 'on' && 'fsync is off: acknowledged answers would not survive a power cut; set fsync = on',
    facts.full_page_writes !== 'on' &&
      'full_page_writes is off: a power cut could tear pages; set full_page_writes = on',
    facts.synchronous_commit === 'off' &&
      'synchronous_commit is off: acknowledged answers could be lost; set synchronous_commit = on',
    facts.is_superuser && 'the login is a superuser, whom no policy stops: use a login of its own, without SUPERUSER',
    facts.bypasses_policies && 'the login has BYPASSRLS, so that no policy stops it: alter the login with NOBYPASSRLS',
  ].filter((line) => line !== false)
}

async function readFacts(database: Database): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as full_page_writes, current_setting('synchronous_commit') as synchronous_commit,
      rolsuper as is_superuser, rolbypassrls as bypasses_policies
    from pg_roles where rolname = current_user`.execute(handleOf(database))
  if (!rows[0]) throw new Error('the database does not know its own login')
  return rows[0]
}
