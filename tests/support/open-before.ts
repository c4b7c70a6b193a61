import { sql, type Kysely } from 'kysely'
import { inject } from 'vitest'
import { migrations } from '#migrations/index.ts'
import { handleOf } from '#server/platform/database/handle.ts'
import { openDatabase, type Database } from '#server/platform/database/open-database.ts'
import { ensureRoles } from '#server/platform/database/roles.ts'
import { isPostgresql } from './database.ts'
import { createDatabase, dropDatabase } from './databases.ts'

interface OwnDatabase {
  readonly database: Database
  readonly close: () => Promise<void>
}

/** A database of one's own as it was before a migration, named by its number; `migrate` goes on from there. */
export async function openBefore(number: string): Promise<OwnDatabase> {
  const server = isPostgresql ? inject('postgresql') : undefined
  const name = `before_${number}`
  const url = server && (await createDatabase(server, name, 'template1'))
  const database = await openDatabase({ url, poolSize: 2 })
  await migrateUntil(database, number)
  const close = async (): Promise<void> => {
    await database.close()
    if (server) await dropDatabase(server, name)
  }
  return { database, close }
}

/** A cycle that is open, as all these migrations found it. */
export function insertCycle(id: string): string {
  return `insert into cycle (cycle_id, key, titles, kind, version_id, reference_year, opens_on, due_on, status, provenance,
      created_at)
    values ('${id}', 'annual-2026', '{"en":"2026"}', 'annual', 'v', 2026, '2026-01-01', '2026-06-30', 'open', 'real', now())`
}

async function migrateUntil(database: Database, number: string): Promise<void> {
  const earlier = migrations.filter(({ name }) => name < number)
  await handleOf(database)
    .connection()
    .execute(async (connection) => {
      const db = connection as unknown as Kysely<never> // migrations know no row types
      await ensureRoles(db)
      await sql`create table schema_migration (name text primary key, at timestamptz not null default now())`.execute(
        db,
      )
      await sql`set role app_owner`.execute(db)
      for (const migration of earlier) await migration.up(db)
      await sql`reset role`.execute(db)
      for (const { name } of earlier) await sql`insert into schema_migration (name) values (${name})`.execute(db)
    })
}
