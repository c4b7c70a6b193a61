import { sql } from 'kysely'
import { handleOf, type Database } from './handle.ts'

/** Whether the database answers at all. */
export async function isReachable(database: Database): Promise<boolean> {
  return sql`select 1`.execute(handleOf(database)).then(
    () => true,
    () => false,
  )
}
