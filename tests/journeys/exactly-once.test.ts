import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#server/platform/new-id.ts'
import type { ReplyOf } from '#shared/contract/endpoint.ts'
import { getReply, saveAnswers, setLevels } from '#shared/contract/replies.ts'
import { submitReply } from '#shared/contract/submissions.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, authority, operation, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

type Receipt = ReplyOf<typeof submitReply>

let server: TestServer
let salma: Teammate
beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, 'annual-2026')
  salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
})
afterAll(() => server.close())

const countRows = async (table: string): Promise<number> => {
  const [row] = await asSql<{ n: number }>(server.database, {}, `select count(*)::int as n from ${table}`)
  return row?.n ?? -1
}

test('the same operation sent 50 times in parallel has one effect', async () => {
  const op = operation('capacity', { value: { number: '7' } })
  const verdicts = (await Promise.all(Array.from({ length: 50 }, () => salma.sends(op)))).flat()
  expect(verdicts.filter(({ verdict }) => verdict === 'applied')).toHaveLength(1)
  expect(verdicts.filter(({ verdict, rev }) => verdict === 'duplicate' && rev === 1)).toHaveLength(49)
  expect(await countRows('answer_event')).toBe(1)
})

test('the same operation twice in one batch, and again after others, has one effect', async () => {
  const op = operation('strategyText', { value: { text: 'once' } })
  expect((await salma.sends(op, op)).map(({ verdict }) => verdict)).toEqual(['applied', 'duplicate'])
  await salma.types('strategyText', { value: { text: 'twice' } }, 1)
  expect(await salma.sends(op)).toMatchObject([{ verdict: 'duplicate', rev: 1 }])
  expect((await salma.head('strategyText'))?.answer).toEqual({ value: { text: 'twice' } })
})

test('an operation that made a branch makes no second one', async () => {
  const op = operation('strategyText', { value: { text: 'beside' } })
  const [first] = await salma.sends(op)
  const [again] = await salma.sends(op)
  expect(again).toEqual(first)
  await salma.types('strategyText', { value: { text: 'twice' } }, 2, { closes: [first?.branchId ?? ''] })
})

test('an id used before with another text is refused, not swallowed', async () => {
  const op = operation('capacity', { value: { number: '8' } }, 1)
  await salma.sends(op)
  expect(await salma.sends({ ...op, answer: { value: { number: '9' } } })).toMatchObject([
    { verdict: 'rejected', problem: 'idempotency.bodyDiffers' },
  ])
})

test('answers meant for another version are refused whole', async () => {
  const body = { clientId: newId(), versionId: 'tiny/annual/v9', ops: [operation('capacity', {})] }
  expect((await salma.browser.problem(saveAnswers, { params: { reply: salma.reply }, body })).code).toBe(
    'reply.wrongVersion',
  )
})

test('release levels change only at the state that was seen', async () => {
  const params = { reply: salma.reply }
  const body = { sections: { prisons: 'R3' }, exceptions: { capacity: 'R2' } } as const
  expect((await salma.browser.problem(setLevels, { params, headers: {}, body })).code).toBe('precondition.required')
  const stale = await salma.browser.problem(setLevels, { params, headers: { 'if-match': '"1"' }, body })
  const raw = await salma.browser.attempt(getReply, { params })
  expect(stale).toMatchObject({ code: 'precondition.failed', current: raw.headers['etag'] })
  const after = await salma.browser.call(setLevels, {
    params,
    headers: { 'if-match': String(raw.headers['etag']) },
    body,
  })
  expect(after.sections.map(({ level }) => level)).toEqual(['R1', 'R3'])
  expect(after.levelExceptions).toEqual({ capacity: 'R2' })
  const unknown = { sections: {}, exceptions: { nothing: 'R2' } } as const
  const headers = { 'if-match': `"${after.seq}"` }
  expect((await salma.browser.problem(setLevels, { params, headers, body: unknown })).code).toBe('question.unknown')
})

test('a submission needs a key and the state that was reviewed', async () => {
  const params = { reply: salma.reply }
  const body = { authority }
  expect((await salma.browser.problem(submitReply, { params, headers: { 'if-match': '"1"' }, body })).code).toBe(
    'idempotency.keyRequired',
  )
  expect((await salma.browser.problem(submitReply, { params, headers: { 'idempotency-key': 'k' }, body })).code).toBe(
    'precondition.required',
  )
  const seen = await salma.summary()
  await salma.types('hasStrategy', { value: { choice: 'yes' } })
  const stale = await salma.submits({ ifMatch: `"${seen.seq}"` })
  expect([stale.status, stale.json().code, stale.json().current]).toEqual([
    412,
    'precondition.failed',
    `"${(await salma.summary()).seq}"`,
  ])
})

test('submitting 20 times in parallel with one key makes one submission and one mail to each', async () => {
  const { seq } = await salma.summary()
  const sent = await Promise.all(
    Array.from({ length: 20 }, () => salma.submits({ key: 'the-key', ifMatch: `"${seq}"` })),
  )
  expect(new Set(sent.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  const receipt = sent[0]?.json<Receipt>()
  expect(receipt?.revision).toBe(1)
  expect(receipt?.answerLevels).toEqual({ capacity: 'R2', hasStrategy: 'R1', strategyText: 'R1' })
  expect(await countRows('submission')).toBe(1)
  const mails = (await server.mails()).filter(({ subject }) => subject.includes('ANNUAL-2026-MAR-1'))
  // The secretariat is told too, beside the State's focal point and observer.
  expect(mails.map(({ to }) => to).sort()).toEqual([
    'daniel.okoye@secretariat.example',
    'elena.marchetti@secretariat.example',
    'karim.idrissi@mission.mar.example',
    'salma.berrada@focal-point.mar.example',
  ])
})

test('the key with another body is refused; a new key finds the reply submitted', async () => {
  const other = await salma.submits({ key: 'the-key', without: ['prisons'] })
  expect(other.json().code).toBe('idempotency.bodyDiffers')
  expect((await salma.submits()).json().code).toBe('reply.notDraft')
  expect(await countRows('submission')).toBe(1)
})
