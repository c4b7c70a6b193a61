import { describe, expect, it } from 'vitest'
import type { Expression, Result } from './expression.ts'
import { compileExpression } from './compile-expression.ts'

type Values = Readonly<Record<string, Result>>
/** Yields an expression over questions called by their ids. */
function evaluate(expression: Expression, values: Values = {}): Result {
  return compileExpression<Values>(expression, (leaf) => (state) => ('id' in leaf ? state[leaf.id] : undefined))(values)
}
const value = (constant: string | number | boolean | readonly string[]): Expression => ({
  op: 'value',
  value: constant,
})
const a: Expression = { op: 'question', id: 'a' }
const b: Expression = { op: 'question', id: 'b' }

describe('three values', () => {
  const cases: readonly [Result, Result, Result, Result][] = [
    [true, true, true, true],
    [true, false, false, true],
    [true, undefined, undefined, true],
    [false, false, false, false],
    [false, undefined, false, undefined],
    [undefined, undefined, undefined, undefined],
  ]
  it.each(cases)('%s with %s: and gives %s, or gives %s', (left, right, and, or) => {
    for (const values of [
      { a: left, b: right },
      { a: right, b: left },
    ]) {
      expect(evaluate({ op: 'and', args: [a, b] }, values)).toBe(and)
      expect(evaluate({ op: 'or', args: [a, b] }, values)).toBe(or)
    }
  })

  it('knows nothing of what hangs on something unknown', () => {
    expect(evaluate({ op: '==', left: a, right: value('yes') })).toBeUndefined()
    expect(evaluate({ op: '!=', left: a, right: value('yes') })).toBeUndefined()
    expect(evaluate({ op: 'not', arg: a })).toBeUndefined()
    expect(evaluate({ op: '+', left: a, right: value(1) })).toBeUndefined()
    expect(evaluate({ op: 'in', left: value('x'), right: a })).toBeUndefined()
    expect(evaluate({ op: 'if', test: a, then: value(1), else: value(1) })).toBeUndefined()
    expect(evaluate({ op: 'call', fn: 'max', args: [value(1), a] })).toBeUndefined()
  })
})

describe('operators', () => {
  it.each<[Expression, Result]>([
    [{ op: '+', left: value(2), right: value(3) }, 5],
    [{ op: '-', left: value(2), right: value(3) }, -1],
    [{ op: '*', left: value(2), right: value(3) }, 6],
    [{ op: '/', left: value(1), right: value(4) }, 0.25],
    [{ op: '/', left: value(1), right: value(0) }, undefined],
    [{ op: '%', left: value(7), right: value(0) }, undefined],
    [{ op: '%', left: value(7), right: value(4) }, 3],
    [{ op: '+', left: value('a'), right: value('b') }, 'ab'],
    [{ op: 'negative', arg: value(3) }, -3],
    [{ op: '<', left: value('2024-12'), right: value('2025-01') }, true],
    [{ op: '>=', left: value(3), right: value(3) }, true],
    [{ op: '<=', left: value(3), right: value('3') }, undefined],
    [{ op: 'in', left: value('cyber'), right: value(['cyber', 'funds']) }, true],
    [{ op: '==', left: value(['a', 'b']), right: value(['a', 'b']) }, true],
    [{ op: '!=', left: value(['a', 'b']), right: value(['a', 'c']) }, true],
    [{ op: 'if', test: value(false), then: value(1), else: value(2) }, 2],
  ])('%j gives %s', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected)
  })

  it('refuses what it does not know instead of holding it true', () => {
    // An expression of a later program: types cannot describe it.
    const later = { op: 'xor', left: value(true), right: value(false) } as unknown as Expression
    expect(() => evaluate(later)).toThrow('xor')
    const call = { op: 'call', fn: 'median', args: [value(1)] } as unknown as Expression // as above
    expect(() => evaluate(call)).toThrow('median')
  })
})

describe('functions', () => {
  it.each<[Extract<Expression, { op: 'call' }>['fn'], readonly (string | number | readonly string[])[], Result]>([
    ['abs', [-3], 3],
    ['round', [2.5], 3],
    ['round', [-2.5], -3],
    ['size', [['a', 'b']], 2],
    ['size', ['four'], 4],
    ['year', ['2026-05-01'], 2026],
    ['matches', ['Act 5', '^Act [0-9]+$'], true],
    ['min', [3, 1, 2], 1],
    ['max', [3, 1, 2], 3],
    ['abs', ['3'], undefined],
  ])('%s(%j) is %s', (fn, args, expected) => {
    expect(evaluate({ op: 'call', fn, args: args.map(value) })).toBe(expected)
  })
})
