import { afterAll, beforeAll, expect, test } from 'vitest'
import { getRelease, listPreparedReleases, prepareRelease, publishRelease } from '#shared/contract/releases.ts'
import { getPreparedRelease, listReleases, withdrawRelease, type ReleaseDetail } from '#shared/contract/releases.ts'
import { getIndicator, getPublicReply } from '#shared/contract/results.ts'
import { listLeftOut, verifyRelease } from '#server/features/releases/index.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { createOwnList, reviewObservation, withholdSmallNumbers } from '#shared/contract/review.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

const cycle = 'annual-2026'
const canary = 'CANARY-3108'

let server: TestServer
let officer: TestBrowser
let administrator: TestBrowser
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'JPN', 'FRA', 'KEN'])
  for (const [state, held] of [
    ['MAR', 100],
    ['JPN', 80],
    ['FRA', 60],
  ] as const)
    await reports(server, { cycle, state, answers: prison(0, held, 100), levels: allAt('R3') })
  await reports(server, {
    cycle,
    state: 'KEN',
    answers: {
      ...prison(0, 40, 100),
      hasStrategy: { value: { choice: 'yes' } },
      strategyText: { value: { text: canary } },
    },
    levels: allAt('R2'),
  })
  await server.mails()
  officer = await server.signedInAs('secretariat-officer')
  administrator = await server.signedInAs('secretariat-administrator')
})
afterAll(() => server.close())

const prepares = (name: string, more = {}) => officer.call(prepareRelease, { body: { name, cycles: [cycle], ...more } })
const publishes = (name: string, body = {}) => administrator.call(publishRelease, { params: { release: name }, body })
const median = async (edition?: string) => {
  const query = { cycle, ...(edition && { edition }) }
  const page = await server.anonymous().call(getIndicator, { params: { indicator: 'T-02' }, query })
  return page.groups.find(({ group }) => group === 'world')?.figures.find(({ rule }) => rule === 'median')?.value
}

test('an officer prepares what States made public, and only that', async () => {
  const [offered] = (await officer.call(listPreparedReleases, {})).cycles
  expect(offered).toMatchObject({ key: cycle, nextName: '2026.1' })
  const prepared = await prepares('2026.1')
  expect(prepared).toMatchObject({ status: 'prepared', preparedByMe: true, counts: { states: 3, withheld: 5 } })
  expect(prepared.findings.map(({ check }) => check)).toContain('cycleOpen')
  expect((await server.anonymous().call(listReleases, {})).releases).toEqual([])
})

test('whoever prepared it does not publish it, and the public cannot look ahead', async () => {
  const tooEarly = await server.anonymous().problem(getRelease, { params: { release: '2026.1' } })
  expect(tooEarly.code).toBe('release.notFound')
  const same = await officer.problem(publishRelease, { params: { release: '2026.1' }, body: {} })
  expect(same).toMatchObject({ status: 403, code: 'release.samePerson' })
  await expect(
    asSql(server.database, {}, `update release set approved_by = prepared_by where name = '2026.1'`),
  ).rejects.toThrow(/release_needs_two_persons/)
})

test('a second person publishes it, pages read it, and recomputing gives the same bytes', async () => {
  const published = await publishes('2026.1')
  expect(published).toMatchObject({ status: 'published', approvedBy: expect.any(String) })
  const verified = await verifyRelease(server.deps, '2026.1')
  expect(verified).toEqual({ recorded: published.sha256, computed: published.sha256, changedDefinitions: [] })
  const reply = await server.anonymous().call(getPublicReply, { params: { cycle, state: 'FRA' }, query: {} })
  expect(reply).toMatchObject({ edition: '2026.1', provisional: false })
  const kept = await asSql<{ answer: object }>(
    server.database,
    {},
    `select answer from submitted_answer where edition = '2026.1'`,
  )
  expect(JSON.stringify(kept)).not.toContain(canary)
})

test('the hash is the same on every engine', async () => {
  const { sha256 } = await server.anonymous().call(getRelease, { params: { release: '2026.1' } })
  expect(sha256).toBe('a14c54f25d521346b03abc4aef845f33492d48a904de6490a707c92ed7e06c04')
})

test('a name is used once', async () => {
  const again = await officer.problem(prepareRelease, { body: { name: '2026.1', cycles: [cycle] } })
  expect(again).toMatchObject({ status: 409, code: 'release.nameTaken' })
})

test('a correction says what it corrects and why; the earlier release stays readable and says so', async () => {
  await reports(server, { cycle, state: 'FRA', correction: true, answers: prison(0, 90, 100) })
  await server.mails()
  const silent = await officer.problem(prepareRelease, {
    body: { name: '2026.2', cycles: [cycle], corrects: '2026.1' },
  })
  expect(silent).toMatchObject({ status: 422, code: 'release.reasonMissing' })
  const prepared = await prepares('2026.2', { corrects: '2026.1', reason: 'France corrected its count of prisoners.' })
  expect(prepared.difference).toMatchObject({ to: '2026.1', added: 0, removed: 0, statesAdded: [], statesRemoved: [] })
  expect(prepared.difference?.changed).toContainEqual({
    cycle,
    indicator: 'T-02',
    state: 'FRA',
    before: '60',
    after: '90',
  })
  expect(prepared.difference?.moved).toContainEqual(
    expect.objectContaining({ indicator: 'T-02', group: 'world', rule: 'median', before: 80, after: 90 }),
  )
  await publishes('2026.2')
  const earlier = await server.anonymous().call(getRelease, { params: { release: '2026.1' } })
  expect(earlier).toMatchObject({ status: 'published', supersededBy: '2026.2' })
  expect([await median(), await median('2026.1')]).toEqual([90, 80])
})

test('contents that changed after a release was prepared are not published unseen', async () => {
  await prepares('2026.3')
  await reports(server, { cycle, state: 'JPN', correction: true, answers: prison(0, 81, 100) })
  await server.mails()
  const changed = await administrator.problem(publishRelease, { params: { release: '2026.3' }, body: {} })
  expect(changed).toMatchObject({ status: 409, code: 'release.contentsChanged' })
  const given = { params: { release: '2026.3' }, body: { reason: 'Prepared anew.' } }
  expect(await administrator.call(withdrawRelease, given)).toMatchObject({ status: 'discarded' })
  const twice = await administrator.problem(withdrawRelease, given)
  expect(twice.code).toBe('release.wrongStatus')
})

test('under embargo nobody reads it; at its time it publishes itself', async () => {
  await prepares('2026.4')
  const now = server.clock.now().getTime()
  for (const embargoUntil of ['tomorrow', new Date(now - 1).toISOString(), '2026-12-01T09:00'])
    expect(
      (await administrator.problem(publishRelease, { params: { release: '2026.4' }, body: { embargoUntil } })).code,
    ).toBe('release.embargoUnclear')
  await publishes('2026.4', { embargoUntil: new Date(now + 1_800_000).toISOString() })
  await server.mails()
  expect(await median()).toBe(90)
  const hidden = `select 1 from observation where edition = '2026.4'`
  expect(await asSql(server.database, { role: 'app_public' }, hidden)).toEqual([])
  server.clock.advance({ minutes: 30 })
  await server.mails()
  const seen = await officer.call(getPreparedRelease, { params: { release: '2026.4' } })
  expect(seen.status).toBe('published')
  expect((await asSql(server.database, { role: 'app_public' }, hidden)).length).toBeGreaterThan(0)
})

test('a State that takes an answer back during the embargo holds the release', async () => {
  await prepares('2026.5')
  await publishes('2026.5', { embargoUntil: new Date(server.clock.now().getTime() + 1_800_000).toISOString() })
  await reports(server, { cycle, state: 'JPN', correction: true, levels: allAt('R1') })
  server.clock.advance({ minutes: 30 })
  await server.mails()
  const held = await officer.call(getPreparedRelease, { params: { release: '2026.5' } })
  expect(held.status).toBe('held')
  expect((await server.anonymous().problem(getRelease, { params: { release: '2026.5' } })).code).toBe(
    'release.notFound',
  )
})

test('a withdrawn release stays readable and says why; pages go back to the one before', async () => {
  const withdrawn = await administrator.call(withdrawRelease, {
    params: { release: '2026.4' },
    body: { reason: 'Published by mistake.' },
  })
  expect(withdrawn.status).toBe('withdrawn')
  const seen = await server.anonymous().call(getRelease, { params: { release: '2026.4' } })
  expect(seen).toMatchObject({ status: 'withdrawn', withdrawalReason: 'Published by mistake.' })
  const reply = await server.anonymous().call(getPublicReply, { params: { cycle, state: 'FRA' }, query: {} })
  expect(reply.edition).toBe('2026.2')
  await expect(asSql(server.database, { role: 'app_secretariat' }, 'delete from release')).rejects.toThrow(/denied/)
})

test('small counts that a State withholds are in no release, and a later list of States changes none', async () => {
  await reports(server, { cycle, state: 'KEN', correction: true, answers: prison(3, 40, 100), levels: allAt('R3') })
  await officer.call(withholdSmallNumbers, { params: { cycle, state: 'KEN' }, body: { note: 'Letter of 3 November' } })
  await server.mails()
  await prepares('2026.6')
  expect(await publishes('2026.6')).toMatchObject({ status: 'published' })
  const small = await asSql<{ cells: object }>(
    server.database,
    {},
    `select answer -> 'value' -> 'cells' -> 'female:sentenced' as cells from submitted_answer
      where edition = '2026.6' and state_id = 'KEN' and question_id = 'held'`,
  )
  expect(small).toEqual([{ cells: { nonAnswer: 'confidential' } }])
  const list = { id: 'rim', titles: { en: 'Pacific rim' }, states: ['JPN', 'KEN', 'FRA'] }
  await officer.call(createOwnList, { body: { ...list, cycles: [cycle] } })
  await server.mails()
  const verified = await verifyRelease(server.deps, '2026.6')
  expect(verified?.computed).toBe(verified?.recorded)
})

test('the second person reads what no review has decided on, as it stands; readers read what was left out, and why', async () => {
  await reports(server, { cycle, state: 'FRA', correction: true, answers: prison(0, 900, 100), levels: allAt('R3') })
  await server.mails()
  const found = ({ findings }: ReleaseDetail) => findings.filter(({ check }) => /undecided|leftOut/.test(check))
  const undecided = { check: 'undecided', level: 'look-at', count: 1, names: [cycle] }
  expect(found(await prepares('2026.7'))).toEqual([undecided])
  const params = { cycle, indicator: 'T-02', state: 'FRA' }
  await officer.call(reviewObservation, { params, body: { verdict: 'reviewed' } })
  expect(found(await administrator.call(getPreparedRelease, { params: { release: '2026.7' } }))).toEqual([])
  const reason = 'The capacity is of one prison only.'
  await officer.call(reviewObservation, { params, body: { verdict: 'excluded', reason, language: 'en' } })
  await server.mails()
  expect(found(await prepares('2026.8'))).toEqual([{ check: 'leftOut', level: 'note', count: 1, names: [cycle] }])
  await publishes('2026.8')
  const read = (name: string) => listLeftOut(server.deps, name, 'en')
  expect(await read('2026.8')).toMatchObject([{ cycle, indicator: 'T-02', state: 'FRA', reason, language: 'en' }])
  expect(await read('2026.6')).toEqual([])
})
