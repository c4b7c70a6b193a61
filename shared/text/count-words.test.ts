import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords, mostWords } from './count-words.ts'

test.each([
  ['', 0],
  [' two  words ', 2],
  ['Three short words.', 3],
  ['L’État s’engage', 2],
  ['تم تنفيذ برنامج وطني للشباب', 5],
  ['预防犯罪', 2],
  ['预防犯罪法', 3],
  ['字a字a', 3],
  ['The law 预防犯罪法 of 2024', 7],
])('"%s" counts %i', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('no text has more words than its length allows', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '字', ' ', '’', 'ไ', 'é', '𠀀', '\u00a0'), maxLength: 30 })
  fc.assert(fc.property(text, (written) => countWords(written) <= mostWords(written.length)))
  expect(countWords('a字a')).toBe(mostWords(3))
})
