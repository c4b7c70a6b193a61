import { expect, test } from 'vitest'
import { statementLimit } from '../database/statement-limit.ts'
import { createAdmission, lanesFor, type Lanes } from './admission.ts'
import { Problem } from './problem.ts'

const lane = { slots: 1, queue: 2, statementMs: 1_000 }
const lanes: Lanes = { submit: lane, save: lane, read: { ...lane, statementMs: 50 }, bulk: lane }

/** Work that ends when it is told to. */
function held(): { readonly work: () => Promise<string>; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<string>()
  return { work: () => promise, end: () => resolve('done') }
}

test.each([
  [16, [2, 8, 4, 1]],
  [10, [2, 4, 2, 1]],
  [2, [1, 1, 1, 1]],
])('a pool of %i connections gives submit, save, read and bulk %j of them', (pool, slots) => {
  const { submit, save, read, bulk } = lanesFor(pool)
  expect([submit, save, read, bulk].map((one) => one.slots)).toEqual(slots)
})

test('a full class waits in order of arrival, and never for another class', async () => {
  const admission = createAdmission(lanes)
  const first = held()
  const order: string[] = []
  const saves = [
    admission.run('save', first.work).then(() => order.push('first')),
    admission.run('save', async () => order.push('second')),
    admission.run('save', async () => order.push('third')),
  ]
  await admission.run('read', async () => order.push('read'))
  expect([order, admission.waiting('save')]).toEqual([['read'], 2])
  first.end()
  await Promise.all(saves)
  expect(order.toSorted()).toEqual(['first', 'read', 'second', 'third'])
  expect(order.indexOf('second')).toBeLessThan(order.indexOf('third'))
  expect(admission.waiting('save')).toBe(0)
})

test('when too many wait, the next one is told when to come back, not all at the same time', async () => {
  const times: unknown[] = []
  for (const random of [0, 0.999]) {
    const admission = createAdmission(lanes, () => random)
    const first = held()
    const rest = [first.work, held, held].map((work) => admission.run('save', async () => work()))
    const refused = await admission.run('save', async () => 'never').catch((error: unknown) => error)
    if (!(refused instanceof Problem)) throw new Error('it was let in')
    times.push([refused.code, refused.extras.retryAfter])
    first.end()
    await Promise.all(rest)
  }
  expect(times).toEqual([
    ['server.busy', 2],
    ['server.busy', 3],
  ])
})

test('a slot comes back whatever becomes of the work, and work inside work needs no second one', async () => {
  const admission = createAdmission(lanes)
  await expect(admission.run('save', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await admission.run('save', () => admission.run('save', async () => 'inner'))).toBe('inner')
})

test('statements inside run no longer than their class allows', async () => {
  const admission = createAdmission(lanes)
  expect(await admission.run('read', async () => statementLimit())).toBe(50)
  expect(statementLimit()).toBe(15_000)
})
