import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { changeCycle, deleteCycle } from '#shared/contract/secretariat.ts'
import {
  agreeOpening,
  closeCycle,
  getCycle,
  inviteFocalPoint,
  listCycles,
  listResponses,
  openCycle,
} from '#shared/contract/cycles.ts'
import { signIn } from '#shared/contract/accounts.ts'
import { listReplies } from '#shared/contract/replies.ts'
import { castMember } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, preparesCycle } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

let server: TestServer
let officer: TestBrowser
beforeAll(async () => {
  server = await startServer()
})
beforeEach(async () => {
  officer = await server.signedInAs('secretariat-officer')
})
afterAll(() => server.close())

/** The story begins on Monday, 2 November 2026, at ten in Vienna. */
const prepares = (key: string, opensOn?: string) => preparesCycle(officer, key, opensOn ? { opensOn } : {})

async function opens(key: string) {
  const cycle = await prepares(key)
  await officer.call(openCycle, cycle)
  return cycle
}

const invited = async (params: { cycle: string }) =>
  (await officer.call(listResponses, { params })).responses.map(({ state }) => state)
const mailsAbout = async (words: string) =>
  (await server.mails()).filter(({ subject }) => subject.includes(words)).map(({ to }) => to)
const trailOf = async (event: string) =>
  (
    await asSql<{ details: Record<string, unknown> }>(
      server.database,
      {},
      `select details from audit_event where event = '${event}' order by id`,
    )
  ).map(({ details }) => details)

test('in preparation everything but the questionnaire can be set right, and nobody is told', async () => {
  const { params } = await prepares('misspelt')
  const titles = { en: 'Annual report', fr: 'Rapport annuel' }
  const states = { addStates: ['TUV', 'FRA'], removeStates: ['MAR'] }
  const body = { titles, opensOn: '2026-12-15', dueOn: '2027-04-30', ...states }
  expect(await officer.call(changeCycle, { params, body })).toMatchObject({
    titles,
    opensOn: '2026-12-15',
    dueOn: '2027-04-30',
    invited: 3,
  })
  expect(await officer.call(getCycle, { params })).toMatchObject({ titles, dueOn: '2027-04-30', invited: 3 })
  expect(await invited(params)).toEqual(['FRA', 'JPN', 'TUV'])
  expect(await server.mails()).toEqual([])
  expect((await trailOf('cycle.changed')).at(-1)).toMatchObject({
    key: 'misspelt',
    dueOnBefore: '2027-03-31',
    dueOn: '2027-04-30',
    added: ['TUV', 'FRA'],
    removed: ['MAR'],
  })
})

test('two officers change the list of States from the same page: what each has done stays', async () => {
  const { params } = await prepares('shared')
  const other = await server.signedInAs('secretariat-administrator')
  await officer.call(changeCycle, { params, body: { addStates: ['TUV'], removeStates: ['JPN'] } })
  const body = { addStates: ['FRA', 'TUV'], removeStates: ['JPN', 'DZA'] }
  expect(await other.call(changeCycle, { params, body })).toMatchObject({ invited: 3 })
  expect(await invited(params)).toEqual(['FRA', 'MAR', 'TUV'])
  const changes = (await trailOf('cycle.changed')).filter(({ key }) => key === 'shared')
  expect(changes).toEqual([
    { key: 'shared', added: ['TUV'], removed: ['JPN'] },
    { key: 'shared', added: ['FRA'] },
  ])
  // Nor do two who each take off some of the rest leave a cycle for nobody.
  await officer.call(changeCycle, { params, body: { removeStates: ['FRA', 'MAR'] } })
  const refused = await other.problem(changeCycle, { params, body: { removeStates: ['MAR', 'TUV'] } })
  expect(refused).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/removeStates' }] })
  expect(await invited(params)).toEqual(['TUV'])
})

test('a cycle prepared by mistake is deleted, and its short name is free again', async () => {
  const { params } = await prepares('mistake')
  await officer.call(deleteCycle, { params })
  expect((await officer.problem(getCycle, { params })).code).toBe('cycle.notFound')
  expect((await officer.call(listCycles)).cycles.map(({ key }) => key)).not.toContain('mistake')
  expect(await trailOf('cycle.deleted')).toEqual([{ key: 'mistake', title: 'Cycle mistake', invited: 2 }])
  await prepares('mistake')
})

test('what was opened is never deleted, not even past the product', async () => {
  const { params } = await opens('lasting')
  expect((await officer.problem(deleteCycle, { params })).code).toBe('cycle.notDraft')
  const secretariat = { role: 'app_secretariat' } as const
  await asSql(server.database, secretariat, 'delete from cycle_state')
  expect(await invited(params)).toEqual(['JPN', 'MAR'])
  await expect(asSql(server.database, secretariat, "delete from cycle where key = 'lasting'")).rejects.toThrow(
    /foreign key/,
  )
})

test('an open cycle gets a later due date: those whose reply is awaited are told, who has submitted is not', async () => {
  const { params } = await opens('prolonged')
  await (await atWork(server, 'japan-focal-point', 'prolonged')).submits()
  const body = { dueOn: '2027-05-31' }
  expect(await officer.call(changeCycle, { params, body })).toMatchObject({ dueOn: '2027-05-31', status: 'open' })
  expect(await mailsAbout('“Cycle prolonged”: replies are now due on 31 May 2027')).toEqual([
    castMember('morocco-focal-point').email,
  ])
  const salma = await server.signedInAs('morocco-focal-point')
  const { replies } = await salma.call(listReplies)
  expect(replies.find(({ cycle }) => cycle === 'prolonged')).toMatchObject({ dueOn: '2027-05-31' })
  await officer.call(changeCycle, { params, body: { titles: { en: 'Cycle renamed' } } })
  expect(await mailsAbout('renamed')).toEqual([])
})

test('further States join an open cycle: they get their reply and are told; nobody is taken off', async () => {
  const { params } = await opens('joined')
  const tuvalu = { state: 'TUV', email: 'tala@tuv.example', name: 'Tala', role: 'focal-point', locale: 'en' } as const
  await officer.call(changeCycle, { params, body: { addStates: ['TUV'] } })
  const asked =
    "select 1 from outbox where topic = 'results.aggregate' and payload->>'cycleId' = (select cycle_id::text from cycle where key = 'joined')"
  expect(await asSql(server.database, {}, asked)).toHaveLength(1)
  await officer.call(inviteFocalPoint, { params, body: tuvalu })
  expect((await officer.call(listResponses, { params })).responses).toMatchObject([
    { state: 'JPN' },
    { state: 'MAR' },
    { state: 'TUV', status: 'not-started' },
  ])
  const refused = await officer.problem(changeCycle, { params, body: { removeStates: ['JPN'] } })
  expect(refused).toMatchObject({ code: 'cycle.stateStays', errors: [{ pointer: '/removeStates' }] })
  expect(await officer.call(changeCycle, { params, body: { removeStates: ['FRA'] } })).toMatchObject({ invited: 3 })
  await officer.call(changeCycle, { params: (await opens('second')).params, body: { addStates: ['TUV'] } })
  expect(await mailsAbout('“Cycle second” is open')).toContain('tala@tuv.example')
  const invitation = (await server.mails()).find(({ to, text }) => to === 'tala@tuv.example' && text.includes('link'))
  const own = server.anonymous()
  await own.call(signIn, { body: { token: /link\?locale=\w+#([\w-]+)/.exec(invitation?.text ?? '')?.[1] ?? '' } })
  const replies = (await own.call(listReplies)).replies.map(({ cycle }) => cycle)
  expect(replies.toSorted()).toEqual(['joined', 'second'])
})

test('what cannot be is refused with its place', async () => {
  const { params } = await opens('judged')
  const says = async (body: object, of = params): Promise<unknown> => {
    const { code, errors } = await officer.problem(changeCycle, { params: of, body })
    return [code, errors?.map(({ pointer }) => pointer)]
  }
  expect(await says({ opensOn: '2026-12-24' })).toEqual(['cycle.begun', ['/opensOn']])
  expect(await says({ dueOn: '2026-10-31' })).toEqual(['cycle.datesOutOfOrder', ['/dueOn']])
  server.clock.advance({ days: 1 })
  officer = await server.signedInAs('secretariat-officer')
  expect(await says({ dueOn: '2026-11-02' })).toEqual(['cycle.duePast', ['/dueOn']])
  expect(await says({ addStates: ['MAR', 'XXX'] })).toEqual(['state.unknown', ['/addStates/1']])
  expect((await officer.problem(changeCycle, { params, body: {} })).code).toBe('request.invalid')
  await officer.call(closeCycle, { params })
  expect(await says({ dueOn: '2027-06-30' })).toEqual(['cycle.isClosed', undefined])
  const salma = await server.signedInAs('morocco-focal-point')
  expect((await salma.problem(changeCycle, { params, body: { dueOn: '2027-06-30' } })).code).toBe('access.denied')
  expect((await salma.problem(deleteCycle, { params })).code).toBe('access.denied')
})

test('a cycle that somebody will open may have a first day that has come already', async () => {
  const { params } = await prepares('by-hand', '2026-12-01')
  const today = { opensOn: '2026-11-02' }
  expect(await officer.call(changeCycle, { params, body: today })).toMatchObject({ ...today, opensByItself: false })
})

test('a cycle agreed to open by itself does so on its new day, not on the old one', async () => {
  const { params } = await prepares('moved', '2026-11-05')
  await officer.call(agreeOpening, { params })
  expect((await officer.problem(changeCycle, { params, body: { opensOn: '2026-11-01' } })).code).toBe('cycle.dayPast')
  await officer.call(changeCycle, { params, body: { opensOn: '2026-11-06' } })
  const status = async () => (await (await server.signedInAs('secretariat-officer')).call(getCycle, { params })).status
  server.clock.advance({ days: 2 })
  await server.mails()
  expect(await status()).toBe('draft')
  server.clock.advance({ days: 1 })
  await server.mails()
  expect(await status()).toBe('open')
})
