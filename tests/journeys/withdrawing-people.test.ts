import { afterAll, beforeAll, expect, test } from 'vitest'
import { getSession, requestSignIn, signIn } from '#shared/contract/accounts.ts'
import { withdrawFocalPoint } from '#shared/contract/secretariat.ts'
import { inviteFocalPoint, listResponses } from '#shared/contract/cycles.ts'
import { getHistory } from '#shared/contract/replies.ts'
import { readOutboxState } from '#server/platform/outbox-state.ts'
import { castMember } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, opensCycle } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

let server: TestServer
let officer: TestBrowser
beforeAll(async () => {
  server = await startServer()
  officer = await server.signedInAs('secretariat-officer')
  await opensCycle(server, 'annual', ['MAR', 'JPN', 'TUV'])
})
afterAll(() => server.close())

const params = { cycle: 'annual' }
const tala = {
  state: 'TUV',
  email: 'tala@focal-point.tuv.example',
  name: 'Tala Pita',
  role: 'focal-point',
  locale: 'en',
} as const
const linkIn = (mail = ''): string => /link\?locale=\w+#([\w-]+)/.exec(mail)?.[1] ?? ''
const latestMail = async () => (await server.mails())[0]?.text
const lineOf = async (code: string) =>
  (await officer.call(listResponses, { params })).responses.find(({ state }) => state === code)

test('whoever is invited already gets no second mail without a word; asked for again, they do', async () => {
  await officer.call(inviteFocalPoint, { params, body: tala })
  const [before] = (await lineOf('TUV'))?.focalPoints ?? []
  const mails = (await server.mails()).length
  const refused = await officer.problem(inviteFocalPoint, {
    params,
    body: { ...tala, email: 'TALA@focal-point.tuv.example' },
  })
  expect(refused).toMatchObject({ code: 'person.alreadyInvited', errors: [{ pointer: '/email' }] })
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Vienna' }).format(
    new Date(before?.since ?? ''),
  )
  expect(refused.errors?.[0]?.message).toBe(`Invited already on ${day}.`)
  expect(await server.mails()).toHaveLength(mails)
  await officer.call(inviteFocalPoint, { params, body: { ...tala, again: true } })
  expect(await server.mails()).toHaveLength(mails + 1)
  // Another role is no repetition.
  await officer.call(inviteFocalPoint, { params, body: { ...tala, role: 'observer' } })
  expect(await lineOf('TUV')).toMatchObject({
    focalPoints: [{ name: 'Tala Pita' }],
    observers: [{ name: 'Tala Pita' }],
  })
})

test('a person withdrawn before they came cannot come: the link they have leads nowhere, nor does a new one', async () => {
  const token = linkIn(await latestMail())
  const person = (await lineOf('TUV'))?.focalPoints[0]?.id ?? ''
  const path = { state: 'TUV', person }
  expect(await officer.call(withdrawFocalPoint, { params: path })).toEqual({ left: 0 })
  expect(await lineOf('TUV')).toMatchObject({ focalPoints: [], observers: [] })
  expect((await server.anonymous().problem(signIn, { body: { token } })).code).toBe('signIn.linkExpired')
  const mails = (await server.mails()).length
  await server.anonymous().call(requestSignIn, { body: { email: tala.email, locale: 'en' } })
  expect(await server.mails()).toHaveLength(mails)
  expect((await officer.problem(withdrawFocalPoint, { params: path })).code).toBe('person.notInvited')
})

test('a role on no State’s side outlasts the withdrawal', async () => {
  const { email, name, locale } = castMember('analyst')
  await officer.call(inviteFocalPoint, { params, body: { state: 'TUV', email, name, role: 'focal-point', locale } })
  const person = (await lineOf('TUV'))?.focalPoints.find((one) => one.name === name)?.id ?? ''
  await officer.call(withdrawFocalPoint, { params: { state: 'TUV', person } })
  const analyst = await server.signedInAs('analyst')
  expect((await analyst.call(getSession)).memberships?.map(({ role }) => role)).toEqual(['analyst'])
})

test('whoever was withdrawn can be invited again, and comes in', async () => {
  await officer.call(inviteFocalPoint, { params, body: tala })
  expect(await lineOf('TUV')).toMatchObject({ focalPoints: [{ name: 'Tala Pita' }] })
  const token = linkIn(await latestMail())
  const back = server.anonymous()
  await back.call(signIn, { body: { token } })
  expect((await back.call(getSession)).signedIn).toBe(true)
})

test('whoever is withdrawn before their invitation has left gets none', async () => {
  const mails = (await server.mails()).length
  const body = { ...tala, email: 'brief@tuv.example', name: 'Brief', role: 'observer' } as const
  await officer.call(inviteFocalPoint, { params, body })
  const person = (await lineOf('TUV'))?.observers.find(({ name }) => name === 'Brief')?.id ?? ''
  await officer.call(withdrawFocalPoint, { params: { state: 'TUV', person } })
  expect(await server.mails()).toHaveLength(mails)
  expect(await readOutboxState(server.database)).toMatchObject({ lastError: null, waiting: 0 })
})

test('a focal point at work who is withdrawn is out with the next request; what they wrote stays, with their name', async () => {
  const salma = await atWork(server, 'morocco-focal-point', 'annual')
  await salma.types('capacity', { value: { number: '120' } })
  const person = (await lineOf('MAR'))?.focalPoints.find(({ name }) => name === castMember('morocco-focal-point').name)
  await officer.call(inviteFocalPoint, {
    params,
    body: { state: 'MAR', email: 'next@mar.example', name: 'Next', role: 'focal-point', locale: 'en' },
  })
  const next = server.anonymous()
  await next.call(signIn, { body: { token: linkIn(await latestMail()) } })
  expect(await officer.call(withdrawFocalPoint, { params: { state: 'MAR', person: person?.id ?? '' } })).toEqual({
    left: 1,
  })
  expect((await salma.browser.call(getSession)).signedIn).toBe(false)
  const sessions = `select 1 from session where person_id = '${person?.id}' and ended_at is null`
  expect(await asSql(server.database, {}, sessions)).toEqual([])
  const { revisions } = await next.call(getHistory, { params: { reply: salma.reply, question: 'capacity' } })
  expect(revisions).toMatchObject([{ by: { name: castMember('morocco-focal-point').name } }])
  const trail = await asSql(
    server.database,
    {},
    "select subject, details from audit_event where event = 'person.withdrawn' order by id desc limit 1",
  )
  expect(trail).toEqual([{ subject: person?.id, details: { withdrawnState: 'MAR', left: 1 } }])
})

test('only the secretariat withdraws, only from the State named, and nobody of its own side', async () => {
  const japan = castMember('japan-focal-point')
  const person = (await lineOf('JPN'))?.focalPoints.find(({ name }) => name === japan.name)?.id ?? ''
  const own = await server.signedInAs('japan-focal-point')
  expect((await own.problem(withdrawFocalPoint, { params: { state: 'JPN', person } })).code).toBe('access.denied')
  expect((await officer.problem(withdrawFocalPoint, { params: { state: 'MAR', person } })).code).toBe(
    'person.notInvited',
  )
  const me = (await officer.call(getSession)).person?.id ?? ''
  for (const nobodys of [me, 'nobody'])
    expect((await officer.problem(withdrawFocalPoint, { params: { state: 'MAR', person: nobodys } })).code).toBe(
      'person.notInvited',
    )
  expect((await own.call(getSession)).signedIn).toBe(true)
})
