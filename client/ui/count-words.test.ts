import { expect, test } from 'vitest'
import { countWords } from './count-words.ts'

test.each([
  ['', 'en', 0],
  ['Three short words.', 'en', 3],
  ['L’État s’engage', 'fr', 2],
  ['تم تنفيذ برنامج وطني للشباب', 'ar', 5],
  ['犯罪预防', 'zh', 4],
])('"%s" in %s counts %i', (text, language, words) => {
  expect(countWords(text, language)).toBe(words)
})
