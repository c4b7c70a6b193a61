import type { Run, Standing } from './document.ts'

/** A figure as it stands in a text being edited. */
const token = /\[\[[^\]]*\]\]/g
const number = /[0-9٠-٩]+(?:[.,٫٬][0-9٠-٩]+)*/g

/**
 * Numbers that somebody typed: those of an edited text that stand in no figure, and stood in the paragraph's words
 * before no more often (a year, the number of a resolution). Each as often as it is new, in the order of the text.
 */
export function looseNumbers(text: string, before: readonly Run[] = []): readonly string[] {
  const words = before.map((run) => (typeof run === 'string' ? run : ' ')).join('')
  const known = [...(words.match(number) ?? [])]
  return (text.replaceAll(token, ' ').match(number) ?? []).filter((one) => {
    const at = known.indexOf(one)
    if (at >= 0) known.splice(at, 1)
    return at < 0
  })
}

/** Whether the words of a paragraph are a person's: a number in them that is no figure was written by hand. */
export function isWorded({ standing }: { readonly standing?: Standing | undefined }): boolean {
  return standing === 'edited' || standing === 'own'
}
