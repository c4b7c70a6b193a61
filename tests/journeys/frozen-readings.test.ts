import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAnalysis } from '#shared/contract/analysis.ts'
import { searchNarratives } from '#shared/contract/narratives.ts'
import { copyEdition, publishEdition, recomputeResults } from '#server/features/indicators/index.ts'
import { asSecretariat, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { projections } from '#server/replies-hooks.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const release = '2026.1'

let server: TestServer
let cycleId = ''
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'FRA'])
  const answers = {
    hasStrategy: { value: { choice: 'yes' } },
    strategyText: { value: { text: 'A plan for mediators' }, language: 'en' },
  }
  await reports(server, { cycle, state: 'MAR', answers, levels: allAt('R3') })
  await reports(server, {
    cycle,
    state: 'FRA',
    answers: { hasStrategy: { value: { choice: 'no' } } },
    levels: allAt('R3'),
  })
  const [row] = await asSql<{ id: string }>(
    server.database,
    {},
    `select cycle_id as id from cycle where key = '${cycle}'`,
  )
  cycleId = row?.id ?? ''
})
afterAll(() => server.close())

const inSecretariat = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => withTenant(server.database, asSecretariat, work)
const counts = async (rows: string, edition?: string) => {
  const query = { rows, cycles: cycle, ...(edition !== undefined && { edition }) }
  const { rows: side, tables } = await server.anonymous().call(getAnalysis, { query })
  return side?.categories.map(({ key }, at) => [key, tables[0]?.rowTotals[at]]).filter(([, count]) => count !== 0)
}
const found = async (q: string, edition?: string) =>
  (await server.anonymous().call(searchNarratives, { query: { q, cycle, ...(edition !== undefined && { edition }) } }))
    .total

test('a release freezes what was silent and what was written; a correction changes the running edition alone', async () => {
  await inSecretariat(async (tx) => {
    await copyEdition(tx, server.deps, [cycleId], { from: 'running', to: release })
    await publishEdition(tx, [cycleId], release, server.deps.clock.now())
  })
  const text = { value: { text: 'A plan for courts' }, language: 'en' }
  const answers = { strategyText: text, capacity: { value: { number: '7' } } }
  await reports(server, { cycle, state: 'MAR', correction: true, answers })
  expect(await counts('capacity~5')).toEqual([['-blank', 2]])
  expect(await counts('capacity~5', 'running')).toEqual([
    ['b1', 1],
    ['-blank', 1],
  ])
  expect([await found('mediators'), await found('courts')]).toEqual([1, 0])
  expect([await found('mediators', 'running'), await found('courts', 'running')]).toEqual([0, 1])
})

test('neither changes afterwards, in SQL itself', async () => {
  for (const table of ['silence', 'narrative'])
    await expect(
      asSql(server.database, {}, `delete from ${table} where edition = '${release}'`),
      table,
    ).rejects.toThrow(/never changes/)
})

test('both are computed anew from the submissions', async () => {
  await asSql(server.database, {}, `delete from silence where edition = 'running'`)
  await asSql(server.database, {}, `delete from narrative where edition = 'running'`)
  expect(await found('courts', 'running')).toBe(0)
  await recomputeResults(server.deps, projections)
  expect(await found('courts', 'running')).toBe(1)
  expect(await counts('capacity~5', 'running')).toEqual([
    ['b1', 1],
    ['-blank', 1],
  ])
})
