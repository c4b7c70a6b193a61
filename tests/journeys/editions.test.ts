import { afterAll, beforeAll, expect, test } from 'vitest'
import { getExplorer, getIndicator, getPublicReply, getSubmittedIndicator } from '#shared/contract/results.ts'
import {
  copyEdition,
  editionOf,
  publishEdition,
  readSubmittedAnswers,
  type Audience,
} from '#server/features/indicators/index.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const release = '2026.1'
const roles = { public: 'app_public', secretariat: 'app_secretariat' } as const

let server: TestServer
let cycleId = ''
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'JPN', 'FRA', 'KEN'])
  for (const [state, held] of [
    ['MAR', 100],
    ['JPN', 80],
    ['FRA', 60],
  ] as const)
    await reports(server, { cycle, state, answers: prison(0, held, 100), levels: allAt('R3', { capacity: 'R3' }) })
  await reports(server, { cycle, state: 'KEN', answers: prison(0, 40, 100), levels: allAt('R2') })
  await server.mails()
  const [row] = await asSql<{ id: string }>(
    server.database,
    {},
    `select cycle_id as id from cycle where key = '${cycle}'`,
  )
  cycleId = row?.id ?? ''
})
afterAll(() => server.close())

const as = <T>(audience: Audience, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withTenant(server.database, { role: roles[audience], state: null, personId: null }, work)
const freezes = (to: string) =>
  as('secretariat', (tx) => copyEdition(tx, server.deps, [cycleId], { from: 'running', to }))
const indicator = (edition?: string) =>
  server
    .anonymous()
    .call(getIndicator, { params: { indicator: 'T-02' }, query: { cycle, ...(edition && { edition }) } })
const median = ({ groups }: Awaited<ReturnType<typeof indicator>>) =>
  groups.find(({ group }) => group === 'world')?.figures.find(({ rule }) => rule === 'median')?.value

test('before any release the public reads the running edition, which says that it is provisional', async () => {
  expect((await indicator()).shown).toMatchObject({ edition: 'running', provisional: true, editions: ['running'] })
})

test('a copied edition is read by nobody until it is published, and then by everybody', async () => {
  await freezes(release)
  expect((await indicator()).shown.edition).toBe('running')
  const tooEarly = { params: { indicator: 'T-02' }, query: { cycle, edition: release } }
  expect((await server.anonymous().problem(getIndicator, tooEarly)).code).toBe('edition.notFound')
  await as('secretariat', (tx) => publishEdition(tx, [cycleId], release, server.deps.clock.now()))
  expect((await indicator()).shown).toMatchObject({
    edition: release,
    provisional: false,
    editions: [release, 'running'],
  })
})

test('a correction changes the running edition and never the release, in figure, reply and list', async () => {
  const before = await indicator()
  await reports(server, { cycle, state: 'FRA', correction: true, answers: prison(0, 90, 100) })
  await server.mails()
  const after = await indicator()
  expect(median(after)).toBe(80)
  expect(after).toEqual(before)
  expect(median(await indicator('running'))).toBe(90)
  const reply = (query: object) => server.anonymous().call(getPublicReply, { params: { cycle, state: 'FRA' }, query })
  expect(await reply({})).toMatchObject({ edition: release, provisional: false, revision: 1 })
  expect(await reply({ edition: 'running' })).toMatchObject({ provisional: true, revision: 2 })
  const { indicators } = await server.anonymous().call(getExplorer, { query: {} })
  expect(indicators.find(({ id }) => id === 'T-02')?.coverage).toMatchObject({ replies: 3 })
})

test('the secretariat goes on reading the running edition', async () => {
  const analyst = await server.signedInAs('analyst')
  const seen = await analyst.call(getSubmittedIndicator, { params: { indicator: 'T-02' }, query: { cycle } })
  expect(seen.shown).toMatchObject({ edition: 'running', provisional: true })
  expect(seen.observations.filter(({ status }) => status === 'value')).toHaveLength(4)
  expect(await as('secretariat', (tx) => editionOf(tx, cycleId, 'secretariat'))).toEqual({
    edition: 'running',
    provisional: true,
  })
})

test('a release holds what is public and nothing else; every answer stands with its level in the running edition', async () => {
  const levels = async (audience: Audience, edition: string) =>
    new Set((await as(audience, (tx) => readSubmittedAnswers(tx, { cycleId, edition }))).map((one) => one.level))
  expect(await levels('secretariat', 'running')).toEqual(new Set(['R2', 'R3']))
  expect(await levels('secretariat', release)).toEqual(new Set(['R3']))
  expect(await levels('public', 'running')).toEqual(new Set(['R3']))
  const [only] = await as('secretariat', (tx) =>
    readSubmittedAnswers(tx, { cycleId, edition: 'running', questions: ['capacity'] }),
  )
  expect(only).toMatchObject({ question: 'capacity', section: 'prisons', answer: { value: { number: '100' } } })
})

test('nothing of a release can be changed, removed or added, by any role', async () => {
  const row = `where edition = '${release}'`
  for (const statement of [
    `update observation set value = 1 ${row}`,
    `delete from observation ${row}`,
    `delete from submitted_answer ${row}`,
    `delete from aggregate ${row}`,
    `update results_stamp set computed_at = now() ${row}`,
    `insert into observation select state_id, cycle_id, 'X-01', breakdown, code, status, reason, value, category, numerator,
      denominator, level, flags, footnotes, questions, submission_id, revision, edition from observation ${row} limit 1`,
  ])
    await expect(asSql(server.database, {}, statement)).rejects.toThrow(/never changes/)
  await expect(freezes(release)).rejects.toThrow(/never changes|observation_pkey/)
})

test('the secretariat cannot write what no State submitted: neither in the running edition nor at another level', async () => {
  const copy = (edition: string, level: string) =>
    asSql(
      server.database,
      { role: 'app_secretariat' },
      `insert into submitted_answer select state_id, cycle_id, submission_id, revision, submitted_at, section_id, 'free',
        position, answer, '${level}', '${edition}' from submitted_answer where edition = 'running' and question_id = 'capacity'`,
    )
  await expect(copy('running', 'R3')).rejects.toThrow(/row-level security/)
  await expect(copy('2027.1', 'R1')).rejects.toThrow(/row-level security/)
})
