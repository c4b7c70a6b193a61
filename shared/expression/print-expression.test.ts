import { expect, test } from 'vitest'
import type { Expression } from './expression.ts'
import { printExpression } from './print-expression.ts'

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
