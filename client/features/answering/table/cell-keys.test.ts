import { describe, expect, test } from 'vitest'
import { moveFor, type Caret, type CellSurroundings, type PressedKey } from './cell-keys.ts'
import type { Grid } from './grid.ts'

const grid: Grid = { rows: ['a', 'b'], columns: [{ column: 'x' }, { column: 'y' }, { column: 'z' }] }
const inside: Caret = { start: 1, end: 1, length: 3 }
const atEnd: Caret = { start: 3, end: 3, length: 3 }
const atStart: Caret = { start: 0, end: 0, length: 3 }
const all: Caret = { start: 0, end: 3, length: 3 }

function press(key: string, here: Partial<CellSurroundings> = {}, with_: Partial<PressedKey> = {}) {
  return moveFor(
    { key, shift: false, command: false, composing: false, ...with_ },
    { grid, at: { row: 0, column: 1 }, caret: inside, mirrored: false, arrowsStay: false, ...here },
  )
}

describe('keys in a table', () => {
  test('Enter and the arrow down go down; with Shift, and the arrow up, up', () => {
    expect(press('Enter')).toEqual({ kind: 'go', to: { row: 1, column: 1 } })
    expect(press('ArrowDown')).toEqual({ kind: 'go', to: { row: 1, column: 1 } })
    expect(press('Enter', { at: { row: 1, column: 1 } }, { shift: true })).toEqual({
      kind: 'go',
      to: { row: 0, column: 1 },
    })
    expect(press('ArrowUp', { at: { row: 1, column: 1 } })).toEqual({ kind: 'go', to: { row: 0, column: 1 } })
  })

  test('in the last row Enter stays: it never submits anything', () => {
    expect(press('Enter', { at: { row: 1, column: 0 } })).toEqual({ kind: 'stay' })
  })

  test('sideways arrows leave the cell only at the edge of its text, or when all of it is selected', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'leave' })
    expect(press('ArrowRight', { caret: atEnd })).toEqual({ kind: 'go', to: { row: 0, column: 2 } })
    expect(press('ArrowRight', { caret: atStart })).toEqual({ kind: 'leave' })
    expect(press('ArrowLeft', { caret: atStart })).toEqual({ kind: 'go', to: { row: 0, column: 0 } })
    expect(press('ArrowLeft', { caret: all })).toEqual({ kind: 'go', to: { row: 0, column: 0 } })
  })

  test('from right to left the neighbour is on the other side', () => {
    expect(press('ArrowRight', { caret: atEnd, mirrored: true })).toEqual({ kind: 'go', to: { row: 0, column: 0 } })
    expect(press('ArrowLeft', { caret: atStart, mirrored: true })).toEqual({ kind: 'go', to: { row: 0, column: 2 } })
  })

  test('at the edge of the table the arrow does nothing of ours', () => {
    expect(press('ArrowRight', { caret: atEnd, at: { row: 0, column: 2 } })).toEqual({ kind: 'leave' })
  })

  test('Ctrl+Enter opens the details, Escape restores, Tab is the browser’s', () => {
    expect(press('Enter', {}, { command: true })).toEqual({ kind: 'details' })
    expect(press('Escape')).toEqual({ kind: 'restore' })
    expect(press('Tab')).toEqual({ kind: 'leave' })
  })

  test('arrows stay in the cell when the person wishes so, and while a text is being composed', () => {
    expect(press('ArrowDown', { arrowsStay: true })).toEqual({ kind: 'leave' })
    expect(press('Enter', { arrowsStay: true })).toEqual({ kind: 'go', to: { row: 1, column: 1 } })
    expect(press('Enter', {}, { composing: true })).toEqual({ kind: 'leave' })
  })
})
