import { sql, type Kysely, type Transaction } from 'kysely'
import { handleOf, publicReaderOf, type Database } from './handle.ts'
import { statementLimit } from './statement-limit.ts'
import type { Rows } from './rows.generated.ts'

/** A transaction within a tenant. Pass it on to everything called inside: a second one would wait for the first. */
export type Tx = Transaction<Rows>

/** Database roles a transaction may act as; each sees what its row-level policies grant, and no more. */
export const databaseRoles = ['app_rw', 'app_secretariat', 'app_public', 'app_accounts'] as const
export type DatabaseRole = (typeof databaseRoles)[number]

/**
 * | role | acts for | sees |
 * |---|---|---|
 * | app_rw | one State's team (`state` is set) | rows of that State |
 * | app_secretariat | secretariat, analysts | what was submitted; never a draft's answers |
 * | app_public | anybody | what was published |
 * | app_accounts | sign-in, mail, audit | people, sessions, outbox; no answers |
 */
export interface Tenant {
  readonly role: DatabaseRole
  readonly state: string | null
  readonly personId: string | null
}

/** Anybody, signed in or not. */
export const asPublic = { role: 'app_public', state: null, personId: null } as const satisfies Tenant
/** The secretariat without a person: what the product does by itself. */
export const asSecretariat = { role: 'app_secretariat', state: null, personId: null } as const satisfies Tenant

/**
 * Runs `work` in one transaction with the tenant's role and State.
 * The settings end with the transaction, so that a pooled connection never carries them to the next caller.
 */
export async function withTenant<T>(database: Database, tenant: Tenant, work: (tx: Tx) => Promise<T>): Promise<T> {
  return handleOf(database)
    .transaction()
    .execute(async (tx) => {
      await enterTenant(tx, tenant)
      return work(tx)
    })
}

/**
 * Reads as anybody may, in single statements without a transaction around them: one round trip each where the engine has
 * connections that can do nothing else. What has to belong together must be one statement.
 */
export async function readAsPublic<T>(database: Database, work: (db: Kysely<Rows>) => Promise<T>): Promise<T> {
  const reader = publicReaderOf(database)
  return reader ? work(reader) : withTenant(database, asPublic, work)
}

/** The same over one moment: whatever is written meanwhile, everything read inside belongs together. Nothing can be written. */
export async function withSnapshot<T>(database: Database, tenant: Tenant, work: (tx: Tx) => Promise<T>): Promise<T> {
  return handleOf(database)
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await enterTenant(tx, tenant)
      return work(tx)
    })
}

/**
 * Acts as another role for a moment inside the same transaction (a State's team inviting a person, for instance,
 * must find that person by address), and returns to the role it came from.
 */
export async function asRole<T>(tx: Tx, role: DatabaseRole, work: (tx: Tx) => Promise<T>): Promise<T> {
  const before = await sql<{ role: string }>`select current_setting('role') as role`.execute(tx)
  await sql`select set_config('role', ${role}, true)`.execute(tx)
  const comeBack = sql`select set_config('role', ${before.rows[0]?.role ?? 'none'}, true)`
  let result: T
  try {
    result = await work(tx)
  } catch (error) {
    // After a failed statement the transaction takes no more of them, and ends with its role; what failed is what to say.
    await comeBack.execute(tx).catch(() => undefined)
    throw error
  }
  await comeBack.execute(tx)
  return result
}

/**
 * Machine code for a statement (`jit`) takes tens of milliseconds to make and is wanted by guesses about tables too small
 * to have statistics; nothing here is long enough to win them back.
 */
async function enterTenant(tx: Tx, tenant: Tenant): Promise<void> {
  await sql`select set_config('role', ${tenant.role}, true),
    set_config('app.state', ${tenant.state ?? ''}, true),
    set_config('app.person', ${tenant.personId ?? ''}, true),
    set_config('jit', 'off', true),
    set_config('statement_timeout', ${String(statementLimit())}, true)`.execute(tx)
}
