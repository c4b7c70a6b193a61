import type { Answer } from '#shared/answer/answer.ts'

type Words = 'note' | 'source' | 'includedIn' | 'expected' | 'language'

/** The answer with one of its texts set, or without it when there is nothing in it. */
export function withWords(answer: Answer, part: Words, words: string): Answer {
  const { [part]: _before, ...rest } = answer
  return words === '' ? rest : { ...rest, [part]: words }
}
