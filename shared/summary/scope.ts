import type { Question, Version } from '#shared/definition/definition.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'

/** Cross-cutting threads of the Declaration: tags of questions. */
export const threads = ['gender', 'youth', 'partnerships', 'digitalization'] as const
export type Thread = (typeof threads)[number]

/** Paragraphs that are about a thread as a whole: gender in 27, 28, 43 and 44, youth in 29 and 30. */
const paragraphsOf: Readonly<Record<Thread, readonly number[]>> = {
  gender: [27, 28, 43, 44],
  youth: [29, 30],
  partnerships: [95],
  digitalization: [2, 93, 94],
}

/** What a document is about: a pillar `I`, a heading `I.5` (or `F`, the follow-up itself), a paragraph `27`, a thread, `all`, or two of them joined: `gender-I`. */
export type Scope = string

/** Whether a question belongs to the scope, by its headings, paragraphs or tags. */
export function isQuestionIn(scope: Scope, question: Question): boolean {
  return scope.split('-').every((part) => isQuestionInPart(part, question))
}

function isQuestionInPart(scope: Scope, { headings = [], paragraphs = [], tags = [] }: Question): boolean {
  if (isThread(scope)) return tags.includes(scope) || paragraphs.some((n) => paragraphsOf[scope].includes(n))
  return isIn(scope, headings, paragraphs)
}

/** Whether something is about a thread as a whole, by its paragraphs, and not only asked with regard to it. */
export function isAboutThread(
  thread: Thread,
  { paragraphs = [] }: { readonly paragraphs?: readonly number[] },
): boolean {
  return paragraphs.some((n) => paragraphsOf[thread].includes(n))
}

/** Whether a question has its home in the scope: under the first of its headings, and in a thread by its paragraphs. */
export function isAtHome(scope: Scope, question: Question): boolean {
  const [first = scope] = scope.split('-')
  if (isThread(first)) return isAboutThread(first, question)
  return !scope.includes('.') || question.headings?.[0] === scope
}

/** Whether an indicator belongs to the scope: itself, or through a question it rests on. */
export function isIndicatorIn(scope: Scope, indicator: Indicator, version: Version): boolean {
  if (!isThread(scope)) return isIn(scope, indicator.headings, indicator.paragraphs)
  if (indicator.paragraphs.some((n) => paragraphsOf[scope].includes(n))) return true
  const [first] = indicator.questions
  return questionsOf(version).some((question) => question.id === first && isQuestionIn(scope, question))
}

export function questionsOf({ sections }: Version): readonly Question[] {
  return sections.flatMap(({ questions }) => questions)
}

function isIn(scope: Scope, headings: readonly string[], paragraphs: readonly number[]): boolean {
  if (scope === 'all') return true
  if (/^[0-9]+$/.test(scope)) return paragraphs.includes(Number(scope))
  return headings.some((heading) => heading === scope || heading.startsWith(`${scope}.`))
}

export function isThread(scope: Scope): scope is Thread {
  return threads.some((thread) => thread === scope)
}

/** Key of the text that names a scope; of two joined, of the last. */
export function titleOf(joined: Scope): string {
  const scope = joined.split('-').at(-1) ?? joined
  if (scope === 'all') return 'part.all'
  if (isThread(scope)) return `part.thread.${scope}`
  if (/^[0-9]+$/.test(scope)) return textKeys.paragraph(Number(scope))
  return scope.includes('.') || scope === 'F' ? textKeys.heading(scope) : textKeys.pillar(scope)
}
