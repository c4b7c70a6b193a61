import { sql } from 'kysely'
import { handleOf, type Database } from './handle.ts'

/** Any number; the same in every instance. */
const PREPARATION_LOCK = 7_455_272

/**
 * Runs work that prepares the installation in one instance at a time: the others wait, and then find it done.
 * Embedded storage belongs to one process anyway, and has one connection only, which the work itself needs.
 */
export async function oneAtATime<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.engine === 'embedded') return work()
  return handleOf(database)
    .connection()
    .execute(async (connection) => {
      // The pool's limit on the length of a statement does not apply to waiting for another instance.
      await sql`set statement_timeout = 0`.execute(connection)
      await sql`select pg_advisory_lock(${PREPARATION_LOCK})`.execute(connection)
      try {
        return await work()
      } finally {
        await sql`select pg_advisory_unlock(${PREPARATION_LOCK})`.execute(connection)
        await sql`reset statement_timeout`.execute(connection)
      }
    })
}
