import { foldText } from './fold-text.ts'

/** A question as it can be found; texts are folded once, when the questionnaire is opened for searching. */
export interface Findable {
  readonly id: string
  /** `2.14` as printed. */
  readonly number: string
  readonly label: string
  /** What else is written about it: section, hint, guidance. */
  readonly about: string
  readonly paragraphs: readonly number[]
  readonly sdg: readonly string[]
}

export interface Hit {
  readonly id: string
  /** Why it was found, where its own words do not show it. */
  readonly by: { readonly kind: 'words' | 'number' } | { readonly kind: 'paragraph' | 'sdg'; readonly which: string }
}

export function findable(question: Omit<Findable, 'about'> & { readonly about: readonly string[] }): Findable {
  return { ...question, label: foldText(question.label), about: foldText(question.about.join(' ')) }
}

interface Found extends Hit {
  /** The lower, the better. */
  readonly rank: number
}

/**
 * Questions that a number (`2.14`, `5`), a paragraph (`para 36`, `§ 36`), a goal (`16.3`) or words ask for, best first.
 * All words must occur; at the start of a word of the question itself counts most. `signs`: what may stand before the
 * number of a paragraph in the language of the page.
 */
export function findQuestions(all: readonly Findable[], query: string, signs: readonly string[] = []): readonly Hit[] {
  const asked = foldText(query).trim()
  if (asked === '') return []
  const [, sign = '', number] = /^(\D*?)[\s.]*(\d+(?:\.\d+)*)$/u.exec(asked) ?? []
  const isSign = signs.some((one) => foldText(one) === sign.trim())
  const found = all.flatMap((question) => {
    if (number !== undefined && isSign) return byParagraph(question, number, 0)
    if (number !== undefined && sign === '') return byNumber(question, number)
    return byWords(question, asked)
  })
  return found.toSorted((a, b) => a.rank - b.rank).map(({ id, by }) => ({ id, by }))
}

function byNumber(question: Findable, number: string): readonly Found[] {
  if (question.number === number) return [{ id: question.id, by: { kind: 'number' }, rank: 0 }]
  if (question.number.startsWith(`${number}.`)) return [{ id: question.id, by: { kind: 'number' }, rank: 1 }]
  const goal = question.sdg.find((one) => one === number || one.startsWith(`${number}.`))
  const others = byParagraph(question, number, 2)
  if (others.length > 0 || goal === undefined) return others
  return [{ id: question.id, by: { kind: 'sdg', which: goal }, rank: 3 }]
}

function byParagraph({ id, paragraphs }: Findable, number: string, rank: number): readonly Found[] {
  return paragraphs.includes(Number(number)) ? [{ id, by: { kind: 'paragraph', which: number }, rank }] : []
}

function byWords({ id, label, about }: Findable, asked: string): readonly Found[] {
  const words = asked.split(/\s+/u)
  if (!words.every((word) => label.includes(word) || about.includes(word))) return []
  const begun = ` ${label.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`
  if (words.every((word) => begun.includes(` ${word}`))) return [{ id, by: { kind: 'words' }, rank: 4 }]
  const missing = words.filter((word) => !label.includes(word)).length
  return [{ id, by: { kind: 'words' }, rank: 5 + missing }]
}
