import { afterAll, beforeAll, expect, test } from 'vitest'
import { getSmallCounts, publishSmallCounts, withholdSmallCounts } from '#shared/contract/counts.ts'
import { searchNarratives } from '#shared/contract/narratives.ts'
import { listReplies } from '#shared/contract/replies.ts'
import { getReview, publishSmallNumbers, withholdSmallNumbers } from '#shared/contract/review.ts'
import type { CastKey } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const body = { note: 'Asked by the focal point' }

let server: TestServer
let params: { readonly reply: string }
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'JPN'])
  const answers = {
    ...prison(0, 40, 100),
    capacity: { value: { number: '3' }, note: 'Three in Ifrane', language: 'en' },
  }
  await reports(server, { cycle, state: 'MAR', levels: allAt('R3'), answers })
  await reports(server, { cycle, state: 'JPN', levels: allAt('R3'), answers: prison(30, 400, 500) })
  await server.mails()
  const { replies } = await (await server.signedInAs('morocco-focal-point')).call(listReplies)
  params = { reply: replies.find((one) => one.cycle === cycle)?.id ?? '' }
})
afterAll(() => server.close())

const found = async () => (await server.anonymous().call(searchNarratives, { query: { q: 'Ifrane' } })).total
const refusalOf = async (who: CastKey) =>
  (await (await server.signedInAs(who)).problem(withholdSmallCounts, { params, body })).code

test('a focal point keeps the small counts of the own State out of public figures, and the secretariat sees it', async () => {
  const salma = await server.signedInAs('morocco-focal-point')
  expect(await salma.call(getSmallCounts, { params })).toEqual({ withheld: false })
  expect(await found()).toBe(1)
  expect(await salma.call(withholdSmallCounts, { params, body })).toMatchObject({ withheld: true, ...body })
  await server.mails()
  expect(await found()).toBe(0)
  expect(await salma.call(getSmallCounts, { params })).toMatchObject({ withheld: true })
  const officer = await server.signedInAs('secretariat-officer')
  const { smallNumbers } = await officer.call(getReview, { query: { cycle } })
  expect(smallNumbers).toMatchObject([{ state: 'MAR', ...body }])
})

test('nobody else does it for the State: another State learns not even that there is a reply', async () => {
  expect(await refusalOf('japan-focal-point')).toBe('reply.notFound')
  expect(await refusalOf('morocco-observer')).toBe('access.denied')
  expect(await refusalOf('secretariat-officer')).toBe('access.denied')
  expect(await refusalOf('analyst')).toBe('access.denied')
  expect(await refusalOf('morocco-justice')).toBe('access.denied')
})

test('the secretariat can neither lift nor replace what the State recorded itself', async () => {
  const officer = await server.signedInAs('secretariat-officer')
  const at = { cycle, state: 'MAR' }
  expect((await officer.problem(publishSmallNumbers, { params: at })).code).toBe('smallNumbers.ofState')
  const note = 'Letter of 3 November'
  expect((await officer.problem(withholdSmallNumbers, { params: at, body: { note } })).code).toBe(
    'smallNumbers.ofState',
  )
  await server.mails()
  expect(await found()).toBe(0)
  expect((await officer.call(getReview, { query: { cycle } })).smallNumbers).toMatchObject([{ byState: true, ...body }])
})

test('what it recorded for a State it lifts, with a confirmed session', async () => {
  const officer = await server.signedInAs('secretariat-officer')
  const at = { cycle, state: 'JPN' }
  await officer.call(withholdSmallNumbers, { params: at, body: { note: 'Letter of 3 November' } })
  const recorded = async () => (await officer.call(getReview, { query: { cycle } })).smallNumbers
  expect(await recorded()).toMatchObject([{ state: 'JPN', byState: false }, { state: 'MAR' }])
  expect(publishSmallNumbers.fresh).toBe(true)
  await officer.call(publishSmallNumbers, { params: at })
  expect(await recorded()).toMatchObject([{ state: 'MAR' }])
  await server.mails()
})

test('taken back, the counts are public again; both are on record with the State', async () => {
  const salma = await server.signedInAs('morocco-focal-point')
  await salma.call(publishSmallCounts, { params })
  await server.mails()
  expect(await found()).toBe(1)
  expect(await salma.call(getSmallCounts, { params })).toEqual({ withheld: false })
  const events = await asSql<{ event: string; state: string }>(
    server.database,
    { role: 'app_accounts' },
    "select event, details->>'state' as state from audit_event where event like 'small-numbers.%' and state_id = 'MAR' order by id",
  )
  expect(events).toEqual([
    { event: 'small-numbers.withheld', state: 'MAR' },
    { event: 'small-numbers.released', state: 'MAR' },
  ])
})

test('who recorded it as the secretariat may join a State’s team: the record stays the secretariat’s, and it lifts it', async () => {
  const officer = await server.signedInAs('secretariat-officer')
  const at = { cycle, state: 'JPN' }
  await officer.call(withholdSmallNumbers, { params: at, body: { note: 'Letter of 3 November' } })
  await asSql(
    server.database,
    {},
    `insert into membership (id, person_id, role, state_id, created_at)
      select gen_random_uuid(), person_id, 'observer', 'JPN', at from small_number_request where state_id = 'JPN'`,
  )
  const { smallNumbers } = await officer.call(getReview, { query: { cycle } })
  expect(smallNumbers).toMatchObject([{ state: 'JPN', byState: false }])
  await officer.call(publishSmallNumbers, { params: at })
})
