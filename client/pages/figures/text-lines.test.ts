import { expect, test } from 'vitest'
import { directed, textLines } from './text-lines.ts'

test('lines break between words, fit the width and lose nothing', () => {
  const text = 'In 25 States the median is 97.2 per cent; half of them lie between 83.2 and 122.5.'
  const lines = textLines(text, 200, 16)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join(' ')).toBe(text)
  for (const line of lines) expect(line.length * 16 * 0.53).toBeLessThanOrEqual(200)
})

test('a word longer than the line stays whole', () => {
  expect(textLines('http://localhost:3000/data/P2-06 x', 40, 16)).toEqual(['http://localhost:3000/data/P2-06', 'x'])
})

test('only text that runs from the right is marked as such', () => {
  expect(directed('P2-06', 'ltr')).toBe('P2-06')
  expect(directed('نسبة', 'rtl')).toBe('\u202bنسبة\u202c')
})

test('French signs stay with the word before them', () => {
  expect(textLines('provisoire\u00a0: pas encore publié', 60, 10)).toContain('provisoire\u00a0:')
})
