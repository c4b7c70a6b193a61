import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Cell, Item } from '#shared/answer/answer.ts'
import { saysTheSame } from '#shared/answer/same-answer.ts'
import { mergeAnswers, type Merge } from './merge-answers.ts'

const text = (words: string): Answer => ({ value: { text: words } })
const table = (cells: Record<string, string>): Answer => ({
  value: { cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, { value }])) },
})
const list = (...items: readonly [string, Item['fields']][]): Answer => ({
  value: { items: items.map(([id, fields]) => ({ id, fields })) },
})

describe('two ministries at one answer', () => {
  it('takes mine when nobody else wrote', () => {
    expect(mergeAnswers(undefined, undefined, text('mine'))).toEqual({ verdict: 'mine', answer: text('mine') })
    expect(mergeAnswers(text('old'), text('old'), {})).toEqual({ verdict: 'mine', answer: {} })
  })

  it('leaves the head when mine says nothing new', () => {
    expect(mergeAnswers(text('old'), text('theirs'), text('theirs')).verdict).toBe('same')
    expect(mergeAnswers(text('old'), text('theirs'), text('old'))).toEqual({ verdict: 'same', answer: text('theirs') })
  })

  it('keeps both texts when both rewrote the same one', () => {
    expect(mergeAnswers(text('old'), text('theirs'), text('mine'))).toEqual({
      verdict: 'conflict',
      conflicts: ['content'],
    })
  })

  it('joins a note of one with the text of the other', () => {
    expect(mergeAnswers(text('old'), { ...text('old'), note: 'from the census' }, text('new'))).toEqual({
      verdict: 'merged',
      answer: { ...text('new'), note: 'from the census' },
    })
  })

  it('joins explanations of different findings and flags of both', () => {
    const base = { ...text('x'), flags: ['estimated'] } satisfies Answer
    const head: Answer = { ...base, flags: ['estimated', 'break'], explanations: { a: 'theirs' } }
    const mine: Answer = { ...base, flags: [], explanations: { b: 'mine' } }
    expect(mergeAnswers(base, head, mine)).toEqual({
      verdict: 'merged',
      answer: { ...text('x'), flags: ['break'], explanations: { a: 'theirs', b: 'mine' } },
    })
  })

  it('joins cells that do not overlap, from an empty table too', () => {
    expect(mergeAnswers(undefined, table({ 'a:x': '1' }), table({ 'b:x': '2' }))).toEqual({
      verdict: 'merged',
      answer: table({ 'a:x': '1', 'b:x': '2' }),
    })
  })

  it('names the cell that both changed', () => {
    const merge = mergeAnswers(table({ 'a:x': '1' }), table({ 'a:x': '2' }), table({ 'a:x': '3', 'b:x': '9' }))
    expect(merge).toEqual({ verdict: 'conflict', conflicts: ['cells.a:x'] })
  })

  it('does not let a reason for the whole table swallow cells', () => {
    const merge = mergeAnswers(table({ 'a:x': '1' }), table({ 'a:x': '1', 'b:x': '2' }), { nonAnswer: 'confidential' })
    expect(merge).toEqual({ verdict: 'conflict', conflicts: ['content'] })
  })

  it('joins entries of a list, and fields of one entry', () => {
    const base = list(['1', { title: 'Forum', people: '10' }])
    const head = list(['1', { title: 'Youth Forum', people: '10' }], ['2', { title: 'Camp' }])
    const mine = list(['3', { title: 'Prize' }], ['1', { title: 'Forum', people: '12' }])
    expect(mergeAnswers(base, head, mine)).toEqual({
      verdict: 'merged',
      answer: list(['3', { title: 'Prize' }], ['1', { title: 'Youth Forum', people: '12' }], ['2', { title: 'Camp' }]),
    })
  })

  it('keeps an entry that one removed and the other changed', () => {
    const base = list(['1', { title: 'Forum' }], ['2', { title: 'Camp' }])
    expect(
      mergeAnswers(base, list(['2', { title: 'Camp' }]), list(['1', { title: 'Congress' }], ['2', { title: 'Camp' }])),
    ).toEqual({
      verdict: 'conflict',
      conflicts: ['items.1'],
    })
  })
})

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom('1', '2', '3').map((value) => ({ value })),
  fc.constant<Cell>({ nonAnswer: 'confidential' }),
  fc.constant<Cell>({ typed: '?' }),
)
const cellsOf = (keys: readonly string[]): fc.Arbitrary<Record<string, Cell>> =>
  fc.dictionary(fc.constantFrom(...keys), cell, { noNullPrototype: true })
const remarks = fc.record(
  {
    note: fc.constantFrom('n', 'm'),
    source: fc.constantFrom('s', 't'),
    explanations: fc.dictionary(fc.constantFrom('e', 'f'), fc.constantFrom('1', '2'), { noNullPrototype: true }),
  },
  { requiredKeys: [] },
)
const answer: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.oneof(
      cellsOf(['a:x', 'b:x', 'constructor:x', '__proto__']).map((cells): Answer => ({ value: { cells } })),
      fc.uniqueArray(fc.constantFrom('1', '2', '3')).chain((ids) =>
        fc
          .array(fc.dictionary(fc.constantFrom('t', 'u'), fc.constantFrom('v', 'w'), { noNullPrototype: true }), {
            minLength: ids.length,
            maxLength: ids.length,
          })
          .map((fields): Answer => ({ value: { items: ids.map((id, at) => ({ id, fields: fields[at] ?? {} })) } })),
      ),
      fc.constantFrom<Answer>({}, text('a'), text('b'), { nonAnswer: 'confidential' }, { typed: '?' }),
    ),
    remarks,
  )
  .map(([content, rest]) => ({ ...content, ...rest }))

/** Every single thing an answer says, by place. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item: Item) => leaves(item.fields, `${path}/${item.id}`))
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}/${name}`))
}

describe('merging, whatever was written', () => {
  it('loses nothing: what either side newly says is in the result, or it is a conflict', () => {
    fc.assert(
      fc.property(answer, answer, answer, (base, head, mine) => {
        const merge = mergeAnswers(base, head, mine)
        if (merge.verdict === 'conflict') return
        const known = new Map(leaves(base))
        const result = new Map(leaves(merge.answer))
        const said = [...leaves(head), ...leaves(mine)].filter(([path, value]) => known.get(path) !== value)
        expect(said.filter(([path, value]) => result.get(path) !== value)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('never finds a conflict between cells that are not the same', () => {
    fc.assert(
      fc.property(cellsOf(['a', 'b', 'c', 'd']), cellsOf(['a', 'b']), cellsOf(['c', 'd']), (base, theirs, ours) => {
        const having = (cells: Record<string, Cell>): Answer => ({ value: { cells: { ...base, ...cells } } })
        const merge = mergeAnswers(having({}), having(theirs), having(ours))
        expect(merge).toHaveProperty('answer', having({ ...theirs, ...ours }))
      }),
    )
  })

  it('does not depend on who came first, but for order', () => {
    fc.assert(
      fc.property(answer, answer, answer, (base, head, mine) => {
        const one = mergeAnswers(base, head, mine)
        const other = mergeAnswers(base, mine, head)
        const said = (merge: Merge): unknown =>
          merge.verdict === 'conflict' ? 'conflict' : new Map(leaves(merge.answer))
        expect(said(one)).toEqual(said(other))
      }),
    )
  })

  it('is content with what it made', () => {
    fc.assert(
      fc.property(answer, answer, answer, (base, head, mine) => {
        const merge = mergeAnswers(base, head, mine)
        if (merge.verdict === 'conflict') return
        const again = mergeAnswers(merge.answer, merge.answer, merge.answer)
        expect(again.verdict).toBe('same')
        expect(saysTheSame(merge.answer, structuredClone(merge.answer))).toBe(true)
      }),
    )
  })
})
