import { sql } from 'kysely'
import { handleOf, type Database } from '#server/platform/database/handle.ts'

export interface RawTenant {
  /** A database role; none is whoever opened the database, an administrator. */
  readonly role?: string
  readonly state?: string
}

/** Runs statements as a database role, past the program: what somebody with SQL could try. Rows of the last one. */
export async function asSql<Row = Record<string, unknown>>(
  database: Database,
  { role, state = '' }: RawTenant,
  ...statements: readonly string[]
): Promise<readonly Row[]> {
  return handleOf(database)
    .transaction()
    .execute(async (tx) => {
      if (role !== undefined)
        await sql`select set_config('role', ${role}, true), set_config('app.state', ${state}, true)`.execute(tx)
      let rows: readonly Row[] = []
      for (const statement of statements) rows = (await sql.raw<Row>(statement).execute(tx)).rows
      return rows
    })
}
