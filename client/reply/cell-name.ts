import type { Question } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/api/use-version.ts'

/** `Female, Known person` for the cell `female:known` of a table; empty for any other part of an answer. */
export function cellName(question: Question, part: string | undefined, text: TextOf): string {
  if (question.kind !== 'table' || !part?.includes(':')) return ''
  const [row = '', column = ''] = part.split(/[:@]/)
  const label = (list: string, code: string): string => text(textKeys.code(list, code)) ?? code
  return [label(question.rows.list, row), label(question.columns.list, column)].join(' · ')
}
