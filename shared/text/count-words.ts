/** Letters of scripts written without spaces: Han, kana, Thai, Lao, Khmer, Burmese. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** Where those scripts begin: texts without such a letter are spared the search. */
const firstUnspaced = 0x0e00

/**
 * Words of a text: what the counter under a text shows and what the check of it compares.
 * Words stand between spaces. Where a script has no spaces, two letters count as one word.
 */
export function countWords(text: string): number {
  const words = countSpaced(text, firstUnspaced)
  if (words !== undefined) return words
  const letters = text.match(unspaced)?.length ?? 0
  return (countSpaced(text.replace(unspaced, ' '), Infinity) ?? 0) + Math.ceil(letters / 2)
}

/**
 * The most words that fit into so many characters, without looking at them. The densest text takes turns between a
 * letter of a script without spaces and a word of one letter: it has three words in four characters.
 */
export function mostWords(characters: number): number {
  return ((characters + 1) * 3) / 4
}

/**
 * Counted letter by letter: long texts are counted again whenever they come into sight.
 * `undefined` once a letter is not below the one given.
 */
function countSpaced(text: string, below: number): number | undefined {
  let words = 0
  let within = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= below) return undefined
    if (code <= 32 || (code >= 160 && /\s/.test(text.charAt(at)))) within = false
    else if (!within) {
      within = true
      words++
    }
  }
  return words
}
