import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Answer } from '#shared/answer/answer.ts'
import { listResponses } from '#shared/contract/cycles.ts'
import { getHistory } from '#shared/contract/replies.ts'
import { discardCorrection, reopenReply } from '#shared/contract/submissions.ts'
import { verifyReplies } from '#server/features/replies/index.ts'
import { castMember } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, handsOver, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
let salma: Teammate
let key: string
let cycles = 0
const number = (digits: string): Answer => ({ value: { number: digits } })
const standing = async () =>
  Object.fromEntries((await salma.sees()).heads.map(({ question, answer }) => [question, answer]))
const params = () => ({ reply: salma.reply })

beforeAll(async () => {
  server = await startServer()
})
/** A reply with a capacity of 120, submitted, and its correction begun. */
beforeEach(async () => {
  key = `annual-${(cycles += 1)}`
  await opensCycle(server, key)
  salma = await atWork(server, 'morocco-focal-point', key)
  await salma.types('capacity', number('120'))
  await salma.submits()
  await salma.browser.call(reopenReply, { params: params() })
})
afterAll(() => server.close())

test('a discarded correction leaves what was submitted, and what was typed in it stays in the history', async () => {
  await salma.types('capacity', number('130'), 1)
  await salma.types('hasStrategy', { value: { choice: 'yes' } })
  expect((await salma.summary()).corrected).toBe(2)
  await salma.browser.call(discardCorrection, { params: params() })
  expect(await standing()).toMatchObject({ capacity: number('120'), hasStrategy: {} })
  const summary = await salma.summary()
  expect(summary).toMatchObject({ status: 'submitted', revision: 1 })
  expect(summary).not.toHaveProperty('corrected')
  const { revisions } = await salma.browser.call(getHistory, { params: { ...params(), question: 'capacity' } })
  expect(revisions.map(({ answer, by }) => [answer, by.name])).toEqual(
    ['120', '130', '120'].map((digits) => [number(digits), castMember('morocco-focal-point').name]),
  )
  const trail = await asSql(
    server.database,
    {},
    "select details from audit_event where event = 'reply.correctionDiscarded' order by id desc limit 1",
  )
  expect(trail).toEqual([{ details: { revision: 1, answers: 2 } }])
})

test('the log says of every answer taken back which revision it followed', async () => {
  await salma.types('capacity', number('130'), 1)
  await salma.types('capacity', number('140'), 2)
  await salma.types('hasStrategy', { value: { choice: 'yes' } })
  await salma.browser.call(discardCorrection, { params: params() })
  const log = `select question_id as question, kind, base_rev as "on", rev from answer_event
    where reply_id = '${salma.reply}' order by seq desc limit 3`
  expect((await asSql(server.database, { role: 'app_rw', state: 'MAR' }, log)).toReversed()).toEqual([
    { question: 'capacity', kind: 'answer', on: 3, rev: 4 },
    { question: 'hasStrategy', kind: 'answer', on: 1, rev: 2 },
    { question: null, kind: 'discard', on: null, rev: null },
  ])
})

test('the secretariat sees no correction any more, and another one can be begun and submitted', async () => {
  await salma.types('capacity', number('130'), 1)
  await salma.browser.call(discardCorrection, { params: params() })
  const officer = await server.signedInAs('secretariat-officer')
  const { responses } = await officer.call(listResponses, { params: { cycle: key } })
  expect(responses.find(({ state }) => state === 'MAR')).toMatchObject({ status: 'submitted', correcting: false })
  await salma.browser.call(reopenReply, { params: params() })
  expect((await salma.summary()).corrected).toBe(0)
  await salma.types('capacity', number('140'), 3)
  expect((await salma.submits()).json()).toMatchObject({ revision: 2 })
})

test('an answer changed and changed back counts as unchanged, and so does one cleared that was never given', async () => {
  await salma.types('capacity', number('130'), 1)
  await salma.types('capacity', number('120'), 2)
  await salma.types('hasStrategy', { value: { choice: 'yes' } })
  await salma.types('hasStrategy', {}, 1)
  expect((await salma.summary()).corrected).toBe(0)
})

test('what a colleague types just then comes too late, and is kept beside the answer', async () => {
  await handsOver(salma, 'prisons', 'morocco-justice')
  const youssef = await atWork(server, 'morocco-justice', key)
  expect((await youssef.browser.problem(discardCorrection, { params: params() })).code).toBe('access.denied')
  await salma.browser.call(discardCorrection, { params: params() })
  expect((await youssef.types('capacity', number('150'), 1)).verdict).toBe('late')
  expect((await salma.sees()).branches).toMatchObject([{ question: 'capacity', answer: number('150') }])
  expect(await standing()).toMatchObject({ capacity: number('120') })
})

test('there is nothing to discard where no correction is open', async () => {
  await salma.browser.call(discardCorrection, { params: params() })
  expect((await salma.browser.problem(discardCorrection, { params: params() })).code).toBe('reply.noCorrection')
  await opensCycle(server, `first-${key}`)
  const first = await atWork(server, 'morocco-focal-point', `first-${key}`)
  await first.types('capacity', number('1'))
  const refused = await first.browser.problem(discardCorrection, { params: { reply: first.reply } })
  expect(refused.code).toBe('reply.noCorrection')
  expect((await first.head('capacity'))?.answer).toEqual(number('1'))
})

test('after all this every chain and projection verifies', async () => {
  expect((await verifyReplies(server.database)).discrepancies).toEqual([])
})
