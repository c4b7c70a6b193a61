import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, signOut } from '#shared/contract/accounts.ts'
import { createCycle } from '#shared/contract/cycles.ts'
import { withTenant, type DatabaseRole } from '#server/platform/database/transaction.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

interface Trace {
  readonly event: string
  readonly person_id: string | null
  readonly request_id: string
  readonly details: object
}

const asAccounts = { role: 'app_accounts', state: null, personId: null } as const

async function latest(): Promise<Trace | undefined> {
  const found = await withTenant(server.database, asAccounts, (tx) =>
    sql<Trace>`select * from audit_event order by id desc limit 1`.execute(tx),
  )
  return found.rows[0]
}

test('signing in and out leaves who, what and in which request', async () => {
  const browser = await server.signedInAs('analyst')
  expect(await latest()).toMatchObject({ event: 'signIn.done', details: { method: 'demonstration' } })
  const reply = await browser.attempt(signOut)
  expect(await latest()).toMatchObject({
    event: 'signOut.done',
    person_id: server.people.get('analyst'),
    request_id: reply.headers['x-request-id'],
  })
})

test('a failed sign-in is recorded, without the token', async () => {
  const token = 'a-token-that-nobody-was-ever-sent'
  await server.anonymous().problem(signIn, { body: { token } })
  const trace = await latest()
  expect(trace).toMatchObject({ event: 'signIn.failed', details: { method: 'link' } })
  expect(JSON.stringify(trace)).not.toContain(token)
})

test('a denial is recorded', async () => {
  const browser = await server.signedInAs('morocco-focal-point')
  const body = {
    key: 'mine',
    titles: { en: 'Mine' },
    versionId: 'a/b/v1',
    referenceYear: 2026,
    opensOn: '2026-01-01',
    dueOn: '2026-02-01',
    states: ['MAR'],
  }
  expect((await browser.problem(createCycle, { body })).code).toBe('access.denied')
  expect(await latest()).toMatchObject({
    event: 'access.denied',
    person_id: server.people.get('morocco-focal-point'),
    details: { endpoint: 'createCycle' },
  })
})

test.each(['app_accounts', 'app_rw', 'app_secretariat', 'app_public'] as const)(
  '%s cannot change or remove what was recorded',
  async (role: DatabaseRole) => {
    for (const statement of ["update audit_event set event = 'x'", 'delete from audit_event', 'truncate audit_event']) {
      const attempt = withTenant(server.database, { role, state: 'MAR', personId: null }, (tx) =>
        sql.raw(statement).execute(tx),
      )
      await expect(attempt, statement).rejects.toThrow(/permission denied/)
    }
  },
)

test('not even the owner of the table can', async () => {
  for (const statement of ["update audit_event set event = 'x'", 'delete from audit_event', 'truncate audit_event']) {
    const attempt = withTenant(
      server.database,
      { role: 'app_owner' as DatabaseRole, state: null, personId: null },
      (tx) => sql.raw(statement).execute(tx),
    )
    await expect(attempt, statement).rejects.toThrow(/never changed or deleted/)
  }
})
