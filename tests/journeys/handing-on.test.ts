import { afterAll, beforeAll, expect, test } from 'vitest'
import { setLocale } from '#shared/contract/accounts.ts'
import { getReply, inviteContributor, listReplies } from '#shared/contract/replies.ts'
import { verifyReplies } from '#server/features/replies/index.ts'
import { castMember } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
let salma: Teammate
beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, 'annual')
  salma = await atWork(server, 'morocco-focal-point', 'annual')
})
afterAll(() => server.close())

const justice = castMember('morocco-justice')
const hands = async (email: string, name: string, more: object = {}) =>
  salma.browser.call(inviteContributor, {
    params: { reply: salma.reply },
    body: { email, name, organization: 'Ministry', sections: ['prisons'], locale: 'en', ...more },
  })
const holders = async () =>
  (await salma.summary()).sections.find(({ section }) => section === 'prisons')?.contributors ?? []

test('the day a focal point wants a section by is seen by both, and brought up to date', async () => {
  await hands(justice.email, justice.name, { dueOn: '2026-12-15' })
  expect(await holders()).toMatchObject([{ name: justice.name, dueOn: '2026-12-15' }])
  const youssef = await server.signedInAs('morocco-justice')
  const seen = await youssef.call(getReply, { params: { reply: salma.reply } })
  expect(seen.sections.find(({ section }) => section === 'prisons')?.contributors).toMatchObject([
    { dueOn: '2026-12-15' },
  ])
  expect((await youssef.call(listReplies)).replies).toHaveLength(1)
  await hands(justice.email, justice.name, { dueOn: '2027-01-15' })
  expect(await holders()).toMatchObject([{ dueOn: '2027-01-15' }])
  await hands(justice.email, justice.name)
  expect((await holders())[0]).not.toHaveProperty('dueOn')
})

test('handed to somebody else in one step, the section is with them alone, and the answers stay', async () => {
  const youssef = await atWork(server, 'morocco-justice', 'annual')
  await youssef.types('capacity', { value: { number: '400' } })
  const [before] = await holders()
  await hands('next@mar.example', 'Next', { insteadOf: [before?.id ?? ''] })
  expect((await holders()).map(({ name }) => name)).toEqual(['Next'])
  expect((await salma.head('capacity'))?.answer).toEqual({ value: { number: '400' } })
  expect((await youssef.types('capacity', { value: { number: '1' } }, 1)).verdict).toBe('rejected')
  const trail = await asSql<{ details: object }>(
    server.database,
    {},
    "select details from audit_event where event = 'contributor.invited' order by id desc limit 1",
  )
  expect(trail[0]?.details).toMatchObject({ sections: ['prisons'], insteadOf: [before?.id] })
})

test('handing a section on to whoever holds it changes the day, and takes nothing away', async () => {
  const [now] = await holders()
  await hands('next@mar.example', 'Next', { insteadOf: [now?.id ?? ''], dueOn: '2027-02-01' })
  expect(await holders()).toMatchObject([{ name: 'Next', dueOn: '2027-02-01' }])
})

test('whoever is known here is written to in the language they chose, and told whose note it is', async () => {
  const youssef = await server.signedInAs('morocco-justice')
  await youssef.call(setLocale, { body: { locale: 'fr' } })
  await hands(justice.email, justice.name, { note: 'Seulement la capacité.' })
  await hands('new@mar.example', 'New')
  const [toNew, toYoussef] = await server.mails()
  expect(toYoussef).toMatchObject({ to: justice.email, subject: expect.stringContaining('vous demande') })
  expect(toYoussef?.text).toContain('Salma Berrada écrit\u00a0: Seulement la capacité.')
  expect(toNew).toMatchObject({ to: 'new@mar.example', subject: expect.stringContaining('asks for your part') })
  expect(toNew?.text).not.toContain('writes')
})

test('after all this every chain and projection verifies', async () => {
  expect((await verifyReplies(server.database)).discrepancies).toEqual([])
})
