import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmSession, getSession, requestConfirmation, requestSignIn, signIn } from '#shared/contract/accounts.ts'
import { inviteFocalPoint } from '#shared/contract/cycles.ts'
import { endpoints } from '#shared/contract/endpoints.ts'
import { requestExport } from '#shared/contract/exports.ts'
import { publishRelease, withdrawRelease } from '#shared/contract/releases.ts'
import { getReply, inviteContributor, setLevels } from '#shared/contract/replies.ts'
import { submitReply } from '#shared/contract/submissions.ts'
import { castMember } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, authority, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

const cycle = 'annual-2026'
const salma = castMember('morocco-focal-point')

let server: TestServer
let demo: Teammate
beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, cycle)
  demo = await atWork(server, 'morocco-focal-point', cycle)
})
afterAll(() => server.close())

const latestMail = async (): Promise<string> => (await server.mails())[0]?.text ?? ''
const codeIn = (mail: string): string => /: (\d{6})/.exec(mail)?.[1] ?? ''

/** A session that began with a code from the mail, as real ones do. */
async function signsInByCode(email = salma.email): Promise<TestBrowser> {
  const browser = server.anonymous()
  await browser.call(requestSignIn, { body: { email, locale: 'en' } })
  await browser.call(signIn, { body: { email, code: codeIn(await latestMail()) } })
  return browser
}

async function submitsAs(browser: TestBrowser, key: string): Promise<{ status: number; code?: string }> {
  const params = { reply: demo.reply }
  const { seq } = await browser.call(getReply, { params })
  const headers = { 'if-match': `"${seq}"`, 'idempotency-key': key }
  const sent = await browser.attempt(submitReply, { params, headers, body: { authority } })
  return { status: sent.status, code: sent.json().code }
}

async function asksForCode(browser: TestBrowser): Promise<string> {
  await browser.call(requestConfirmation)
  return codeIn(await latestMail())
}

test('the steps that bind a State or give rights are these, and no others', () => {
  expect(endpoints.filter(({ fresh }) => fresh).map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'inviteContributor',
      'inviteFocalPoint',
      'withdrawFocalPoint',
      'setRelease',
      'submitReply',
      'publishRelease',
      'publishSummary',
      'withdrawSummary',
      'withdrawRelease',
      'requestExport',
    ]),
  )
  for (const { id, policy, method } of endpoints.filter(({ fresh }) => fresh))
    expect(policy !== 'anyone' && method !== 'GET', id).toBe(true)
})

test('ten minutes after the code a submission waits for another one, and nothing has happened meanwhile', async () => {
  const browser = await signsInByCode()
  server.clock.advance({ minutes: 11 })
  expect(await submitsAs(browser, 'first')).toEqual({ status: 403, code: 'session.freshRequired' })
  expect((await demo.summary()).status).toBe('draft')
  const code = await asksForCode(browser)
  const wrong = code === '000000' ? '111111' : '000000'
  expect((await browser.problem(confirmSession, { body: { code: wrong } })).code).toBe('signIn.codeWrong')
  expect(await submitsAs(browser, 'first')).toMatchObject({ status: 403 })
  await browser.call(confirmSession, { body: { code } })
  expect(await submitsAs(browser, 'first')).toMatchObject({ status: 201 })
  expect((await demo.summary()).status).toBe('submitted')
})

test('right after signing in with a code, nobody is asked again; it lasts ten minutes', async () => {
  const browser = await signsInByCode()
  const body = { sections: { prisons: 'R2' as const }, exceptions: {} }
  const params = { reply: demo.reply }
  const changes = async () => {
    const { seq } = await browser.call(getReply, { params })
    return (await browser.attempt(setLevels, { params, headers: { 'if-match': `"${seq}"` }, body })).status
  }
  server.clock.advance({ minutes: 9 })
  expect(await changes()).toBe(200)
  server.clock.advance({ minutes: 1 })
  expect(await changes()).toBe(403)
})

test('publishing or withdrawing a release, and taking out everything submitted, wait for a code', async () => {
  const browser = await signsInByCode(castMember('secretariat-administrator').email)
  server.clock.advance({ minutes: 11 })
  const params = { release: '2026.1' }
  const asked = [
    await browser.problem(publishRelease, { params, body: {} }),
    await browser.problem(withdrawRelease, { params, body: { reason: 'By mistake.' } }),
    await browser.problem(requestExport, { body: { cycle, contents: 'answers', format: 'csv' } }),
  ]
  expect(asked.map(({ code }) => code)).toEqual(asked.map(() => 'session.freshRequired'))
})

test('a code confirms its own session only, once, and signs nobody in', async () => {
  server.clock.advance({ minutes: 20 })
  const own = await signsInByCode()
  const other = await signsInByCode()
  server.clock.advance({ minutes: 11 })
  const code = await asksForCode(own)
  expect((await other.problem(confirmSession, { body: { code } })).code).toBe('signIn.codeWrong')
  const stranger = server.anonymous()
  expect((await stranger.problem(signIn, { body: { email: salma.email, code } })).code).toBe('signIn.codeWrong')
  await own.call(confirmSession, { body: { code } })
  expect((await own.problem(confirmSession, { body: { code } })).code).toBe('signIn.codeWrong')
  expect((await server.anonymous().problem(requestConfirmation)).code).toBe('session.required')
})

test('guesses at the code are counted like those at the door', async () => {
  server.clock.advance({ minutes: 20 })
  const browser = await signsInByCode()
  const code = await asksForCode(browser)
  const wrong = code === '000000' ? '111111' : '000000'
  const codes: string[] = []
  for (let n = 0; n < 11; n++) codes.push((await browser.problem(confirmSession, { body: { code: wrong } })).code)
  expect(codes.filter((one) => one === 'signIn.codeWrong').length).toBeLessThanOrEqual(10)
  expect(codes.at(-1)).toBe('request.tooMany')
})

test('an invitation that lay in a mailbox signs in, and gives no rights to others without a code', async () => {
  server.clock.advance({ minutes: 20 })
  const officer = await server.signedInAs('secretariat-officer')
  const { email, name, locale } = salma
  const invited = { state: 'MAR', email, name, role: 'focal-point', locale, again: true } as const
  await officer.call(inviteFocalPoint, { params: { cycle }, body: invited })
  const token = /link\?locale=\w+#([\w-]+)/.exec(await latestMail())?.[1] ?? ''
  const browser = server.anonymous()
  await browser.call(signIn, { body: { token } })
  expect((await browser.call(getSession)).signedIn).toBe(true)
  const body = { email: 'a@b.example', name: 'A', organization: 'M', sections: ['prisons'], locale }
  const refused = await browser.problem(inviteContributor, { params: { reply: demo.reply }, body })
  expect(refused.code).toBe('session.freshRequired')
})

test('the trail tells of every confirmation, asked for, failed and done', async () => {
  const rows = await asSql<{ event: string }>(
    server.database,
    {},
    "select distinct event from audit_event where event like 'session.%' order by 1",
  )
  expect(rows.map(({ event }) => event)).toEqual([
    'session.confirmationFailed',
    'session.confirmationRequested',
    'session.confirmed',
  ])
})
