import { afterAll, beforeAll, expect, test } from 'vitest'
import { getReply, saveAnswers } from '#shared/contract/replies.ts'
import { createAdmission, lanesFor } from '#server/platform/http/admission.ts'
import { newId } from '#server/platform/new-id.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import { sql } from 'kysely'
import { atWork, operation, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { tinyVersion } from '#tests/support/tiny-definitions.ts'

const lanes = { ...lanesFor(16), save: { slots: 1, queue: 1, statementMs: 400 } }
const admission = createAdmission(lanes, () => 0.5)

let server: TestServer
let salma: Teammate
beforeAll(async () => {
  server = await startServer({ http: { admission } })
  await opensCycle(server, 'annual-2026')
  salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
})
afterAll(() => server.close())

/** Something occupies all of the share that saving has, until told to end. */
function occupySaving(): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  void admission.run('save', () => promise)
  return () => resolve(undefined)
}

const saves = (number: string) => {
  const body = { clientId: newId(), versionId: tinyVersion.id, ops: [operation('capacity', { value: { number } })] }
  return salma.browser.attempt(saveAnswers, { params: { reply: salma.reply }, body })
}

test('a flood of saves is told when to come back, keeps nobody from reading or submitting, and loses nothing', async () => {
  const end = occupySaving()
  const waiting = saves('1')
  await expect.poll(() => admission.waiting('save')).toBe(1)
  const refused = await saves('2')
  expect(refused.json()).toMatchObject({ status: 503, code: 'server.busy', retryable: true })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await salma.browser.attempt(getReply, { params: { reply: salma.reply } })).status).toBe(200)
  expect((await salma.submits({ key: 'during-a-flood' })).status).toBe(201)
  end()
  expect((await waiting).json<{ verdicts: readonly { verdict: string }[] }>().verdicts[0]?.verdict).not.toBe('applied')
})

test('a statement of a class ends after the time that class has', async () => {
  const limit = () =>
    withTenant(server.database, asPublic, (tx) =>
      sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(tx),
    ).then(({ rows }) => rows[0]?.limit)
  expect(await admission.run('save', limit)).toBe('400ms')
  expect(await admission.run('bulk', limit)).toBe('1min')
  expect(await limit()).toBe('15s')
})
