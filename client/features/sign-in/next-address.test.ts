import { expect, test, vi } from 'vitest'
import { goToNext, nextAddress } from './next-address.ts'

test.each([
  ['?next=%2Fcycles%2Fannual-2026', '/cycles/annual-2026'],
  ['?next=%2Fsubmitted%2Fdata%3Flocale%3Dar', '/submitted/data?locale=ar'],
  ['?next=https%3A%2F%2Felsewhere.example', '/work'],
  ['?next=%2F%2Felsewhere.example', '/work'],
  ['?next=%2F%5Celsewhere.example', '/work'],
  ['?next=%2Fenter', '/work'],
  ['', '/work'],
])('%s leads to %s', (search, address) => {
  expect(nextAddress(search)).toBe(address)
})

test.each([
  ['/work', true],
  ['/secretariat/cycles', true],
  ['/cycles/annual-2026?from=mail', true],
  ['/submitted/data', false],
  ['/data', false],
  ['/', false],
  ['/workshops', false],
])('%s is drawn by the application: %s', (address, isOwn) => {
  const [inside, outside] = [vi.fn(), vi.fn()]
  vi.stubGlobal('location', { assign: outside })
  goToNext(address, inside)
  expect([inside.mock.calls.length, outside.mock.calls.length]).toEqual(isOwn ? [1, 0] : [0, 1])
  vi.unstubAllGlobals()
})
