import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCycles, listResponses } from '#shared/contract/cycles.ts'
import { completeLocales } from '#shared/text/locale.ts'
import { verifyReplies } from '#server/features/replies/index.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { worldCycles } from '#server/world/cycles.ts'
import { seedWorld } from '#server/world/seed-world.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

const definitions = loadDefinitions(fileURLToPath(new URL('../../questionnaires', import.meta.url)))
const small = worldCycles.map((cycle) => ({ ...cycle, replies: 4 }))

let server: TestServer
beforeAll(async () => {
  server = await startServer({ definitions })
})
afterAll(() => server.close())

const submissions = () =>
  asSql<{ key: string; status: string; states: string }>(
    server.database,
    {},
    `select c.key, c.status, count(distinct s.state_id)::text as states
      from cycle c left join submission s using (cycle_id) group by 1, 2 order by 1`,
  )

test('a first start that is cut off goes on where it stopped, and the world is whole', async () => {
  const cutOff = (line: string): void => {
    if (line.includes('Thematic report 2025')) throw new Error('the power went')
  }
  await expect(seedWorld(server.deps, cutOff, small)).rejects.toThrow('the power went')
  expect(await submissions()).toHaveLength(3)
  await seedWorld(server.deps, () => undefined, small)
  expect(await submissions()).toEqual([
    { key: 'annual-2024', status: 'closed', states: '4' },
    { key: 'annual-2026', status: 'open', states: '4' },
    { key: 'criminal-justice-2023', status: 'closed', states: '4' },
    { key: 'follow-up-proposals-2022', status: 'closed', states: '8' },
    { key: 'prevention-2025', status: 'closed', states: '4' },
  ])
})

test('a second start adds nothing and says nothing', async () => {
  const events = () => asSql(server.database, {}, 'select count(*)::text as n from answer_event')
  const before = await events()
  const lines: string[] = []
  await seedWorld(server.deps, (line) => lines.push(line), small)
  expect([lines, await events()]).toEqual([[], before])
})

test('whoever has submitted has signed in; whoever has not been active has not', async () => {
  const officer = await server.signedInAs('secretariat-officer')
  const { responses } = await officer.call(listResponses, { params: { cycle: 'annual-2024' } })
  const submitted = responses.filter(({ status }) => status === 'submitted')
  expect(submitted).toHaveLength(4)
  for (const { state, focalPoints } of submitted)
    expect(focalPoints.length > 0 && focalPoints.every(({ entered }) => entered), state).toBe(true)
  expect(responses.filter(({ status }) => status === 'not-started').length).toBeGreaterThan(180)
})

test('every cycle of the world has its title in every language', async () => {
  const analyst = await server.signedInAs('analyst')
  for (const { titles } of (await analyst.call(listCycles)).cycles)
    expect(new Set(completeLocales.map((locale) => titles[locale])).size, titles.en).toBe(completeLocales.length)
})

test('every chain and hash of the world is sound', async () => {
  const { replies, discrepancies } = await verifyReplies(server.database)
  expect(replies).toBeGreaterThan(20)
  expect(discrepancies).toEqual([])
})
