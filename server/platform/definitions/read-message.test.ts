import { expect, test } from 'vitest'
import { readMessage } from './read-message.ts'

test.each([
  ['Persons held', 'Persons held'],
  ["Number of l'Etat", "Number of l'Etat"],
  ["It''s '{'open'}'", "It's {open}"],
  ['under 18 < over', 'under 18 < over'],
  ['More ({here}) than ({there})', ['More (', [1, 'here'], ') than (', [1, 'there'], ')']],
  [
    '{n, plural, =0 {none} one {# case} other {{n, number} cases}}',
    [[3, 'n', { '=0': 'none', one: [[0], ' case'], other: [[2, 'n'], ' cases'] }]],
  ],
  ['{who, select, state {a State} other {somebody}}', [[4, 'who', { state: 'a State', other: 'somebody' }]]],
])('%s is read into words and parts', (text, message) => {
  expect(readMessage(text)).toEqual(message)
})
