import { diffArrays } from 'diff'

/** A run of words that both texts have, or only one of them. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words that may differ before two texts are taken for two texts: beyond that nobody reads the marks. */
const most = 3000

/** What changed from one text to another, word by word, by the word boundaries of the language. Texts with nothing in common are compared as a whole. */
export function wordDiff(before: string, after: string, language = 'en'): readonly DiffPart[] {
  const runs = diffArrays(wordsOf(before, language), wordsOf(after, language), { maxEditLength: most })
  const parts = runs?.map(({ value, added, removed }): DiffPart => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  })) ?? [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ]
  return parts.filter(({ text }) => text !== '')
}

/** Words with the space or sign behind them, so that a changed word is shown with its own space. */
function wordsOf(text: string, language: string): string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike === true || words.length === 0) words.push(segment)
    else words[words.length - 1] += segment
  }
  return words
}
