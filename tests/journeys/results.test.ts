import { afterAll, beforeAll, expect, test } from 'vitest'
import { computeResults } from '#server/admin-results.ts'
import { setLevels } from '#shared/contract/replies.ts'
import { getIndicator, getIndicatorCsv, getPublicReply, getSubmittedIndicator } from '#shared/contract/results.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const five = ['MAR', 'JPN', 'FRA', 'KEN', 'CAN']
const canary = 'CANARY-7319'

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, five)
})
afterAll(() => server.close())

const indicator = (id: string, query = {}) =>
  server.anonymous().call(getIndicator, { params: { indicator: id }, query: { cycle, ...query } })
const submitted = async (id: string) =>
  (await server.signedInAs('analyst')).call(getSubmittedIndicator, { params: { indicator: id }, query: { cycle } })
type Page = Awaited<ReturnType<typeof indicator>>
const world = ({ groups }: Page) => groups.find(({ group }) => group === 'world')
const at = ({ observations }: Page, state: string) => observations.find((one) => one.state === state)

test('before anybody has replied every State is "no reply", and no figure is zero', async () => {
  const page = await indicator('T-02')
  expect(new Set(page.observations.map(({ status }) => status))).toEqual(new Set(['no-reply']))
  expect(page.observations).toHaveLength(5)
  expect(world(page)).toBeUndefined()
})

test('a State submits for the secretariat only: the analyst sees the figure, the public sees no reply', async () => {
  const salma = await atWork(server, 'morocco-focal-point', cycle)
  const answers = { ...prison(10, 90, 80), hasStrategy: { value: { choice: 'yes' }, source: canary } }
  for (const [question, answer] of Object.entries(answers)) await salma.types(question, answer)
  expect((await salma.submits()).status).toBe(201)
  await server.mails()
  const seen = await submitted('T-02')
  expect(at(seen, 'MAR')).toMatchObject({ status: 'value', value: 125, revision: 1 })
  expect(world(seen)?.coverage).toMatchObject({ invited: 5, replies: 1, answered: 1 })
  const open = await indicator('T-02')
  expect(at(open, 'MAR')?.status).toBe('no-reply')
  expect(world(open)?.coverage.replies ?? 0).toBe(0)
})

test('raising a level publishes the figure with its answer; lowering it takes both back', async () => {
  const salma = await atWork(server, 'morocco-focal-point', cycle)
  const levels = async (prisons: 'R1' | 'R3') => {
    const { seq } = await salma.summary()
    const body = { sections: { prisons }, exceptions: {} }
    await salma.browser.call(setLevels, {
      params: { reply: salma.reply },
      headers: { 'if-match': `"${seq}"` },
      body,
    })
    await server.mails()
  }
  await levels('R3')
  expect(at(await indicator('T-02'), 'MAR')).toMatchObject({ status: 'value', value: 125, answer: 'held' })
  const reply = { params: { cycle, state: 'MAR' }, query: {} }
  expect((await server.anonymous().call(getPublicReply, reply)).answers.map(({ question }) => question)).toEqual([
    'held',
    'capacity',
    'free',
  ])
  expect(at(await indicator('T-01'), 'MAR')?.status).toBe('kept-back')
  await levels('R1')
  expect(at(await indicator('T-02'), 'MAR')?.status).toBe('no-reply')
  expect((await server.anonymous().problem(getPublicReply, reply)).code).toBe('reply.notFound')
  await levels('R3')
})

test('group figures need three States, and count every State by its weight', async () => {
  await reports(server, { cycle, state: 'FRA', answers: prison(0, 50, 100), levels: allAt('R3') })
  await server.mails()
  expect(world(await indicator('T-02'))?.figures.map(({ rule, tooFew }) => [rule, tooFew])).toEqual([
    ['ratio_of_sums', true],
    ['median', true],
    ['sum', true],
  ])
  await reports(server, {
    cycle,
    state: 'KEN',
    answers: { ...prison(20, 1000, 1000), hasStrategy: { value: { choice: 'in-part' } } },
    levels: allAt('R3'),
  })
  await server.mails()
  const figures = world(await indicator('T-02'))?.figures ?? []
  expect(figures.find(({ rule }) => rule === 'ratio_of_sums')?.value).toBeCloseTo((100 * 1170) / 1180)
  expect(figures.find(({ rule }) => rule === 'median')?.value).toBeCloseTo(102)
  expect(figures.find(({ rule }) => rule === 'sum')?.value).toBe(1170)
  const women = world(await indicator('T-02', { by: 'sex', code: 'female' }))?.figures[0]
  expect(women?.value).toBeCloseTo((100 * 30) / 1180)
})

test('a State that answered nothing to a question is "not answered", never "no"; a reason is a reason', async () => {
  await reports(server, {
    cycle,
    state: 'CAN',
    answers: { capacity: { nonAnswer: 'confidential' }, hasStrategy: { value: { choice: 'no' } } },
    levels: allAt('R3'),
  })
  await server.mails()
  const page = await indicator('T-02')
  expect(at(page, 'CAN')).toMatchObject({ status: 'reason', reason: 'confidential' })
  expect(world(page)?.coverage).toMatchObject({ invited: 5, replies: 4, answered: 3, reasons: { confidential: 1 } })
  const strategy = await indicator('T-01')
  expect(at(strategy, 'FRA')?.status).toBe('blank')
  expect(world(strategy)?.figures[0]).toEqual({
    rule: 'share_yes',
    n: 2,
    counts: { 'in-part': 1, no: 1 },
    tooFew: true,
  })
})

test('reports made public are counted among the States invited; evidence is a share of answers', async () => {
  const share = await indicator('T-03')
  expect(world(share)?.figures).toEqual([{ rule: 'share_yes', n: 5, value: 80, counts: { yes: 4 } }])
  expect(at(share, 'JPN')).toMatchObject({ status: 'no-reply' })
  expect(at(share, 'JPN')).not.toHaveProperty('category')
  expect(at(await submitted('T-04'), 'MAR')?.value).toBeCloseTo(100 / 3)
  expect(at(await indicator('T-04'), 'MAR')?.status).toBe('kept-back')
})

test('a correction replaces the figures of the revision before', async () => {
  await reports(server, { cycle, state: 'FRA', correction: true, answers: prison(0, 75, 100) })
  await server.mails()
  expect(at(await indicator('T-02'), 'FRA')).toMatchObject({ value: 75, revision: 2 })
  const rows = await asSql<{ n: string }>(
    server.database,
    {},
    `select count(*)::text as n from observation where state_id = 'FRA' and indicator = 'T-02' and breakdown = ''`,
  )
  expect(rows).toEqual([{ n: '1' }])
})

test('a trend compares the same States: those with a figure in every cycle', async () => {
  await opensCycle(server, 'annual-2027', five, 2027)
  await reports(server, { cycle: 'annual-2027', state: 'FRA', answers: prison(0, 60, 100), levels: allAt('R3') })
  await reports(server, { cycle: 'annual-2027', state: 'JPN', answers: prison(1, 2, 10), levels: allAt('R3') })
  await server.mails()
  const { trend } = await indicator('T-02')
  expect(trend.map(({ referenceYear, sameStates }) => [referenceYear, sameStates])).toEqual([
    [2026, 1],
    [2027, 1],
  ])
  expect(trend.map(({ all, same }) => [all[0]?.n, same[0]?.n])).toEqual([
    [3, 1],
    [2, 1],
  ])
})

test('many submissions to one cycle are computed once', async () => {
  const waiting = () =>
    asSql<{ id: number; attempts: number }>(
      server.database,
      {},
      `select id, attempts from outbox where topic = 'results.aggregate' order by id`,
    )
  const before = (await waiting()).length
  await reports(server, { cycle, state: 'FRA', correction: true })
  await reports(server, { cycle, state: 'KEN', correction: true })
  await server.mails()
  const fresh = (await waiting()).slice(before)
  expect(fresh.length).toBeGreaterThan(1)
  expect(fresh.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(1)
})

test('a team reads its own observations in SQL and nobody else’s; the public only what is released to it', async () => {
  const states = async (role: string, state?: string) => {
    const rows = await asSql<{ state: string }>(
      server.database,
      { role, ...(state !== undefined && { state }) },
      'select distinct state_id as state from observation order by 1',
    )
    return rows.map((row) => row.state)
  }
  expect(await states('app_rw', 'MAR')).toEqual(['MAR'])
  expect(await states('app_secretariat')).toEqual(['CAN', 'FRA', 'JPN', 'KEN', 'MAR'])
  const open = await asSql<{ level: string }>(
    server.database,
    { role: 'app_public' },
    'select distinct level from observation',
  )
  expect(open).toEqual([{ level: 'R3' }])
  await expect(
    asSql(server.database, { role: 'app_rw', state: 'MAR' }, `delete from observation where state_id <> 'MAR'`),
  ).resolves.toEqual([])
  expect(await states('app_secretariat')).toContain('JPN')
})

test('what is unknown is refused, in three languages', async () => {
  const browser = server.anonymous()
  const ask = (params: { indicator: string }, query: Record<string, string>, locale: string) =>
    browser.problem(getIndicator, { params, query }, { 'accept-language': locale })
  for (const [locale, other] of [
    ['en', 'fr'],
    ['fr', 'ar'],
    ['ar', 'en'],
  ] as const) {
    const missing = await ask({ indicator: 'T-99' }, {}, locale)
    expect(missing.code).toBe('indicator.notFound')
    expect(missing.title).not.toBe((await ask({ indicator: 'T-99' }, {}, other)).title)
    expect((await ask({ indicator: 'T-02' }, { cycle: 'no-such' }, locale)).code).toBe('cycle.notFound')
    expect((await ask({ indicator: 'T-02' }, { by: 'sex', code: 'other' }, locale)).code).toBe('indicator.notFound')
    expect((await ask({ indicator: 'T-02' }, { code: 'female' }, locale)).code).toBe('indicator.notFound')
  }
})

test('a table for spreadsheets holds no formula and no invented zero', async () => {
  const note = '=HYPERLINK("http://evil.example";"click")'
  await reports(server, {
    cycle,
    state: 'KEN',
    correction: true,
    answers: { capacity: { value: { number: '1000' }, note } },
  })
  await server.mails()
  const { text } = await server
    .anonymous()
    .attempt(getIndicatorCsv, { params: { indicator: 'T-02' }, query: { cycle } })
  const lines = text.trim().split('\n')
  expect(lines).toHaveLength(6)
  expect(text).toContain(`"'=HYPERLINK`)
  expect(text).not.toMatch(/(^|,)"?[=+@]/m)
  expect(lines.find((line) => line.startsWith('JPN'))).toContain('no-reply,,,')
})

test('computing everything anew from the submissions changes nothing, and repairs what is wrong', async () => {
  const pages = async () =>
    Promise.all(['T-01', 'T-02', 'T-03'].map(async (id) => ({ ...(await indicator(id)), computedAt: undefined })))
  const before = await pages()
  await asSql(
    server.database,
    {},
    `update observation set value = 1, numerator = 1 where indicator = 'T-02' and status = 'value'`,
    `delete from submitted_answer where state_id = 'KEN'`,
    'delete from aggregate',
  )
  expect(await pages()).not.toEqual(before)
  const lines: string[] = []
  const { config, database, definitions } = server.deps
  expect(await computeResults({ config, database, say: (line) => lines.push(line) }, definitions)).toBe(0)
  expect(lines).toEqual(['computed anew: 6 replies of 2 cycles'])
  expect(await pages()).toEqual(before)
})
