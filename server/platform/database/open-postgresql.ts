import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { installColumnParsers } from './column-parsers.ts'
import { bindHandle, bindPublicReader, type Database } from './handle.ts'
import { hearPostgresql } from './hear.ts'
import { nameStatements } from './name-statements.ts'
import { STATEMENT_MS } from './statement-limit.ts'
import { shareHearing } from './share-hearing.ts'
import type { Rows } from './rows.generated.ts'

export interface PostgresqlSettings {
  readonly url: string
  readonly poolSize: number
  /** Whether statements are prepared once per connection. */
  readonly prepare: boolean
}

/** Connections for public figures, besides the pool: opened when first wanted. */
const PUBLIC_READERS = 2

/**
 * Few statements, read again and again: each is planned once, not anew for every list of indicators. None is long enough
 * to be worth compiling to machine code, which takes twenty times as long as the longest of them.
 */
const asPublicReader =
  'set role app_public; set default_transaction_read_only = on; set plan_cache_mode = force_generic_plan; set jit = off'

/** A pool on PostgreSQL. No statement may run, and no transaction may idle, without end. */
export function openPostgresql({ url, poolSize, prepare }: PostgresqlSettings): Database {
  installColumnParsers()
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'pillar',
  })
  // An idle connection may be cut by the server; the pool replaces it, the process must not fall.
  pool.on('error', () => undefined)
  if (prepare) nameStatements(pool)
  const kysely = new Kysely<Rows>({ dialect: new PostgresDialect({ pool }) })
  const readers = new pg.Pool({
    connectionString: url,
    max: PUBLIC_READERS,
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_MS,
    application_name: 'pillar public',
    // Said on the connection itself and awaited: options of a start packet yield to those of the address, and poolers drop them.
    onConnect: (client) => client.query(asPublicReader).then(() => undefined),
  })
  readers.on('error', () => undefined)
  if (prepare) nameStatements(readers)
  const reader = new Kysely<Rows>({ dialect: new PostgresDialect({ pool: readers }) })
  const database = bindHandle(
    {
      engine: 'postgresql',
      snapshot: async () => undefined,
      pressure: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
      hear: shareHearing((channel, told) =>
        hearPostgresql({
          url,
          channel,
          told,
          tell: (to, word) => readers.query('select pg_notify($1, $2)', [to, word]),
        }),
      ),
      close: async () => {
        await Promise.all([kysely.destroy(), reader.destroy()])
      },
    },
    kysely,
  )
  return bindPublicReader(database, reader)
}
