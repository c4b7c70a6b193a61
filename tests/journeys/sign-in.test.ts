import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignIn, getSession, requestSignIn, setLocale, signIn, signOut } from '#shared/contract/accounts.ts'
import { listReplies } from '#shared/contract/replies.ts'
import { forgetOld } from '#server/features/accounts/index.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { castMember, stranger } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const salma = castMember('morocco-focal-point')

/** Asks for a mail as Salma and reads link token and code out of it. */
async function askForMail(email = salma.email): Promise<{ token: string; code: string }> {
  await server.anonymous().call(requestSignIn, { body: { email, locale: 'en' } })
  const [mail] = await server.mails()
  const token = /link\?locale=\w+#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const code = /: (\d{6})/.exec(mail?.text ?? '')?.[1] ?? ''
  return { token, code }
}

describe('signing in by mail', () => {
  test('the link signs in once; opening its page consumes nothing', async () => {
    const { token } = await askForMail()
    const browser = server.anonymous()
    await browser.send({ method: 'GET', url: `/enter/link` })
    const session = await browser.call(signIn, { body: { token } })
    expect(session.person?.name).toBe(salma.name)
    expect(session.memberships).toMatchObject([{ role: 'focal-point', state: 'MAR' }])
    expect(await browser.call(getSession)).toEqual(session)
    expect((await server.anonymous().problem(signIn, { body: { token } })).code).toBe('signIn.linkExpired')
  })

  test('the code signs in on another device, whatever the case of the address', async () => {
    const { code } = await askForMail()
    const session = await server.anonymous().call(signIn, { body: { email: salma.email.toUpperCase(), code } })
    expect(session.signedIn).toBe(true)
  })

  test('link and code end after thirty minutes, and the expired link can ask for a new one', async () => {
    const { token, code } = await askForMail()
    server.clock.advance({ minutes: 31 })
    const browser = server.anonymous()
    expect((await browser.problem(signIn, { body: { email: salma.email, code } })).code).toBe('signIn.codeWrong')
    expect((await browser.problem(signIn, { body: { token } })).code).toBe('signIn.linkExpired')
    const before = (await server.mails()).length
    await browser.call(requestSignIn, { body: { expiredToken: token, locale: 'fr' } })
    const mails = await server.mails()
    expect(mails.length).toBe(before + 1)
    expect(mails[0]).toMatchObject({ to: salma.email })
    expect(mails[0]?.subject).toContain('code de connexion')
  })

  test('an unknown address gets the same reply and no mail', async () => {
    const before = await server.mails()
    const reply = await server.anonymous().attempt(requestSignIn, { body: { email: stranger.email, locale: 'en' } })
    expect(reply.status).toBe(202)
    expect(reply.json()).toEqual({ minutes: 30 })
    expect(await server.mails()).toEqual(before)
  })

  test('ten wrong codes close the account to unknown devices, not to the one it is used from', async () => {
    server.clock.advance({ minutes: 60 })
    const own = server.anonymous()
    await own.call(signIn, { body: { token: (await askForMail()).token } })
    const { code } = await askForMail()
    const wrong = code === '000000' ? '111111' : '000000'
    const guess = () => server.anonymous().problem(signIn, { body: { email: salma.email, code: wrong } })
    const codes = await Promise.all(Array.from({ length: 25 }, guess))
    expect(codes.filter((problem) => problem.code === 'signIn.codeWrong')).toHaveLength(10)
    expect(codes.filter((problem) => problem.code === 'request.tooMany')).toHaveLength(15)
    expect((await server.anonymous().problem(signIn, { body: { email: salma.email, code } })).retryAfter).toBe(900)
    expect((await own.call(signIn, { body: { email: salma.email, code } })).signedIn).toBe(true)
  })
})

describe('a session', () => {
  test('lives on while somebody saves, and ends after an hour of reading only', async () => {
    const browser = await server.signedInAs('morocco-justice')
    for (const _ of [1, 2, 3]) {
      server.clock.advance({ minutes: 50 })
      await browser.call(setLocale, { body: { locale: 'fr' } })
    }
    server.clock.advance({ minutes: 50 })
    expect((await browser.call(getSession)).signedIn).toBe(true)
    server.clock.advance({ minutes: 11 })
    expect((await browser.problem(setLocale, { body: { locale: 'fr' } })).code).toBe('session.expired')
    expect((await browser.call(getSession)).signedIn).toBe(false)
  })

  test('ends after twelve hours in any case', async () => {
    const browser = await server.signedInAs('morocco-justice')
    for (let minutes = 0; minutes < 12 * 60 - 30; minutes += 30) {
      server.clock.advance({ minutes: 30 })
      await browser.call(setLocale, { body: { locale: 'fr' } })
    }
    server.clock.advance({ minutes: 30 })
    expect((await browser.problem(setLocale, { body: { locale: 'fr' } })).code).toBe('session.expired')
  })

  test('gets a new token at each sign-in, and the old one is dead', async () => {
    const browser = await server.signedInAs('japan-focal-point')
    const old = browser.cookies().get('session') ?? ''
    await browser.signInAs('japan-focal-point')
    expect(browser.cookies().get('session')).not.toBe(old)
    const thief = server.anonymous()
    const reply = await thief.send({ method: 'GET', url: '/api/v1/session', headers: { cookie: `session=${old}` } })
    expect(reply.json<{ signedIn: boolean }>().signedIn).toBe(false)
  })

  test('is over for good after signing out', async () => {
    const browser = await server.signedInAs('analyst')
    const token = browser.cookies().get('session') ?? ''
    await browser.call(signOut)
    expect(browser.cookies().has('session')).toBe(false)
    const reply = await server
      .anonymous()
      .send({ method: 'DELETE', url: '/api/v1/session', headers: { cookie: `session=${token}` } })
    expect(reply.json().code).toBe('session.expired')
  })

  test('loses a role at the very next request after the role has ended, in every browser', async () => {
    const browsers = [await server.signedInAs('morocco-prisons'), await server.signedInAs('morocco-prisons')]
    const allowed = async () =>
      (await Promise.all(browsers.map((one) => one.attempt(listReplies)))).map(({ status }) => status)
    expect(await allowed()).toEqual([200, 200])
    const nadia = server.people.get('morocco-prisons') ?? ''
    await asSql(
      server.database,
      { role: 'app_accounts' },
      `update membership set ended_at = now() where person_id = '${nadia}'`,
    )
    expect(await allowed()).toEqual([403, 403])
    expect((await browsers[0]?.call(getSession))?.memberships).toEqual([])
  })

  test('is over at once when it is ended from elsewhere', async () => {
    const browser = await server.signedInAs('morocco-observer')
    expect((await browser.attempt(listReplies)).status).toBe(200)
    const karim = server.people.get('morocco-observer') ?? ''
    await asSql(
      server.database,
      { role: 'app_accounts' },
      `update session set ended_at = now() where person_id = '${karim}'`,
    )
    expect((await browser.problem(listReplies)).code).toBe('session.expired')
  })

  test('is held by a cookie of ours alone where the address is https; the name without that promise is worth nothing', async () => {
    const secure = await startServer({ environment: { PUBLIC_URL: 'https://reports.example.org' } })
    const browser = secure.anonymous()
    const reply = await browser.attempt(demoSignIn, { body: { key: 'analyst' } })
    const cookies = [reply.headers['set-cookie'] ?? []].flat().map(String)
    expect(cookies.map((line) => line.split('=')[0])).toEqual(['__Host-session', '__Host-device'])
    for (const line of cookies) {
      expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure(; |$)/)
      expect(line).not.toMatch(/domain/i)
    }
    expect((await browser.call(getSession)).signedIn).toBe(true)
    const headers = { cookie: `session=${browser.cookies().get('__Host-session')}` }
    const planted = await secure.anonymous().send({ method: 'GET', url: '/api/v1/session', headers })
    expect(planted.json<{ signedIn: boolean }>().signedIn).toBe(false)
    await secure.close()
  })

  test('is stored as a hash: whoever reads the table can enter nowhere', async () => {
    const browser = await server.signedInAs('japan-focal-point')
    const token = browser.cookies().get('session') ?? ''
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(32)
    const rows = await asSql(server.database, { role: 'app_accounts' }, 'select s::text as row from session s')
    expect(rows.length).toBeGreaterThan(0)
    const stored = rows.map(({ row }) => String(row)).join()
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
  })

  test('is required where a person is required', async () => {
    expect((await server.anonymous().problem(signOut)).code).toBe('session.required')
  })
})

test('one network address cannot try account after account', async () => {
  const limited = await startServer({ http: { openWritesPerMinute: 5 } })
  const ask = (number: number) =>
    limited.anonymous().attempt(requestSignIn, { body: { email: `someone${number}@somewhere.example`, locale: 'en' } })
  for (const number of [1, 2, 3, 4, 5]) expect((await ask(number)).status).toBe(202)
  const refused = await ask(6)
  expect(refused.json()).toMatchObject({ status: 429, code: 'request.tooMany', retryable: true })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  await limited.close()
})

test('after thirty days used links, ended sessions and sent mails are forgotten; the trail is not', async () => {
  const count = (table: string) =>
    withTenant(server.database, { role: 'app_accounts', state: null, personId: null }, async (tx) => {
      const found = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx)
      return found.rows[0]?.n ?? 0
    })
  const traces = await count('audit_event')
  server.clock.advance({ days: 29 })
  await forgetOld(server.deps)
  expect(await count('session')).toBeGreaterThan(0)
  server.clock.advance({ days: 3 })
  await forgetOld(server.deps)
  for (const table of ['session', 'sign_in_challenge', 'sign_in_guess', 'outbox'])
    expect(await count(table), table).toBe(0)
  expect(await count('audit_event')).toBe(traces)
})
