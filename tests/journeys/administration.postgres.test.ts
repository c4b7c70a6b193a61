import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestSignIn, signIn } from '#shared/contract/accounts.ts'
import { runAdmin } from '#server/run-admin.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

async function admin(...words: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const code = await runAdmin(words, { DATABASE_URL: opened.url }, (line) => lines.push(line))
  return { code, said: lines.join('\n') }
}

test('on an empty database, the first administrator is named once and can sign in', async () => {
  expect(await admin('first-administrator', 'not-an-address', 'Jane')).toMatchObject({ code: 2 })
  expect(await admin('first-administrator', 'jane')).toMatchObject({ code: 2 })
  const named = await admin('first-administrator', 'Jane@Example.org', 'Jane', 'Doe')
  expect(named.said).toContain('Jane Doe is administrator now')
  expect(await admin('first-administrator', 'john@example.org', 'John')).toMatchObject({ code: 2 })
  const server: TestServer = await startServer({ database: opened })
  await server.anonymous().call(requestSignIn, { body: { email: 'jane@example.org', locale: 'en' } })
  const token = /link\?locale=\w+#([\w-]+)/.exec((await server.mails())[0]?.text ?? '')?.[1] ?? ''
  const session = await server.anonymous().call(signIn, { body: { token } })
  expect(session.memberships).toMatchObject([{ role: 'secretariat-administrator' }])
  await server.close()
})

test('status and verification say that all is well', async () => {
  expect(await admin('status')).toMatchObject({ code: 0 })
  expect(await admin('verify')).toMatchObject({ code: 0 })
})
