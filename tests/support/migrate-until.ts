import { sql, type Kysely } from 'kysely'
import { migrations } from '#migrations/index.ts'
import { handleOf } from '#server/platform/database/handle.ts'
import type { Database } from '#server/platform/database/open-database.ts'
import { ensureRoles } from '#server/platform/database/roles.ts'

/** Brings an empty database to where it was before a migration, named by its number; `migrate` goes on from there. */
export async function migrateUntil(database: Database, number: string): Promise<void> {
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
