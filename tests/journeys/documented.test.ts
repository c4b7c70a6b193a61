import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPublicReply } from '#shared/contract/results.ts'
import { enterDocumented } from '#server/admin-results.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { readReplies } from '#server/world/read-documented.ts'
import { startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const definitions = loadDefinitions(fileURLToPath(new URL('../../questionnaires', import.meta.url)))
const { cycle, replies } = readReplies()

let server: TestServer
beforeAll(async () => {
  server = await startWithPages({ definitions })
})
afterAll(() => server.close())

test('an installation shows no documented contributions until they are entered, and enters them once', async () => {
  expect((await server.anonymous().send({ url: '/documented' })).text).not.toContain(`/replies/${cycle.key}/`)
  const said: string[] = []
  const context = { config: server.deps.config, database: server.database, say: (line: string) => void said.push(line) }
  expect(await enterDocumented(context, definitions)).toBe(0)
  expect(await enterDocumented(context, definitions)).toBe(2)
  expect(said).toMatchObject([expect.stringContaining('8 States'), expect.stringContaining('nothing was entered')])
})

test('each is public as it was entered, with its paragraph, and is not called demonstration data', async () => {
  for (const { state, answers } of replies) {
    const reply = await server.anonymous().call(getPublicReply, { params: { cycle: cycle.key, state }, query: {} })
    expect(reply.cycle.provenance).toBe('documented')
    expect(new Set(reply.answers.map(({ question }) => question))).toEqual(new Set(answers.map((one) => one.question)))
    expect(reply.answers.filter(({ answer }) => !/, paras?\. \d/.test(answer.source ?? ''))).toEqual([])
  }
})

test('they are no reports that a State submitted: the share of reports leaves them out', async () => {
  const { text } = await server.anonymous().send({ url: '/api/v1/indicators/X-06' })
  expect(JSON.parse(text)).toMatchObject({ cycles: [], observations: [] })
})
