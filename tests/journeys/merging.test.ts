import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Answer, Cell } from '#shared/answer/answer.ts'
import { verifyReplies } from '#server/features/replies/index.ts'
import { atWork, handsOver, opensCycle, operation, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
let cycles = 0
let salma: Teammate
let youssef: Teammate
beforeAll(async () => {
  server = await startServer()
})
beforeEach(async () => {
  const key = `annual-${(cycles += 1)}`
  await opensCycle(server, key, ['MAR'])
  salma = await atWork(server, 'morocco-focal-point', key)
  await handsOver(salma, 'policy', 'morocco-justice')
  await handsOver(salma, 'prisons', 'morocco-justice')
  youssef = await atWork(server, 'morocco-justice', key)
})
afterAll(() => server.close())

const text = (words: string): Answer => ({ value: { text: words } })
const table = (cells: Record<string, Cell>): Answer => ({ value: { cells } })

test('two browsers on one answer: both texts are kept and shown, and settling closes the branch', async () => {
  await salma.types('strategyText', text('base'))
  await salma.types('strategyText', text('from the focal point'), 1)
  const verdict = await youssef.types('strategyText', text('from the ministry'), 1)
  expect(verdict).toMatchObject({
    verdict: 'conflict',
    rev: 2,
    head: { rev: 2, answer: text('from the focal point'), by: { name: 'Salma Berrada' } },
  })
  const { heads, branches } = await salma.sees()
  expect(heads.map(({ answer }) => answer)).toEqual([text('from the focal point')])
  expect(branches).toMatchObject([
    { id: verdict.branchId, baseRev: 1, answer: text('from the ministry'), by: { name: 'Youssef Alami' } },
  ])
  expect((await salma.summary()).openBranches).toBe(1)
  expect((await salma.submits()).json().code).toBe('reply.openBranches')
  const settled = await salma.types('strategyText', text('from both'), 2, { closes: [verdict.branchId ?? ''] })
  expect(settled).toMatchObject({ verdict: 'applied', rev: 3 })
  expect((await salma.sees()).branches).toEqual([])
})

test('keeping what stands there closes the branch too, and moves nothing', async () => {
  await salma.types('strategyText', text('first'))
  const { branchId = '' } = await youssef.types('strategyText', text('second'))
  expect(await salma.types('strategyText', text('first'), 1, { closes: [branchId] })).toMatchObject({
    verdict: 'duplicate',
    rev: 1,
  })
  expect((await salma.summary()).openBranches).toBe(0)
})

test('an operation cannot close the branch of another question', async () => {
  await salma.types('strategyText', text('first'))
  const { branchId = '' } = await youssef.types('strategyText', text('second'))
  await salma.types('hasStrategy', { value: { choice: 'yes' } }, 0, { closes: [branchId] })
  expect((await salma.summary()).openBranches).toBe(1)
})

test('disjoint cells of a table typed at the same time are merged; the same cell is not', async () => {
  await salma.types('held', table({ 'female:sentenced': { value: '1' } }))
  await salma.types('held', table({ 'female:sentenced': { value: '1' }, 'male:sentenced': { value: '2' } }), 1)
  const mine = table({ 'female:sentenced': { value: '1' }, 'female:unsentenced': { value: '3' } })
  const merged = table({
    'female:sentenced': { value: '1' },
    'female:unsentenced': { value: '3' },
    'male:sentenced': { value: '2' },
  })
  expect(await youssef.types('held', mine, 1)).toMatchObject({ verdict: 'merged', rev: 3, head: { answer: merged } })
  expect((await salma.head('held'))?.answer).toEqual(merged)
  const other = table({ 'female:sentenced': { value: '1' }, 'male:sentenced': { value: '20' } })
  expect((await youssef.types('held', other, 1)).verdict).toBe('conflict')
})

test('a merge whose answer was lost is told again: the same operation is a duplicate, with what stands', async () => {
  await salma.types('held', table({ 'female:sentenced': { value: '1' } }))
  await salma.types('held', table({ 'female:sentenced': { value: '1' }, 'male:sentenced': { value: '2' } }), 1)
  const mine = operation('held', table({ 'female:sentenced': { value: '7' } }), 1)
  const [first] = await youssef.sends(mine)
  const [again] = await youssef.sends(mine)
  expect(first).toMatchObject({ verdict: 'merged', rev: 3 })
  expect(again).toMatchObject({ verdict: 'duplicate', rev: 3, head: first?.head })
  const [applied] = await salma.sends(operation('strategyText', text('mine'), 0, { opId: 'op-1' }))
  expect(applied).toEqual({ opId: 'op-1', verdict: 'applied', rev: 1 })
  const [same] = await salma.sends(operation('strategyText', text('mine'), 0, { opId: 'op-1' }))
  expect(same, 'what was sent stands: nothing to tell').toEqual({ opId: 'op-1', verdict: 'duplicate', rev: 1 })
})

test('different questions never conflict, and the same text typed by both is no conflict', async () => {
  const [a, b] = await Promise.all([
    salma.types('strategyText', text('same words')),
    youssef.types('capacity', { value: { number: '7' } }),
  ])
  expect([a.verdict, b.verdict]).toEqual(['applied', 'applied'])
  expect(await youssef.types('strategyText', text('same words'))).toMatchObject({ verdict: 'duplicate', rev: 1 })
})

test('clearing an answer is an answer: the question is open again', async () => {
  await salma.types('capacity', { value: { number: '7' } })
  expect(await salma.types('capacity', {}, 1)).toMatchObject({ verdict: 'applied', rev: 2 })
  expect((await salma.submits()).json()).toMatchObject({ answered: 0 })
})

test('what was typed on a revision that this installation does not know is kept beside', async () => {
  await salma.types('strategyText', text('first'))
  expect((await youssef.types('strategyText', text('from a restored copy'), 99)).verdict).toBe('conflict')
})

test('unknown and calculated questions are refused by name; the others of the batch are kept', async () => {
  expect((await salma.types('noSuchQuestion', text('x'))).problem).toBe('question.unknown')
  expect((await salma.types('free', { value: { number: '1' } })).problem).toBe('question.unknown')
})

test('after all this every chain and projection verifies', async () => {
  expect((await verifyReplies(server.database)).discrepancies).toEqual([])
})
