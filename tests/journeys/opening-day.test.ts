import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  agreeOpening,
  closeCycle,
  getCycle,
  inviteFocalPoint,
  openCycle,
  withdrawOpening,
} from '#shared/contract/cycles.ts'
import { listReplies } from '#shared/contract/replies.ts'
import { castMember } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { preparesCycle } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

let server: TestServer
let officer: TestBrowser
beforeAll(async () => {
  server = await startServer()
})
/** Days pass in these stories, and sessions with them. */
beforeEach(async () => {
  officer = await server.signedInAs('secretariat-officer')
})
afterAll(() => server.close())

/** The story begins on Monday, 2 November 2026, at ten in Vienna. */
const prepares = (key: string, opensOn: string) => preparesCycle(officer, key, { opensOn })

const about = async (key: string) => (await server.mails()).filter(({ subject }) => subject.includes(`Cycle ${key}`))
const now = async (params: { cycle: string }) =>
  (await server.signedInAs('secretariat-officer')).call(getCycle, { params })
const repliesOf = async (key: string) =>
  (await (await server.signedInAs('morocco-focal-point')).call(listReplies)).replies.filter(
    ({ cycle }) => cycle === key,
  )

test('a cycle that was agreed opens by itself when its day begins in Vienna, not before', async () => {
  const { params } = await prepares('agreed', '2026-11-03')
  expect(await officer.call(agreeOpening, { params })).toMatchObject({ status: 'draft', opensByItself: true })
  server.clock.advance({ hours: 13, minutes: 59 })
  expect(await about('agreed')).toEqual([])
  expect(await repliesOf('agreed')).toEqual([])
  server.clock.advance({ minutes: 1 })
  expect(await about('agreed')).toHaveLength(2)
  expect(await now(params)).toMatchObject({ status: 'open', opensByItself: false })
  expect(await repliesOf('agreed')).toHaveLength(1)
  const trail = await asSql<{ details: object }>(
    server.database,
    {},
    "select details from audit_event where event = 'cycle.opened'",
  )
  expect(trail).toEqual([{ details: { key: 'agreed', byItself: true } }])
})

test('taken back, the day passes and nothing opens', async () => {
  const { params } = await prepares('taken-back', '2026-11-05')
  await officer.call(agreeOpening, { params })
  expect(await officer.call(withdrawOpening, { params })).toMatchObject({ opensByItself: false })
  server.clock.advance({ days: 3 })
  expect(await about('taken-back')).toEqual([])
  expect(await now(params)).toMatchObject({ status: 'draft' })
  officer = await server.signedInAs('secretariat-officer')
  expect((await officer.problem(agreeOpening, { params })).code).toBe('cycle.dayPast')
})

test('opened ahead of its day, that day becomes the first, and nothing happens on the planned one', async () => {
  const { params } = await prepares('ahead', '2026-12-01')
  await officer.call(agreeOpening, { params })
  expect(await officer.call(openCycle, { params })).toMatchObject({ status: 'open', opensOn: '2026-11-06' })
  expect(await about('ahead')).toHaveLength(2)
  await officer.call(closeCycle, { params })
  server.clock.advance({ days: 30 })
  expect(await about('ahead')).toHaveLength(2)
  expect(await now(params)).toMatchObject({ status: 'closed' })
})

test('an invitation says when the cycle opens, as far as that is known', async () => {
  const { params } = await prepares('invited', '2027-02-01')
  const { name, email, locale } = castMember('japan-focal-point')
  const invites = async (): Promise<string> => {
    const body = { state: 'JPN', email, name, role: 'focal-point', locale, again: true } as const
    await officer.call(inviteFocalPoint, { params, body })
    return (await about('invited'))[0]?.text ?? ''
  }
  expect(await invites()).toContain('being prepared')
  await officer.call(agreeOpening, { params })
  expect(await invites()).toContain('It opens on 1 February 2027')
  await officer.call(openCycle, { params })
  expect(await invites()).toContain('You can start at any time.')
})

test('only the secretariat agrees an opening', async () => {
  const { params } = await prepares('guarded', '2027-02-01')
  const salma = await server.signedInAs('morocco-focal-point')
  expect((await salma.problem(agreeOpening, { params })).code).toBe('access.denied')
  expect((await salma.problem(withdrawOpening, { params })).code).toBe('access.denied')
})
