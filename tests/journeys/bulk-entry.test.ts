import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answers } from '#shared/answer/answer.ts'
import { readSubmission, type Receipt } from '#shared/contract/submissions.ts'
import {
  enterReply,
  rebuildProjection,
  setLevelsAs,
  reopenAs,
  submitAs,
  verifyReplies,
  type RepliesDeps,
  type SubmittedFact,
} from '#server/features/replies/index.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, authority, opensCycle } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import type { Static } from 'typebox'

let server: TestServer
let deps: RepliesDeps
const submitted: SubmittedFact[] = []
const told: unknown[] = []
beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, 'annual-2024', ['MAR'], 2024)
  deps = {
    ...server.deps,
    onSubmitted: [async (_, fact) => void submitted.push(fact)],
    onLevelsSet: [async (_, { levels }) => void told.push(levels)],
  }
})
afterAll(() => server.close())

const inMorocco = <T>(work: (tx: Tx, person: string) => Promise<T>): Promise<T> => {
  const person = server.people.get('morocco-focal-point') ?? ''
  return withTenant(server.database, { role: 'app_rw', state: 'MAR', personId: person }, (tx) => work(tx, person))
}
const about = (person: string, at: string) => ({ cycle: 'annual-2024', state: 'MAR', person, at })
const answers: Answers = { hasStrategy: { value: { choice: 'yes' } }, capacity: { value: { number: '100' } } }

test('many answers enter at once, as if they had been typed, and are submitted at their own time', async () => {
  await inMorocco((tx, person) => enterReply(tx, deps, { ...about(person, '2024-11-01T08:00:00.000Z'), answers }))
  const made = await inMorocco((tx, person) =>
    submitAs(tx, deps, { ...about(person, '2024-12-01T08:00:00.000Z'), authority }),
  )
  expect(made).toMatchObject({ reference: 'ANNUAL-2024-MAR-1', submittedAt: '2024-12-01T08:00:00.000Z', answered: 2 })
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2024')
  expect(await salma.head('capacity')).toMatchObject({
    rev: 1,
    at: '2024-11-01T08:00:00.000Z',
    by: { name: 'Salma Berrada' },
  })
})

test('features that compute are told in the same transaction; when one fails, nothing was submitted', async () => {
  expect(submitted).toMatchObject([
    { state: 'MAR', cycle: 'annual-2024', revision: 1, answers, levels: { sections: { policy: 'R1' } } },
  ])
  await inMorocco((tx, person) => reopenAs(tx, about(person, '2025-01-01T08:00:00.000Z')))
  const failing = { ...deps, onSubmitted: [() => Promise.reject(new Error('cannot compute'))] }
  const attempt = inMorocco((tx, person) =>
    submitAs(tx, failing, { ...about(person, '2025-01-02T08:00:00.000Z'), authority }),
  )
  await expect(attempt).rejects.toThrow('cannot compute')
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2024')
  expect(await salma.summary()).toMatchObject({ status: 'draft', revision: 1 })
})

test('who sees what is decided at its own time too, and told on', async () => {
  const levels = { sections: { policy: 'R3' }, exceptions: { capacity: 'R2' } } as const
  await inMorocco((tx, person) => setLevelsAs(tx, deps, { ...about(person, '2025-02-01T08:00:00.000Z'), levels }))
  expect(told).toEqual([{ sections: { policy: 'R3', prisons: 'R1' }, exceptions: { capacity: 'R2' } }])
  const analyst = await server.signedInAs('analyst')
  const submission = submitted[0]?.submissionId ?? ''
  const { answers: readable, receipt } = await analyst.call(readSubmission, { params: { submission } })
  expect(readable.map(({ question }) => question)).toEqual(['hasStrategy', 'capacity'])
  // The receipt keeps what held at the submission, of what was submitted only: nobody answered how many are held.
  expect((receipt satisfies Static<typeof Receipt>).answerLevels).toEqual({ hasStrategy: 'R1', capacity: 'R1' })
})

test('what cannot simply become the answer is refused by name', async () => {
  const wrong = { nothing: { value: { text: 'x' } } }
  const entering = inMorocco((tx, person) =>
    enterReply(tx, deps, { ...about(person, '2025-03-01T08:00:00.000Z'), answers: wrong }),
  )
  await expect(entering).rejects.toThrow('MAR, annual-2024, nothing: question.unknown')
})

test('heads and branches are a projection: thrown away, they come back from the log', async () => {
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2024')
  await salma.types('strategyText', { value: { text: 'first' } })
  await salma.types('strategyText', { value: { text: 'beside' } })
  await salma.types('strategyText', { value: { text: 'beside too' } })
  const [branch] = (await salma.sees()).branches
  await salma.types('strategyText', { value: { text: 'settled' } }, 1, { closes: [branch?.id ?? ''] })
  const before = await salma.sees()
  await asSql(server.database, {}, 'delete from answer_head', 'delete from branch')
  expect((await verifyReplies(server.database)).discrepancies.map(({ what }) => what)).toEqual([
    'heads.differ',
    'branches.differ',
  ])
  await inMorocco((tx) => rebuildProjection(tx, { state: 'MAR', id: salma.reply }))
  expect((await verifyReplies(server.database)).discrepancies).toEqual([])
  expect(await salma.sees()).toEqual(before)
})
