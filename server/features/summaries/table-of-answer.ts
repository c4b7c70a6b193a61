import { addDecimals, isDecimal } from '#shared/answer/decimal.ts'
import type { Cell } from '#shared/answer/answer.ts'
import type { Axis, TableQuestion } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TableBlock } from '#shared/summary/document.ts'
import { writeDecimal } from './say-value.ts'
import type { Wording } from './words.ts'

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
  const rows = question.rows.codes.map((code) => rowOf(codeText(question.rows, code, wording), [code]))
  return {
    kind: 'table',
    id: `answer-${question.id}`,
    caption: `${text(textKeys.question(question.id, 'label'))} (${text(textKeys.unit(question.unit))})`,
    columns: [text('column.part'), ...columns.map(({ label }) => label)],
    rows: [
      ...rows,
      ...(question.rows.total && rows.length > 1 ? [rowOf(total, question.rows.codes)] : []),
      ...reported(question, answer, columns.length, wording),
    ],
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

/** One cell as it was given, or the sum of several where all of them were. */
function cellsText(
  keys: readonly string[],
  { decimals }: TableQuestion,
  { cells }: TableAnswer,
  wording: Wording,
): string {
  const given = keys.map((key) => cells[key])
  const [only] = given
  if (keys.length === 1) return cellText(only, decimals, wording)
  const values = given.flatMap((cell) => (cell?.value !== undefined && isDecimal(cell.value) ? [cell.value] : []))
  if (values.length < keys.length) return wording.text(values.length === 0 ? 'label.notAsked' : 'label.incomplete')
  return writeDecimal(addDecimals(values), wording.locale, decimals)
}

function cellText(cell: Cell | undefined, decimals: number, { text, locale }: Wording): string {
  if (cell?.value !== undefined) return writeDecimal(cell.value, locale, decimals)
  if (cell?.nonAnswer !== undefined) return text(`reason.${cell.nonAnswer}`)
  return cell?.typed ?? text('label.notAsked')
}

/** The total of the State's own source, which may differ from the sum. */
function reported(
  { decimals }: TableQuestion,
  { reportedTotal }: TableAnswer,
  width: number,
  wording: Wording,
): TableBlock['rows'] {
  if (reportedTotal === undefined) return []
  const said = cellText(reportedTotal, decimals, wording)
  const cells = Array.from({ length: width }, (_, at) => ({ text: at === width - 1 ? said : '' }))
  return [{ label: wording.text('label.reportedTotal'), cells }]
}
