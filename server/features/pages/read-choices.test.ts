import { expect, test } from 'vitest'
import { Problem } from '#server/platform/http/problem.ts'
import { readCompared, readWish, viewOf } from './read-choices.ts'

test('both members of a breakdown come apart from one field, or stand in two', () => {
  expect(readWish({ part: 'sex.female' })).toMatchObject({ by: 'sex', code: 'female' })
  expect(readWish({ by: 'sex', code: 'female' })).toMatchObject({ by: 'sex', code: 'female' })
  expect(readWish({ part: '', cycle: '' })).toMatchObject({ by: undefined, cycle: undefined })
})

test('one more State or group is added to those in the address, once', () => {
  expect(readCompared({ states: 'MAR,JPN', groups: 'un-afr', add: 'KEN' })).toEqual({
    states: ['MAR', 'JPN', 'KEN'],
    groups: ['un-afr'],
    notTaken: [],
  })
  expect(readCompared({ states: 'MAR', add: 'MAR' }).states).toEqual(['MAR'])
  expect(readCompared({ add: 'ldc' }).groups).toEqual(['ldc'])
})

test('a ninth is not taken, and it is said', () => {
  const eight = 'AAA,BBB,CCC,DDD,EEE,FFF,GGG,HHH'
  expect(readCompared({ states: eight, add: 'III' })).toMatchObject({ states: eight.split(','), notTaken: ['III'] })
  expect(readCompared({ states: eight, groups: 'ldc' })).toMatchObject({ groups: [], notTaken: ['ldc'] })
  expect(readCompared({ states: eight, add: 'AAA' }).notTaken).toEqual([])
})

test('a ninth of one kind pushes out none of the other', () => {
  const seven = 'AAA,BBB,CCC,DDD,EEE,FFF,GGG'
  expect(readCompared({ states: seven, groups: 'world', add: 'HHH' })).toEqual({
    states: seven.split(','),
    groups: ['world'],
    notTaken: ['HHH'],
  })
})

test.each([{ states: 'mar' }, { groups: 'x y' }, { add: "'; drop" }])(
  'what can be no State or group is refused: %o',
  (query) => {
    expect(() => readCompared(query)).toThrow(Problem)
  },
)

test('a view that is not there is refused, none is the first', () => {
  expect(viewOf(undefined)).toBe('tiles')
  expect(() => viewOf('pie')).toThrow(Problem)
})
