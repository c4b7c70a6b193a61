import { expect, test } from 'vitest'
import type { Expression } from './expression.ts'
import { printExpression, printPart } from './print-expression.ts'

const held: Expression = { op: 'range', fn: 'sum', id: 'held', row: 'female', year: '-1' }
const capacity: Expression = { op: 'question', id: 'capacity' }

test.each<[Expression, string]>([
  [held, 'held.row("female").year(-1).sum()'],
  [{ op: 'cell', id: 'held', at: 'female:sentenced@-1' }, 'held.cell("female", "sentenced", -1)'],
  [
    { op: '/', left: held, right: { op: '+', left: capacity, right: { op: 'value', value: 1 } } },
    'held.row("female").year(-1).sum() / (capacity + 1)',
  ],
  [{ op: 'not', arg: { op: 'in', left: { op: 'value', value: 'none' }, right: capacity } }, '!("none" in capacity)'],
  [{ op: 'call', fn: 'size', args: [capacity] }, 'size(capacity)'],
])('an author recognizes the formula', (expression, text) => {
  expect(printExpression(expression)).toBe(text)
})

const asked = { op: '+', left: held, right: capacity } as const

test('a sum over which a formula divides stands in brackets, so that the formula gives the figure', () => {
  expect(printPart(asked)).toBe('(held.row("female").year(-1).sum() + capacity)')
  expect(printPart(held)).toBe('held.row("female").year(-1).sum()')
})

const binary = ['+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', 'in'] as const

test.each<[string, Expression]>([
  ...binary.map((op): [string, Expression] => [op, { op, left: capacity, right: held }]),
  ['and', { op: 'and', args: [capacity, held] }],
  ['or', { op: 'or', args: [capacity, held] }],
  ['if', { op: 'if', test: capacity, then: held, else: capacity }],
  ['negative', { op: 'negative', arg: capacity }],
])('inside another expression, what %s makes stands in brackets on either side', (_, part) => {
  const inside = `(${printExpression(part)})`
  expect(printExpression({ op: '*', left: part, right: capacity })).toBe(`${inside} * capacity`)
  expect(printExpression({ op: '-', left: capacity, right: part })).toBe(`capacity - ${inside}`)
  expect(printExpression({ op: 'negative', arg: part })).toBe(`-${inside}`)
  expect(printExpression({ op: 'not', arg: part })).toBe(`!${inside}`)
  expect(printExpression({ op: 'and', args: [part, capacity] })).toBe(`${inside} && capacity`)
  expect(printExpression({ op: 'if', test: part, then: part, else: part })).toBe(`${inside} ? ${inside} : ${inside}`)
  expect(printExpression({ op: 'call', fn: 'size', args: [part] })).toBe(`size(${printExpression(part)})`)
})
