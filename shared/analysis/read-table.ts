import type { Cell } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'
import { aggregate } from '#shared/form/ranges.ts'
import { blank, type Reading } from './reading.ts'

/** Stands for all rows or all columns in the parts of a table's variable. */
export const all = '_'

/**
 * The sum of a table's reference year: of everything, a row, a column, or one cell. As in every formula a sum with an
 * open cell is unknown: the first typed reason in the range is why, else it is blank. Never zero for what is missing.
 */
export function readTable(
  question: TableQuestion,
  [row = all, column = all]: readonly string[],
  cells: Readonly<Record<string, Cell>>,
): Reading {
  const year = question.years ? '@0' : ''
  const within = chosen(question.rows.codes, row).flatMap((one) =>
    chosen(question.columns.codes, column).map((other) => cells[`${one}:${other}${year}`]),
  )
  const sum = within.length === 0 ? undefined : aggregate('sum', within)
  if (typeof sum === 'number') return { status: 'number', number: sum }
  const reason = within.find((cell) => cell?.nonAnswer)?.nonAnswer
  return reason ? { status: 'reason', reason } : blank
}

function chosen(codes: readonly string[], code: string): readonly string[] {
  return code === all ? codes : codes.filter((one) => one === code)
}
