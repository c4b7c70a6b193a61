const han = /\p{Script=Han}+/gu

/**
 * Words of a run of Chinese characters, as a dictionary cuts them. A word of more than two characters is also there by its
 * pairs: dictionaries do not agree on where a compound ends, and part of one should find the whole.
 */
export function chineseWords(run: string): readonly string[] {
  const words = [...segmenter().segment(run)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
  return words.flatMap((word) => [word, ...pairsOf(word)])
}

function pairsOf(word: string): readonly string[] {
  const characters = [...word]
  if (characters.length < 3) return []
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}

/** The text with every run of Chinese characters replaced by its words, between spaces. */
export function spaceChinese(text: string): string {
  return text.replace(han, (run) => ` ${chineseWords(run).join(' ')} `)
}

/** The same for what somebody searches: words alone, without their pairs, so that a compound asks for all of it. */
export function spaceChineseQuery(text: string): string {
  return text.replace(han, (run) => {
    const words = [...segmenter().segment(run)].map(({ segment }) => segment)
    return ` ${words.flatMap((word) => (pairsOf(word).length > 0 ? pairsOf(word) : [word])).join(' ')} `
  })
}

let made: Intl.Segmenter | undefined

/** Made when it is first needed: its dictionary is large. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return made
}
