import { expect, test } from 'vitest'
import { emptyCycle, findCycleMistakes } from './new-cycle-draft.ts'

test('every mistake in a form left empty says which field it is about', () => {
  const said = Object.values(findCycleMistakes(emptyCycle([])))
  expect(said.length).toBeGreaterThan(5)
  expect(new Set(said).size).toBe(said.length)
})
