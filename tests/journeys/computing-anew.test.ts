import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aggregateCycle, recomputeResults } from '#server/features/indicators/index.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'JPN'])
  for (const [state, held] of [
    ['MAR', 100],
    ['JPN', 80],
  ] as const)
    await reports(server, { cycle, state, answers: prison(10, held, 100), levels: allAt('R3') })
  await server.mails()
})
afterAll(() => server.close())

/** Every row with the transaction that wrote it. */
const written = () =>
  asSql<{ row: string; by: string; value: number | null }>(
    server.database,
    {},
    `select 'answer ' || state_id || question_id as row, xmin::text as by, null as value from submitted_answer
      union all select 'figure ' || state_id || indicator || breakdown || code, xmin::text, value from observation order by 1`,
  )
const waiting = () => asSql(server.database, {}, 'select from outbox where done_at is null')

test('what comes out the same is not written again, and nothing waits for it', async () => {
  const before = await written()
  expect(before.length).toBeGreaterThan(10)
  await recomputeResults(server.deps)
  expect(await written()).toEqual(before)
  expect(await waiting()).toHaveLength(0)
})

test('what comes out otherwise is put right, is missing or too much is too, and the rest stays', async () => {
  const before = await written()
  const figure = "state_id = 'MAR' and indicator = 'T-02' and breakdown = ''"
  await asSql(
    server.database,
    {},
    `update observation set value = value + 1 where ${figure}`,
    `delete from submitted_answer where state_id = 'JPN' and question_id = 'capacity'`,
    `insert into observation select (jsonb_populate_record(o, '{"indicator": "T-98"}')).* from observation o where ${figure}`,
  )
  await recomputeResults(server.deps)
  const after = await written()
  const said = (rows: typeof after) => rows.map(({ row, value }) => [row, value])
  expect(said(after)).toEqual(said(before))
  const anew = after.filter(({ by }, index) => by !== before[index]?.by).map(({ row }) => row)
  expect(anew).toEqual(['answer JPNcapacity', 'figure MART-02'])
  expect(await waiting()).not.toHaveLength(0)
})

test('others get their turn while the figures of a cycle are computed', async () => {
  const [row] = await asSql<{ id: string }>(
    server.database,
    {},
    `select cycle_id as id from cycle where key = '${cycle}'`,
  )
  const watched = { isDone: false, turns: 0 }
  const computing = aggregateCycle(server.deps, row?.id ?? '').then(() => (watched.isDone = true))
  for (; !watched.isDone; watched.turns += 1) await nextTurn()
  await computing
  // Three indicators for each of two audiences, and what is written at the end.
  expect(watched.turns).toBeGreaterThan(6)
})

/** What everybody reads of Morocco's answer on capacity: its revision, and the answer. */
const capacityRead = () =>
  asSql<{ revision: number; answer: unknown }>(
    server.database,
    { role: 'app_public' },
    "select revision, answer from submitted_answer where state_id = 'MAR' and question_id = 'capacity'",
  )

/** Computes everything anew; something happens in the first rest, after the reply of Japan and before that of Morocco. */
async function meanwhile(happens: () => Promise<void>): Promise<void> {
  const rests = { isFirst: true }
  await recomputeResults(server.deps, [], async () => {
    if (!rests.isFirst) return
    rests.isFirst = false
    await happens()
  })
}

test('a correction made while results are computed anew stands', async () => {
  const answers = { capacity: { value: { number: '120' } } }
  await meanwhile(() => reports(server, { cycle, state: 'MAR', correction: true, answers }))
  expect(await capacityRead()).toMatchObject([{ revision: 2, answer: { value: { number: '120' } } }])
})

test('an aggregate begun later replaces one that another instance, whose clock is ahead, began earlier', async () => {
  const [row] = await asSql<{ id: string }>(
    server.database,
    {},
    `select cycle_id as id from cycle where key = '${cycle}'`,
  )
  const place = row?.id ?? ''
  const ahead = {
    ...server.deps,
    clock: { ...server.clock, now: () => new Date(server.clock.now().getTime() + 5_000) },
  }
  await aggregateCycle(ahead, place)
  await asSql(server.database, {}, 'delete from aggregate')
  await aggregateCycle(server.deps, place)
  const [counted] = await asSql<{ n: number }>(server.database, {}, 'select count(*)::int as n from aggregate')
  expect(counted?.n).toBeGreaterThan(0)
})
