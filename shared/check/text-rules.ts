import type { TextQuestion } from '#shared/definition/definition.ts'
import type { RuleContext } from '#shared/form/rules.ts'
import { countWords, mostWords } from '#shared/text/count-words.ts'

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
  // Most texts are too short for that many words and need no counting.
  if (mostWords(text.length) <= max) return
  const words = countWords(text)
  if (words > max) context.report('text.tooManyWords', { words, max }, part)
}
