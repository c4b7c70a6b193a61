import { expect, test } from 'vitest'
import { answeredBy, asksFigure } from './answered-by.ts'
import { numericKinds } from './numeric-kinds.ts'
import { kindSettings } from './settings.ts'

test('every kind an author can set is answered by something, and the numeric kinds, and only they, by a figure', () => {
  expect(Object.keys(answeredBy).toSorted()).toEqual(Object.keys(kindSettings).toSorted())
  const figures = Object.entries(answeredBy).filter(([, by]) => by === 'figure')
  expect(figures.map(([kind]) => kind)).toEqual([...numericKinds])
  expect(asksFigure({ kind: 'rate' })).toBe(true)
  expect(asksFigure({ kind: 'table' })).toBe(false)
})
