import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchNarratives } from '#shared/contract/narratives.ts'
import { copyEdition, publishEdition } from '#server/features/indicators/index.ts'
import { asSecretariat, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const release = '2026.1'
/** Texts are published through a view; what is behind it is no table of the public's. */
const tables = ['observation', 'submitted_answer', 'aggregate', 'silence', 'results_stamp', 'narrative_published']

let server: TestServer
let cycleId = ''
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'FRA'])
  const text = { value: { text: 'A plan for mediators' }, language: 'en' }
  const answers = { hasStrategy: { value: { choice: 'yes' } }, strategyText: text }
  await reports(server, { cycle, state: 'MAR', answers, levels: allAt('R3') })
  await server.mails()
  const [row] = await asSql<{ id: string }>(server.database, {}, 'select cycle_id as id from cycle')
  cycleId = row?.id ?? ''
  await inSecretariat((tx) => copyEdition(tx, server.deps, [cycleId], { from: 'running', to: release }))
})
afterAll(() => server.close())

const inSecretariat = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => withTenant(server.database, asSecretariat, work)

async function editionsIn(role?: string): Promise<readonly (readonly [string, readonly string[]])[]> {
  const found: (readonly [string, readonly string[]])[] = []
  for (const table of tables) {
    const rows = await asSql<{ edition: string }>(
      server.database,
      role === undefined ? {} : { role },
      `select distinct edition collate "C" as edition
        from ${role === undefined && table === 'narrative_published' ? 'narrative' : table} order by 1`,
    )
    found.push([table, rows.map(({ edition }) => edition)])
  }
  return found
}

test('in SQL itself the public reads nothing of a release that is being prepared, not even that there is one', async () => {
  expect(await editionsIn()).toEqual(tables.map((table) => [table, [release, 'running']]))
  expect(await editionsIn('app_public')).toEqual(tables.map((table) => [table, ['running']]))
  for (const table of ['narrative', 'narrative_public', 'narrative_closed'])
    await expect(asSql(server.database, { role: 'app_public' }, `select 1 from ${table}`)).rejects.toThrow(
      /permission denied/,
    )
})

test('once it is published, the public reads it', async () => {
  await inSecretariat((tx) => publishEdition(tx, [cycleId], release, server.deps.clock.now()))
  expect(await editionsIn('app_public')).toEqual(tables.map((table) => [table, [release, 'running']]))
  expect((await server.anonymous().call(searchNarratives, { query: { q: 'mediators', cycle } })).total).toBe(1)
})
