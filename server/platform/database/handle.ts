import type { Kysely } from 'kysely'
import type { Rows } from './rows.generated.ts'

/** What features hold: enough to open a transaction with `withTenant`, never a handle that can query. */
export interface Database {
  readonly engine: 'embedded' | 'postgresql'
  /**
   * Writes a copy of embedded storage, to `path` or into its own folder; does nothing on PostgreSQL,
   * which has backups of its own.
   */
  snapshot(path?: string): Promise<void>
  /** Connections in use and requests waiting for one. */
  pressure(): { readonly total: number; readonly idle: number; readonly waiting: number }
  close(): Promise<void>
}

const handles = new WeakMap<Database, Kysely<Rows>>()

/** Binds the opaque handle to its connection pool. */
export function bindHandle(database: Database, kysely: Kysely<Rows>): Database {
  handles.set(database, kysely)
  return database
}

/** The raw handle, for `platform/database` only: outside a transaction with a tenant no row-level policy applies. */
export function handleOf(database: Database): Kysely<Rows> {
  const kysely = handles.get(database)
  if (!kysely) throw new Error('this database was not opened by openDatabase')
  return kysely
}
