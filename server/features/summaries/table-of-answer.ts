import type { Cell } from '#shared/answer/answer.ts'
import type { Axis, TableQuestion } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { knownSum } from '#shared/form/known-sum.ts'
import type { TableBlock } from '#shared/summary/document.ts'
import { writeDecimal } from './say-value.ts'
import type { Wording } from './words.ts'
import { writePattern } from './write-pattern.ts'

export interface TableAnswer {
  readonly state: string
  readonly revision: number
  readonly referenceYear: number
  readonly cells: Readonly<Record<string, Cell>>
  readonly reportedTotal?: Cell
}

/** A table of a State's reply as it gave it, with its totals; what is missing is a reason or two dots, never a zero. */
export function tableOfAnswer(question: TableQuestion, answer: TableAnswer, wording: Wording): TableBlock {
  const { text } = wording
  const total = text('label.total')
  const columns = columnsOf(question, answer.referenceYear, wording)
  const keysIn = (row: string, column: Column): readonly string[] => column.keys.map((key) => `${row}:${key}`)
  const rowOf = (label: string, rows: readonly string[]) => ({
    label,
    cells: columns.map((column) => ({
      text: cellsText(
        rows.flatMap((row) => keysIn(row, column)),
        question,
        answer,
        wording,
      ),
    })),
  })
  const parts = question.rows.codes.map((code) => rowOf(codeText(question.rows, code, wording), [code]))
  const rows = [...parts, ...(question.rows.total && parts.length > 1 ? [rowOf(total, question.rows.codes)] : [])]
  return {
    kind: 'table',
    id: `answer-${question.id}`,
    caption: `${text(textKeys.question(question.id, 'label'))} (${text(textKeys.unit(question.unit))})`,
    columns: [text('column.part'), ...columns.map(({ label }) => label)],
    rows,
    ...noteBelow([...reported(question, answer, wording), ...dotsIn(rows, text)]),
    answer: {
      state: answer.state,
      name: wording.stateName(answer.state),
      question: question.id,
      revision: answer.revision,
    },
  }
}

interface Column {
  readonly label: string
  /** Ends of the keys of its cells: `male@-1`. */
  readonly keys: readonly string[]
}

function columnsOf({ columns, years }: TableQuestion, referenceYear: number, wording: Wording): readonly Column[] {
  return (years ?? [undefined]).flatMap((year): readonly Column[] => {
    const end = year === undefined ? '' : `@${year}`
    const named = (label: string): string => (year === undefined ? label : `${label}, ${referenceYear + year}`)
    const own = columns.codes.map((code) => ({
      label: named(codeText(columns, code, wording)),
      keys: [`${code}${end}`],
    }))
    if (!columns.total || own.length < 2) return own
    return [...own, { label: named(wording.text('label.total')), keys: own.flatMap(({ keys }) => keys) }]
  })
}

function codeText({ list }: Axis, code: string, { text }: Wording): string {
  return text(textKeys.code(list, code))
}

/** One cell as it was given, or the sum of several where none of them is unknown. */
function cellsText(
  keys: readonly string[],
  { cell: kind, decimals }: TableQuestion,
  { cells }: TableAnswer,
  wording: Wording,
): string {
  const given = keys.map((key) => cells[key])
  if (keys.length === 1) return cellText(given[0], decimals, wording)
  const sum = knownSum(kind, given)
  if (sum !== undefined) return writeDecimal(sum, wording.locale, decimals)
  return wording.text(given.some((cell) => cell?.value !== undefined) ? 'label.incomplete' : 'label.notAsked')
}

function cellText(cell: Cell | undefined, decimals: number, { text, locale }: Wording): string {
  if (cell?.value !== undefined) return writeDecimal(cell.value, locale, decimals)
  if (cell?.nonAnswer !== undefined) return text(`reason.${cell.nonAnswer}`)
  return cell?.typed ?? text('label.notAsked')
}

/** The total of the State's own source, which may differ from any sum here: it belongs to no column, nor to a year. */
function reported({ decimals }: TableQuestion, { reportedTotal }: TableAnswer, wording: Wording): readonly string[] {
  if (reportedTotal === undefined || Object.keys(reportedTotal).length === 0) return []
  const total = cellText(reportedTotal, decimals, wording)
  return [writePattern(wording.text('label.reportedTotal'), wording.locale, { total })]
}

/** What two dots mean, where there are any. */
function dotsIn(rows: TableBlock['rows'], text: Wording['text']): readonly string[] {
  const dots = text('label.notAsked')
  return rows.some(({ cells }) => cells.some((cell) => cell.text === dots)) ? [text('label.notGiven')] : []
}

function noteBelow(said: readonly string[]): Pick<TableBlock, 'note'> {
  return said.length === 0 ? {} : { note: said.join(' · ') }
}
