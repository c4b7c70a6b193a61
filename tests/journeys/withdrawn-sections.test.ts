import { afterAll, beforeAll, expect, test } from 'vitest'
import { getSession } from '#shared/contract/accounts.ts'
import { inviteFocalPoint, listResponses } from '#shared/contract/cycles.ts'
import { withdrawFocalPoint } from '#shared/contract/secretariat.ts'
import { handOverSections, verifyReplies } from '#server/features/replies/index.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { castMember, type CastKey } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, handsOver, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

let server: TestServer
let officer: TestBrowser
let salma: Teammate
beforeAll(async () => {
  server = await startServer()
  officer = await server.signedInAs('secretariat-officer')
  await opensCycle(server, 'annual')
  salma = await atWork(server, 'morocco-focal-point', 'annual')
})
afterAll(() => server.close())

const params = { cycle: 'annual' }
const lineOf = async (code: string) =>
  (await officer.call(listResponses, { params })).responses.find(({ state }) => state === code)
/** A person of the cast in the line of Morocco, by the role the secretariat gave them. */
const idIn = async (role: 'focalPoints' | 'observers', key: CastKey) =>
  (await lineOf('MAR'))?.[role].find(({ name }) => name === castMember(key).name)?.id ?? ''
const answering = async (wanted: string) =>
  (await salma.summary()).sections.find(({ section }) => section === wanted)?.contributors.map(({ name }) => name)
const capacity = (number: string) => ({ value: { number } })

test('a contributor who was focal point too stays what their own State made them, with their sections', async () => {
  await handsOver(salma, 'prisons', 'morocco-justice')
  const { email, name, locale } = castMember('morocco-justice')
  const body = { state: 'MAR', email, name, role: 'focal-point', locale } as const
  await officer.call(inviteFocalPoint, { params, body })
  const person = await idIn('focalPoints', 'morocco-justice')
  await officer.call(withdrawFocalPoint, { params: { state: 'MAR', person } })
  expect(await answering('prisons')).toEqual([name])
  const youssef = await atWork(server, 'morocco-justice', 'annual')
  expect((await youssef.types('capacity', capacity('90'))).verdict).toBe('applied')
  expect((await youssef.types('hasStrategy', { value: { choice: 'yes' } })).verdict).toBe('rejected')
  // What the State gave is not the secretariat's to take.
  expect((await officer.problem(withdrawFocalPoint, { params: { state: 'MAR', person } })).code).toBe(
    'person.notInvited',
  )
  expect((await youssef.browser.call(getSession)).signedIn).toBe(true)
})

test('whoever loses their last role in the State loses its sections: invited again for another, they write only there', async () => {
  const person = await idIn('observers', 'morocco-observer')
  const mar = { role: 'app_rw', state: 'MAR', personId: null } as const
  const handed = { cycle: 'annual', state: 'MAR', person, sections: ['prisons'], by: person }
  const at = server.clock.now().toISOString()
  await withTenant(server.database, mar, (tx) => handOverSections(tx, { ...handed, at }))
  const { name } = castMember('morocco-observer')
  expect(await answering('prisons')).toContain(name)
  await officer.call(withdrawFocalPoint, { params: { state: 'MAR', person } })
  expect(await answering('prisons')).not.toContain(name)
  const steps = `select e.actor_id as by, convert_from(v.bytes, 'UTF8')::jsonb as facts
    from answer_event e join answer_value v using (state_id, reply_id, seq)
    where e.reply_id = '${salma.reply}' and e.kind = 'assign' order by e.seq desc limit 1`
  const me = (await officer.call(getSession)).person?.id
  const facts = { section: 'prisons', person, held: false }
  expect(await asSql(server.database, { role: 'app_rw', state: 'MAR' }, steps)).toEqual([{ by: me, facts }])
  await handsOver(salma, 'policy', 'morocco-observer')
  const again = await atWork(server, 'morocco-observer', 'annual')
  expect((await again.types('hasStrategy', { value: { choice: 'yes' } })).verdict).toBe('applied')
  expect((await again.types('capacity', capacity('91'), 1)).verdict).toBe('rejected')
  expect((await verifyReplies(server.database)).discrepancies).toEqual([])
})

test('two officers withdraw the same person at the same moment: one did, and the trail says so once', async () => {
  const body = { state: 'JPN', email: 'twice@jpn.example', name: 'Twice', role: 'observer', locale: 'en' } as const
  await officer.call(inviteFocalPoint, { params, body })
  const person = (await lineOf('JPN'))?.observers.find(({ name }) => name === 'Twice')?.id ?? ''
  const other = await server.signedInAs('secretariat-administrator')
  const path = { params: { state: 'JPN', person } }
  const both = await Promise.all([officer, other].map((one) => one.attempt(withdrawFocalPoint, path)))
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404])
  const trail = `select 1 from audit_event where event = 'person.withdrawn' and subject = '${person}'`
  expect(await asSql(server.database, {}, trail)).toHaveLength(1)
})
