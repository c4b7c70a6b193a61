import { expect, test } from 'vitest'
import type { RollUp, SaveState } from '#client/reply/save-state.ts'
import { nextSpoken, nothingSpoken } from './next-spoken.ts'

const rolled = (state: SaveState): RollUp => ({ state, answers: 1 })
const savedAt = (second: number): RollUp =>
  rolled({ kind: 'saved', at: new Date(Date.UTC(2026, 10, 22, 9, 0, second)).toISOString() })
const saving = rolled({ kind: 'saving' })
const offline = rolled({ kind: 'on-device', hold: 'offline' })

const after = (...all: readonly RollUp[]) => all.reduce((last, one) => nextSpoken(last, one, 0), nothingSpoken(0))

test('"all saved" is taken back while something is being saved, and not said again within 30 seconds', () => {
  expect(after(savedAt(1)).say).toBe('all-saved')
  expect(after(savedAt(1), saving).say).toBe('nothing')
  expect(after(savedAt(1), saving, savedAt(10)).say).toBe('nothing')
  expect(after(savedAt(1), saving, savedAt(40)).say).toBe('all-saved')
})

test('what needs attention is said at once, and so is its end', () => {
  expect(after(savedAt(1), saving, offline).say).toBe(offline)
  expect(after(savedAt(1), saving, offline, saving).say).toBe('nothing')
  expect(after(savedAt(1), saving, offline, saving, savedAt(5)).say).toBe('all-saved')
})

test('asked for, it is said whatever it is, and stays true afterwards', () => {
  expect(nextSpoken(after(savedAt(1)), saving, 1).say).toBe(saving)
  expect(nextSpoken(nextSpoken(after(savedAt(1)), saving, 1), savedAt(3), 1).say).toBe('all-saved')
})

test('the same object comes back when nothing changes', () => {
  for (const one of [savedAt(1), saving, offline]) {
    const spoken = after(savedAt(1), one)
    expect(nextSpoken(spoken, one, 0)).toBe(spoken)
  }
})
