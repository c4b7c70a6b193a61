import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoCast, ensureCast } from '#server/features/accounts/index.ts'
import { handleOf } from '#server/platform/database/handle.ts'
import { asRole, databaseRoles, withTenant, type Tenant, type Tx } from '#server/platform/database/transaction.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts'

let opened: TestDatabase
const accounts: Tenant = { role: 'app_accounts', state: null, personId: null }
const morocco: Tenant = { role: 'app_rw', state: 'MAR', personId: null }

/** Tables without row-level policies, and why nothing in them belongs to one State or audience. */
const withoutPolicy: Readonly<Record<string, string>> = {
  cycle: 'that a cycle exists is public',
  cycle_edition: 'which edition of a cycle is shown is public',
  device: 'sign-in’s own: granted to app_accounts alone',
  session: 'sign-in’s own: granted to app_accounts alone',
  sign_in_challenge: 'sign-in’s own: granted to app_accounts alone',
  sign_in_guess: 'sign-in’s own: granted to app_accounts alone',
  outbox: 'a State’s team and the secretariat may only put into it; only app_accounts reads it',
  schema_migration: 'bookkeeping of the schema: granted to nobody',
}

beforeAll(async () => {
  opened = await openTestDatabase()
  await withTenant(opened.database, accounts, (tx) => ensureCast(tx, demoCast))
})
afterAll(() => opened.close())

async function rows<T = Record<string, unknown>>(tx: Tx, query: string): Promise<readonly T[]> {
  return (await sql.raw<T>(query).execute(tx)).rows
}
const see = (tenant: Tenant, query: string) => withTenant(opened.database, tenant, (tx) => rows(tx, query))

describe('a State’s team', () => {
  test('sees its own members and the secretariat’s, and nobody else’s', async () => {
    const states = await see(morocco, 'select distinct state_id from membership order by 1')
    expect(states).toEqual([{ state_id: 'MAR' }, { state_id: null }])
    const names = (await see(morocco, 'select name from person')).map(({ name }) => name)
    expect(names).toContain('Salma Berrada')
    expect(names).not.toContain('Haruka Minami')
  })

  test('sees and writes only its own trail', async () => {
    const write = (state: string) =>
      see(morocco, `insert into audit_event (at, event, state_id) values (now(), 'x', '${state}')`)
    await write('MAR')
    await expect(write('JPN')).rejects.toThrow(/row-level security/)
    expect(await see({ ...morocco, state: 'JPN' }, 'select * from audit_event')).toEqual([])
  })

  test.each(['session', 'sign_in_challenge', 'device', 'sign_in_guess'])('cannot even look at %s', async (table) => {
    await expect(see(morocco, `select * from ${table}`)).rejects.toThrow(/permission denied/)
  })
})

describe('the context of a transaction', () => {
  test('that names no State shows no State’s rows', async () => {
    expect(
      await see({ ...morocco, state: null }, 'select state_id from membership where state_id is not null'),
    ).toEqual([])
  })

  test('ends with the transaction: the next user of the connection starts without', async () => {
    await see(morocco, 'select 1')
    const after = await handleOf(opened.database)
      .connection()
      .execute((connection) =>
        sql<object>`select current_setting('app.state', true) as state, current_setting('role') as role`.execute(
          connection,
        ),
      )
    expect(['', null]).toContain((after.rows[0] as { state: string | null }).state)
    expect(after.rows[0]).toMatchObject({ role: 'none' })
  })

  test('comes back after acting as another role', async () => {
    const seen = await withTenant(opened.database, morocco, async (tx) => {
      const inside = await asRole(tx, 'app_accounts', () =>
        rows(tx, "select count(*) as n from membership where state_id = 'JPN'"),
      )
      const after = await rows(tx, "select count(*) as n from membership where state_id = 'JPN'")
      return [inside[0], after[0]]
    })
    expect(seen).toEqual([{ n: 1 }, { n: 0 }])
  })

  test('comes back from another role when the work there is refused, and says why when a statement failed', async () => {
    const seen = await withTenant(opened.database, morocco, async (tx) => {
      const refused = asRole(tx, 'app_accounts', async () => {
        throw new Error('on purpose')
      })
      await expect(refused).rejects.toThrow('on purpose')
      return rows(tx, "select count(*) as n from membership where state_id = 'JPN'")
    })
    expect(seen).toEqual([{ n: 0 }])
    const broken = withTenant(opened.database, morocco, (tx) =>
      asRole(tx, 'app_accounts', () => rows(tx, 'select 1 / 0 as n')),
    )
    await expect(broken).rejects.toThrow('division by zero')
  })

  test('is undone together with the work when the work fails', async () => {
    const failing = withTenant(opened.database, accounts, async (tx) => {
      await rows(
        tx,
        "insert into person (id, email, name, locale) values (gen_random_uuid(), 'x@y.example', 'X', 'en')",
      )
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await see(accounts, "select * from person where email = 'x@y.example'")).toEqual([])
  })
})

describe('the schema', () => {
  test('forces row-level security with at least one policy on every table but those named here', async () => {
    const open = await see(
      accounts,
      `select c.relname from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))
      order by 1`,
    )
    expect(open.map(({ relname }) => relname)).toEqual(Object.keys(withoutPolicy).toSorted())
  })

  test('lets some role that requests act as into every table but its own bookkeeping', async () => {
    const ungranted = await see(
      accounts,
      `select c.relname from pg_class c where c.relkind in ('r', 'p') and not c.relispartition
      and c.relnamespace = 'public'::regnamespace and not exists (
        select from aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
        where r.rolname in (${databaseRoles.map((role) => `'${role}'`).join(', ')})) order by 1`,
    )
    expect(ungranted).toEqual([{ relname: 'schema_migration' }])
  })

  test('belongs to the owner role, which no request acts as', async () => {
    expect(databaseRoles).not.toContain('app_owner')
    const others = await see(
      accounts,
      `select tablename from pg_tables where schemaname = 'public'
      and tableowner <> 'app_owner' and tablename <> 'schema_migration'`,
    )
    expect(others).toEqual([])
  })

  test('names every rule as a sentence, so that its violation can be understood', async () => {
    const unnamed = await see(
      accounts,
      `select conname from pg_constraint where connamespace = 'public'::regnamespace
      and contype in ('u', 'f', 'c', 'x') and conname ~ '_(key|fkey|check|excl)[0-9]*$'`,
    )
    expect(unnamed).toEqual([])
  })

  test('gives no request role the right to remove a policy, a trigger or a table', async () => {
    for (const role of databaseRoles) {
      for (const statement of [
        'drop table person',
        'alter table person disable row level security',
        'drop policy team_sees_its_people on person',
      ])
        await expect(see({ role, state: 'MAR', personId: null }, statement)).rejects.toThrow(
          /must be owner|permission denied/,
        )
    }
  })
})
