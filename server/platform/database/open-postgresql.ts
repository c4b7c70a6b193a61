import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { installColumnParsers } from './column-parsers.ts'
import { bindHandle, type Database } from './handle.ts'
import { nameStatements } from './name-statements.ts'
import type { Rows } from './rows.generated.ts'

export interface PostgresqlSettings {
  readonly url: string
  readonly poolSize: number
  /** Whether statements are prepared once per connection. */
  readonly prepare: boolean
}

/** A pool on PostgreSQL. No statement may run, and no transaction may idle, without end. */
export function openPostgresql({ url, poolSize, prepare }: PostgresqlSettings): Database {
  installColumnParsers()
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'pillar',
  })
  // An idle connection may be cut by the server; the pool replaces it, the process must not fall.
  pool.on('error', () => undefined)
  if (prepare) nameStatements(pool)
  const kysely = new Kysely<Rows>({ dialect: new PostgresDialect({ pool }) })
  return bindHandle(
    {
      engine: 'postgresql',
      snapshot: async () => undefined,
      pressure: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
      close: () => kysely.destroy(),
    },
    kysely,
  )
}
