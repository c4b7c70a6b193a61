import type { TextQuestion } from '#shared/definition/definition.ts'
import type { RuleContext } from '#shared/form/rules.ts'

/** Characters a text may have at most; the words asked for are far fewer. */
const maxCharacters = 60_000

export function checkText(
  question: TextQuestion,
  { text }: { readonly text: string },
  context: RuleContext,
  part?: string,
): void {
  if (text.length > maxCharacters) context.report('text.tooLong', { characters: text.length, max: maxCharacters }, part)
  const max = question.maxWords
  // A word takes a letter and a space, so most texts need no counting.
  if ((text.length + 1) / 2 <= max) return
  const words = countWords(text)
  if (words > max) context.report('text.tooManyWords', { words, max }, part)
}

/** Letters of scripts written without spaces: Han, kana, Thai, Lao, Khmer, Burmese. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** Where those scripts begin: texts without such a letter are spared the search. */
const firstUnspaced = 0x0e00

/** Words between spaces. Where a script has no spaces, two letters count as one word. */
export function countWords(text: string): number {
  const words = countSpaced(text, firstUnspaced)
  if (words !== undefined) return words
  const letters = text.match(unspaced)?.length ?? 0
  return (countSpaced(text.replace(unspaced, ' '), Infinity) ?? 0) + Math.ceil(letters / 2)
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
