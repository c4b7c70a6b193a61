import { expect, test } from 'vitest'
import { regionalGroups as contractGroups } from '#shared/contract/group-codes.ts'
import fc from 'fast-check'
import { figureRules, keyOf, queryOf, type FigureQuery } from './figure-query.ts'
import { ladderWordOf } from './ladder.ts'
import { regionalGroups } from './regional-groups.ts'

test.each([
  [52, 52, 'all'],
  [47, 52, 'almost-all'],
  [90, 100, 'almost-all'],
  [89, 100, 'most'],
  [75, 100, 'most'],
  [74, 100, 'majority'],
  [56, 100, 'majority'],
  [55, 100, 'half'],
  [45, 100, 'half'],
  [44, 100, 'many'],
  [30, 100, 'many'],
  [29, 100, 'some'],
  [15, 100, 'some'],
  [14, 100, 'several'],
  [3, 100, 'several'],
  [2, 100, 'few'],
  [2, 2, 'all'],
  [1, 100, 'one'],
  [0, 100, 'none'],
  [0, 0, 'none'],
] as const)('%i of %i States are "%s"', (count, of, word) => {
  expect(ladderWordOf(count, of)).toBe(word)
})

test('the regional groups stand in the order of the contract', () => {
  expect(regionalGroups).toEqual(contractGroups)
})

test('a figure is found again by its address, whatever it asks', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9@*-]{1,12}$/)
  const query = fc.record(
    {
      rule: fc.constantFrom(...figureRules),
      subject: name,
      codes: fc.array(name, { minLength: 1, maxLength: 3 }),
      group: name,
      earlier: name,
    },
    { requiredKeys: ['rule'] },
  )
  fc.assert(
    fc.property(query, (asked) => {
      expect(queryOf(keyOf(asked as FigureQuery))).toEqual(asked) // optional members may be absent
    }),
  )
  expect(queryOf('nothing~P1-01')).toBeUndefined()
})
