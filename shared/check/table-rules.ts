import type { Answer, Cell, CellKey } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'
import type { RuleContext, TableFigures } from '#shared/form/rules.ts'
import { compareDecimals, isDecimal, powerOfTen, subtractDecimals } from '#shared/answer/decimal.ts'
import { checkFigure } from './number-rules.ts'

export function checkCell(table: TableQuestion, cell: Cell, at: CellKey, context: RuleContext): void {
  if (cell.value !== undefined) checkFigure(table, table.cell, cell.value, context, at)
  if (cell.typed !== undefined) context.report('number.notANumber', { typed: cell.typed }, at)
  if (cell.nonAnswer !== undefined && !table.nonAnswers.includes(cell.nonAnswer))
    context.report('reason.notOffered', { reason: cell.nonAnswer }, at)
}

export function checkTable(table: TableQuestion, answer: Answer, figures: TableFigures, context: RuleContext): void {
  for (const cell of figures.strayCells) context.report('table.unknownCell', { cell }, cell)
  const begun = figures.given > 0
  if (begun && figures.blanks > 0) context.report('table.cellsBlank', { blanks: figures.blanks })
  checkReportedTotal(table, answer, figures, context)
  if (begun && table.cell === 'percentage') checkShares(table, figures, context)
}

/**
 * The total of the respondent's own source beside the calculated one (of the first year).
 * Neither is corrected: a difference wants a reason, which becomes a footnote.
 */
function checkReportedTotal(table: TableQuestion, answer: Answer, figures: TableFigures, context: RuleContext): void {
  const value = answer.value
  const cell = value !== undefined && 'cells' in value ? value.reportedTotal : undefined
  if (cell?.typed !== undefined) context.report('number.notANumber', { typed: cell.typed }, 'reportedTotal')
  const reported = cell?.value
  if (reported === undefined) return
  if (!isDecimal(reported)) return context.report('number.notANumber', { typed: reported }, 'reportedTotal')
  const { sum, sumGiven } = figures.grand(figures.years[0] ?? '')
  if (sum !== undefined && compareDecimals(reported, sum) !== 0)
    context.report('table.totalDiffers', { reported, calculated: sum, difference: subtractDecimals(reported, sum) })
  else if (sum === undefined && sumGiven !== undefined && compareDecimals(sumGiven, reported) > 0)
    context.report('table.partsExceedTotal', {
      reported,
      given: sumGiven,
      difference: subtractDecimals(sumGiven, reported),
    })
}

/** Where shares are added up, they make at most a hundred, rounding of each share allowed for. */
function checkShares(table: TableQuestion, figures: TableFigures, context: RuleContext): void {
  for (const year of figures.years) {
    if (table.columns.total)
      for (const row of table.rows.codes)
        checkShare(table, row, figures.row(row, year).sumGiven, table.columns.codes.length, context)
    if (table.rows.total)
      for (const column of table.columns.codes)
        checkShare(table, column, figures.column(column, year).sumGiven, table.rows.codes.length, context)
  }
}

function checkShare(
  table: TableQuestion,
  code: string,
  sum: string | undefined,
  shares: number,
  context: RuleContext,
): void {
  const roundingOfEach = 0.5 / powerOfTen(table.decimals)
  if (sum !== undefined && Number(sum) > 100 + shares * roundingOfEach)
    context.report('table.shareAboveHundred', { sum, code })
}
