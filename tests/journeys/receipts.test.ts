import { afterAll, beforeAll, expect, test } from 'vitest'
import { getSubmittedSmallCounts, withholdSmallCounts } from '#shared/contract/counts.ts'
import type { ReplyOf } from '#shared/contract/endpoint.ts'
import { setLevels } from '#shared/contract/replies.ts'
import { getPublicReply, type PublicReply } from '#shared/contract/results.ts'
import { getReceipt, getStanding, readSubmission, reopenReply, submitReply } from '#shared/contract/submissions.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { atWork, authority, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

type Receipt = ReplyOf<typeof submitReply>

let server: TestServer
let salma: Teammate
let first: Receipt
beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, 'annual-2026')
  salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
  await salma.types('hasStrategy', { value: { choice: 'yes' } })
  await salma.types('capacity', { value: { number: '3' } })
  await decides({ sections: { prisons: 'R3' }, exceptions: {} })
  first = (await salma.submits()).json<Receipt>()
})
afterAll(() => server.close())

async function decides({ sections, exceptions }: ReleaseLevels): Promise<void> {
  const headers = { 'if-match': `"${(await salma.summary()).seq}"` }
  const body = { sections: { ...sections }, exceptions: { ...exceptions } }
  await salma.browser.call(setLevels, { params: { reply: salma.reply }, headers, body })
}

const receiptOf = (submission: string) => salma.browser.call(getReceipt, { params: { submission } })
const standingOf = (submission: string) => salma.browser.call(getStanding, { params: { submission } })

/** Questions that the public reads of Morocco: as far as the State has opened them. */
async function readByAll(): Promise<readonly string[]> {
  const params = { cycle: 'annual-2026', state: 'MAR' }
  const reply = await server.anonymous().attempt(getPublicReply, { params, query: {} })
  return reply.status === 200 ? reply.json<PublicReply>().answers.map(({ question }) => question) : []
}

test('a receipt says who was to see what at the submission, and nothing has changed since', async () => {
  expect(first.answerLevels).toEqual({ hasStrategy: 'R1', capacity: 'R3' })
  expect(first.levels).toEqual({ R1: 1, R2: 0, R3: 1 })
  const standing = await standingOf(first.id)
  expect(standing).toMatchObject({ levels: first.levels, answerLevels: first.answerLevels })
  expect(standing.changedAt).toBeUndefined()
  expect(await readByAll()).toEqual(['capacity'])
})

test('when the State opens and closes answers afterwards the receipt stays; beside it stands what holds now, and since when', async () => {
  server.clock.advance({ minutes: 2 })
  await decides({ sections: { policy: 'R2', prisons: 'R1' }, exceptions: {} })
  expect(await receiptOf(first.id)).toEqual(first)
  const standing = await standingOf(first.id)
  expect(standing).toMatchObject({
    levels: { R1: 1, R2: 1, R3: 0 },
    answerLevels: { hasStrategy: 'R2', capacity: 'R1' },
    changedAt: server.clock.now().toISOString(),
    opening: ['hasStrategy', 'capacity'],
  })
  const officer = await server.signedInAs('secretariat-officer')
  expect(await officer.call(getStanding, { params: { submission: first.id } })).toEqual(standing)
})

test('what others read follows the decision that holds now, not the receipt', async () => {
  expect(await readByAll()).toEqual([])
})

test('decided back, there is nothing to say beside the receipt', async () => {
  await decides({ sections: { policy: 'R1', prisons: 'R3' }, exceptions: {} })
  expect((await standingOf(first.id)).changedAt).toBeUndefined()
})

test('a corrected reply names its revisions and says what the correction changed, from what to what', async () => {
  await salma.browser.call(reopenReply, { params: { reply: salma.reply } })
  await salma.types('capacity', { value: { number: '4' } }, 1)
  await salma.types('strategyText', { value: { text: 'A plan' } })
  await decides({ sections: { prisons: 'R2' }, exceptions: {} })
  const second = (await salma.submits()).json<Receipt>()
  const officer = await server.signedInAs('secretariat-officer')
  const read = (submission: string) => officer.call(readSubmission, { params: { submission } })
  expect((await read(first.id)).changes).toBeUndefined()
  expect((await read(second.id)).changes).toEqual({
    since: 1,
    answers: [
      { question: 'strategyText', after: { value: { text: 'A plan' } } },
      { question: 'capacity', before: { value: { number: '3' } }, after: { value: { number: '4' } } },
    ],
  })
  expect((await standingOf(first.id)).revisions.map(({ id, reference }) => [id, reference])).toEqual([
    [first.id, 'ANNUAL-2026-MAR-1'],
    [second.id, 'ANNUAL-2026-MAR-2'],
  ])
  expect([await receiptOf(first.id), second.levels]).toEqual([first, { R1: 2, R2: 1, R3: 0 }])
  expect(await readByAll()).toEqual([])
})

test('a correction in which nothing is typed changed nothing', async () => {
  await salma.browser.call(reopenReply, { params: { reply: salma.reply } })
  const third = (await salma.submits()).json<Receipt>()
  const { changes } = await salma.browser.call(readSubmission, { params: { submission: third.id } })
  expect(changes).toEqual({ since: 2, answers: [] })
})

test('whoever reads a submission learns that its small counts are kept from the public; another State learns nothing', async () => {
  const params = { submission: first.id }
  const officer = await server.signedInAs('secretariat-officer')
  expect(await officer.call(getSubmittedSmallCounts, { params })).toEqual({ withheld: false })
  await salma.browser.call(withholdSmallCounts, { params: { reply: salma.reply }, body: { note: 'Small prisons' } })
  const said = { withheld: true, at: server.clock.now().toISOString() }
  expect(await officer.call(getSubmittedSmallCounts, { params })).toEqual(said)
  expect(await salma.browser.call(getSubmittedSmallCounts, { params })).toEqual(said)
  const japan = await server.signedInAs('japan-focal-point')
  expect((await japan.problem(getSubmittedSmallCounts, { params })).code).toBe('submission.notFound')
  expect((await japan.problem(getStanding, { params })).code).toBe('submission.notFound')
})

test('the same request again gets the first receipt, whatever was decided meanwhile', async () => {
  const key = 'once'
  await salma.browser.call(reopenReply, { params: { reply: salma.reply } })
  const headers = { 'if-match': `"${(await salma.summary()).seq}"`, 'idempotency-key': key }
  const submit = () => salma.browser.call(submitReply, { params: { reply: salma.reply }, headers, body: { authority } })
  const made = await submit()
  await decides({ sections: { prisons: 'R1' }, exceptions: {} })
  expect([await submit(), await receiptOf(made.id)]).toEqual([made, made])
})
