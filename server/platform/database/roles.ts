import { sql, type Kysely } from 'kysely'
import { databaseRoles } from './transaction.ts'

const allRoles = ['app_owner', ...databaseRoles]

/**
 * Roles belong to the whole server, not to one database: they are missing after a restore elsewhere,
 * although every migration is recorded as done. So they are ensured at each start, not by a migration.
 */
export async function ensureRoles(db: Kysely<never>): Promise<void> {
  for (const role of allRoles) await sql.raw(createRole(role)).execute(db)
  for (const role of allRoles) await sql.raw(grantRole(role)).execute(db)
  await demandRoles(db)
  await sql.raw('grant usage, create on schema public to app_owner').execute(db)
  for (const role of databaseRoles) await sql.raw(`grant usage on schema public to ${role}`).execute(db)
}

/**
 * Two instances may create the same role at once; the second is content to find it.
 * A login that may not create roles relies on an administrator of the server; `demandRoles` says so.
 */
function createRole(role: string): string {
  return `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} nologin;
    end if;
  exception when duplicate_object or unique_violation or insufficient_privilege then null;
  end $$`
}

/**
 * Granted even to who created the role: from PostgreSQL 16 on, creating a role does not allow acting as it.
 * Where an administrator granted the roles beforehand, the refusal does not matter; nor does it when another
 * instance grants the same at the same moment (an internal error of PostgreSQL, so far).
 */
function grantRole(role: string): string {
  return `do $$ begin
    execute format('grant ${role} to %I', current_user);
  exception when insufficient_privilege or undefined_object or internal_error then null;
  end $$`
}

/** Fails with the two statements that an administrator of the server has to run. */
async function demandRoles(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ login: string }>`select quote_ident(current_user) as login`.execute(db)
  for (const role of allRoles) {
    const works = await sql
      .raw(`set role ${role}`)
      .execute(db)
      .then(
        () => true,
        () => false,
      )
    await sql.raw('reset role').execute(db)
    if (works) continue
    throw new Error(
      `The login of DATABASE_URL may not act as ${role}. An administrator of the database server has to run, once: ` +
        `${allRoles.map((name) => `create role ${name} nologin`).join('; ')} (those that are missing); ` +
        `grant ${allRoles.join(', ')} to ${rows[0]?.login ?? 'the login'}`,
    )
  }
}
