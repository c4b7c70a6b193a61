import { sql, type Kysely } from 'kysely'
import { migrations, type Migration } from '#migrations/index.ts'
import { handleOf, type Database } from './handle.ts'
import { ensureRoles } from './roles.ts'

/** Any number; the same in every instance, so that only one of them migrates at a time. */
const MIGRATION_LOCK = 7_455_271

/**
 * Brings the database to the present state and returns the names of the migrations it ran.
 * Forward only; each migration is one transaction, executed as `app_owner`, which owns every table.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  return handleOf(database)
    .connection()
    .execute(async (connection) => {
      // Migrations are frozen in time and know no row types.
      const db = connection as unknown as Kysely<never>
      // Neither waiting for another instance nor a long migration may run into the limit for requests.
      await sql`set statement_timeout = 0`.execute(db)
      await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(db)
      try {
        await ensureRoles(db)
        await ensureMigrationTable(db)
        return await runPending(db)
      } finally {
        await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(db)
        await sql`reset statement_timeout`.execute(db)
      }
    })
}

/** Migrations that this program has and the database has not. */
export async function pendingMigrations(database: Database): Promise<readonly string[]> {
  // The table of migrations is no part of the row types.
  const db = handleOf(database) as unknown as Kysely<never>
  const done = await doneMigrations(db).catch(() => new Set<string>())
  return migrations.map(({ name }) => name).filter((name) => !done.has(name))
}

async function runPending(db: Kysely<never>): Promise<readonly string[]> {
  const done = await doneMigrations(db)
  const pending = migrations.filter(({ name }) => !done.has(name))
  for (const migration of pending) await runOne(db, migration)
  return pending.map(({ name }) => name)
}

async function runOne(db: Kysely<never>, migration: Migration): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'app_owner', true), set_config('lock_timeout', '2s', true)`.execute(tx)
    await migration.up(tx)
    await sql`select set_config('role', 'none', true)`.execute(tx)
    await sql`insert into schema_migration (name) values (${migration.name})`.execute(tx)
  })
}

async function ensureMigrationTable(db: Kysely<never>): Promise<void> {
  await sql`create table if not exists schema_migration (
    name text constraint schema_migration_is_run_once primary key,
    at timestamptz not null default now()
  )`.execute(db)
}

async function doneMigrations(db: Kysely<never>): Promise<Set<string>> {
  const done = await sql<{ name: string }>`select name from schema_migration`.execute(db)
  return new Set(done.rows.map(({ name }) => name))
}
