import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestExport } from '#shared/contract/exports.ts'
import {
  claimJob,
  findJob,
  insertChunk,
  setDone,
  setFailed,
  setProgress,
} from '#server/features/exports/job-queries.ts'
import { inOwn } from '#server/features/exports/request-export.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'

let server: TestServer
let id: string
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle)
  const analyst = await server.signedInAs('analyst')
  id = (await analyst.call(requestExport, { body: { cycle, contents: 'answers', format: 'csv' } })).id
})
afterAll(() => server.close())

const own: typeof inOwn = (_, __, work) => inOwn(server, server.people.get('analyst') ?? '', work)
const inTurn = <T>(work: Parameters<typeof inOwn<T>>[2]) => own(server, null, work)
/** An instance tries to take the job in hand; another one counts as gone after five minutes of silence. */
const claims = () => {
  const now = server.clock.now()
  return inTurn((tx) => claimJob(tx, id, now, new Date(now.getTime() - 300_000)))
}

test('a job belongs to whoever is at it for as long as it tells of progress, however long that takes', async () => {
  expect(await claims()).toBe(true)
  for (const rows of [1000, 2000, 3000]) {
    server.clock.advance({ minutes: 4 })
    await inTurn((tx) => setProgress(tx, id, rows, 9000, server.clock.now()))
    expect(await claims()).toBe(false)
  }
  server.clock.advance({ minutes: 6 })
  expect(await claims()).toBe(true)
})

test('a slow instance that fails in the end does not undo what another one has finished', async () => {
  await inTurn(async (tx) => {
    await insertChunk(tx, id, 0, Buffer.from('whole'))
    await setDone(tx, id, { size: 5, sha256: 'a'.repeat(64), rows: 1 })
  })
  await inTurn((tx) => setFailed(tx, id))
  expect(await inTurn((tx) => findJob(tx, id, server.clock.now()))).toMatchObject({ status: 'done', size: 5 })
})
