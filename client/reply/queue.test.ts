import { describe, expect, test } from 'vitest'
import type { Answer } from '#shared/answer/answer.ts'
import { adopt, enqueue, markSent, nextBatch, settle, type Change, type Queue } from './queue.ts'
import { rebase } from './rebase.ts'
import { textAnswer, textOf } from './saver.fixture.ts'

const change = (question: string, text: string, opId: string, more: Partial<Change> = {}): Change => ({
  person: 'us',
  reply: 'r',
  versionId: 'a/b/v1',
  tab: 't',
  question,
  answer: textAnswer(text),
  baseRev: 3,
  typedAt: `2026-11-22T00:00:0${opId}Z`,
  opId,
  ...more,
})
const typed = (...changes: readonly Change[]): Queue => changes.reduce<Queue>(enqueue, [])
const limits = { operations: 50, bytes: 1e6 }
const texts = (queue: Queue) => queue.map(({ op }) => `${op.opId} ${textOf(op.answer)} on ${op.baseRev}`)
const table = (cells: Record<string, string>): Answer => ({
  value: { cells: Object.fromEntries(Object.entries(cells).map(([at, value]) => [at, { value }])) },
})

describe('the queue', () => {
  test('unsent text of one question is replaced; a sent operation never changes', () => {
    const first = typed(change('q', 'a', '1'), change('q', 'ab', '2'))
    expect(texts(first)).toEqual(['1 ab on 3'])
    expect(texts(enqueue(markSent(first, first), change('q', 'abc', '3')))).toEqual(['1 ab on 3', '3 abc on 3'])
  })

  test('text typed on an operation that travels waits for it and takes its revision as base', () => {
    const sent = markSent(typed(change('q', 'a', '1')), typed(change('q', 'a', '1')))
    const queue = enqueue(sent, change('q', 'b', '2'))
    expect(nextBatch(queue, 't', limits).map(({ op }) => op.opId)).toEqual(['1'])
    expect(texts(settle(queue, { opId: '1', verdict: 'applied', rev: 4 }, rebase))).toEqual(['2 b on 4'])
  })

  test('after a conflict what was typed on top keeps the old base, so that the server keeps it beside as well', () => {
    const sent = markSent(typed(change('q', 'a', '1')), typed(change('q', 'a', '1')))
    expect(
      texts(settle(enqueue(sent, change('q', 'b', '2')), { opId: '1', verdict: 'conflict', branchId: 'x' }, rebase)),
    ).toEqual(['2 b on 3'])
  })

  test('a declined operation gives way to text typed later, and otherwise stays', () => {
    const one = typed(change('q', 'a', '1'))
    expect(settle(one, { opId: '1', verdict: 'rejected', problem: 'access.denied' }, rebase)).toMatchObject([
      { refused: 'access.denied' },
    ])
    const two = enqueue(markSent(one, one), change('q', 'b', '2'))
    expect(texts(settle(two, { opId: '1', verdict: 'rejected', problem: 'access.denied' }, rebase))).toEqual([
      '2 b on 3',
    ])
  })

  test('a batch keeps within its limits and holds one operation of a question', () => {
    const many = typed(change('p', 'x'.repeat(600), '1'), change('q', 'x'.repeat(600), '2'), change('r', 'x', '3'))
    expect(nextBatch(many, 't', { operations: 50, bytes: 1000 })).toHaveLength(1)
    expect(nextBatch(many, 't', { operations: 2, bytes: 1e6 })).toHaveLength(2)
    expect(nextBatch(many, 'another tab', limits)).toHaveLength(0)
  })

  test('entries of a closed tab are taken over as they are, in order', () => {
    const orphans = typed(change('q', 'a', '1', { tab: 'gone' }))
    expect(adopt([], orphans, 't')).toMatchObject([{ tab: 't', sent: true }])
  })

  test('cells typed while a merge was made move over to the merged table', () => {
    const [mine, merged, later] = [table({ a: '1' }), table({ a: '1', z: '9' }), table({ a: '1', b: '2' })]
    expect(rebase(mine, merged, later)).toEqual(table({ a: '1', z: '9', b: '2' }))
  })

  test('where both changed the same cell nothing is moved', () => {
    expect(rebase(table({ a: '1' }), table({ a: '5' }), table({ a: '2' }))).toBeUndefined()
    expect(rebase(textAnswer('a'), textAnswer('b'), textAnswer('c'))).toBeUndefined()
  })
})
