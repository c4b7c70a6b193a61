import type { Kysely } from 'kysely'
import type { Hearing } from './hear.ts'
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
  /** Hears a channel of NOTIFY; `told` is called at each word, and whenever words may have been missed. */
  hear(channel: string, told: () => void): Hearing
  close(): Promise<void>
}

const handles = new WeakMap<Database, Kysely<Rows>>()

const publicReaders = new WeakMap<Database, Kysely<Rows>>()

/** Binds connections that act as `app_public` from their start to their end: they read what anybody may, in one round trip. */
export function bindPublicReader(database: Database, kysely: Kysely<Rows>): Database {
  publicReaders.set(database, kysely)
  return database
}

export function publicReaderOf(database: Database): Kysely<Rows> | undefined {
  return publicReaders.get(database)
}

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
