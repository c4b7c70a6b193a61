import type { Answer } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import type { Wording } from './words.ts'
import { writeNumber } from './write-sentence.ts'

/** A short answer in words: a choice, a number, a date, a typed reason. Nothing for texts, tables and lists. */
export function sayValue(
  question: Question,
  { value, nonAnswer }: Answer,
  { text, locale }: Wording,
  say: (code: string) => string,
): string | undefined {
  if (nonAnswer) return text(`reason.${nonAnswer}`)
  if (!value) return undefined
  if ('choice' in value) return [say(value.choice), value.other].filter(Boolean).join(': ')
  if ('choices' in value) return [...value.choices.map(say), ...(value.other ? [value.other] : [])].join('; ')
  if ('number' in value) {
    const unit = 'unit' in question ? ` ${text(`unit.${question.unit}`)}` : ''
    return `${writeNumber(Number(value.number), locale)}${unit}`
  }
  if ('date' in value) return value.date
  return undefined
}
