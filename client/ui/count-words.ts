const segmenters = new Map<string, Intl.Segmenter>()

/** Words of a text in its language, by the language's own rules; for Chinese, characters. */
export function countWords(text: string, language: string): number {
  if (text.trim() === '') return 0
  const chinese = language.startsWith('zh')
  const key = `${language}/${chinese}`
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity: chinese ? 'grapheme' : 'word' })
  segmenters.set(key, segmenter)
  let words = 0
  for (const segment of segmenter.segment(text)) {
    if (chinese ? segment.segment.trim() !== '' : segment.isWordLike === true) words += 1
  }
  return words
}
