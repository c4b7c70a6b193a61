import { writeXlsx, type Cell, type CellValue } from 'hucre/xlsx'
import { directionOf, type CompleteLocale } from '#shared/text/locale.ts'
import { columnTitle, dataColumns, type Column } from './observation-columns.ts'
import type { DataRow } from './observation-row.ts'
import type { DataSet } from './read-data.ts'
import { maybeWord, wordIn } from './words.ts'
import { fitted, literally } from './workbook-xml.ts'

const widths: Readonly<Partial<Record<Column['name'], number>>> = {
  indicator_name: 44,
  state_name: 28,
  notes: 40,
  unit: 18,
}
/** No column is wider than this, in characters. */
const widest = 90
/** Notes that pop up at a cell are kept for the first rows; beyond, the columns beside the figure say the same. */
const mostNotes = 2000

/**
 * A workbook of observations: every text is a cell of type text, so that none can become a formula; every number is a
 * number; flags, reasons and notes stand in their columns and pop up at the figure. In Arabic the sheet runs right to left.
 */
export async function dataWorkbook(data: DataSet, locale: CompleteLocale): Promise<Uint8Array> {
  const columns = dataColumns(data, locale)
  const view = directionOf(locale) === 'rtl' ? { view: { rightToLeft: true } } : {}
  return writeXlsx({
    sheets: [
      {
        name: wordIn(locale, 'sheet.data'),
        columns: columns.map((column) => ({ width: widthOf(column, data.rows) })),
        cells: cellsOf(data.rows, columns, locale),
        freezePane: { rows: 1 },
        ...view,
      },
      { name: wordIn(locale, 'sheet.about'), columns: [{ width: 90 }], cells: aboutCells(data, locale), ...view },
    ],
    properties: { created: new Date(0), modified: new Date(0) },
  })
}

/** Wide enough for what stands in it, so that no name is cut by the column beside it; longer notes are read in their cells. */
function widthOf({ name, kind, of }: Column, rows: readonly DataRow[]): number {
  const least = widths[name] ?? 14
  if (kind !== 'text' || name === 'notes') return least
  return rows.reduce((width, row) => Math.max(width, Math.min(widest, String(of(row) ?? '').length + 2)), least)
}

type Cells = Map<string, Partial<Cell>>

function cellsOf(rows: readonly DataRow[], columns: readonly Column[], locale: CompleteLocale): Cells {
  const cells: Cells = new Map()
  for (const [at, { name }] of columns.entries())
    cells.set(`0,${at}`, { ...text(columnTitle(name, locale)), style: { font: { bold: true } } })
  for (const [index, row] of rows.entries())
    for (const [at, column] of columns.entries()) {
      const cell = cellOf(column, row, wordIn(locale, 'sheet.cut'))
      if (cell) cells.set(`${index + 1},${at}`, withNote(cell, column, row, index, locale))
    }
  return cells
}

function cellOf({ kind, of }: Column, row: DataRow, cutMark: string): Partial<Cell> | undefined {
  const value = of(row)
  if (value === undefined || value === '') return undefined
  const isNumber = kind !== 'text' && Number.isFinite(value)
  return isNumber ? { value, type: 'number' } : text(literally(fitted(String(value), cutMark)))
}

function text(value: CellValue): Partial<Cell> {
  return { value, type: 'string' }
}

/** Says at the figure, or at the status where there is none, what to know about it. */
function withNote(
  cell: Partial<Cell>,
  { name }: Column,
  row: DataRow,
  index: number,
  locale: CompleteLocale,
): Partial<Cell> {
  const isPlace = name === (row.value === undefined ? 'status' : 'value')
  const words = isPlace && index < mostNotes ? remarksOf(row, locale) : []
  return words.length > 0 ? { ...cell, comment: { text: fitted(words.join('\n'), wordIn(locale, 'sheet.cut')) } } : cell
}

function remarksOf({ reason, status, flags, footnotes }: DataRow, locale: CompleteLocale): readonly string[] {
  const why = status === 'value' ? undefined : maybeWord(locale, `code.CL_NON_ANSWER.${reason ?? status}`)
  const flagWords = flags.map((flag) => maybeWord(locale, `code.CL_OBS_STATUS.${letterOf[flag]}`) ?? flag)
  return [...(why === undefined ? [] : [why]), ...flagWords, ...footnotes.map(({ text }) => text)]
}

const letterOf: Readonly<Record<DataRow['flags'][number], string>> = {
  break: 'B',
  'definition-differs': 'D',
  'low-reliability': 'U',
  estimated: 'E',
  provisional: 'P',
}

function aboutCells({ rows, cycles }: DataSet, locale: CompleteLocale): Cells {
  const provisional = rows.some(({ edition }) => edition === 'running') ? [wordIn(locale, 'about.provisional')] : []
  const invented = rows.some(({ provenance }) => provenance === 'demonstration')
    ? [wordIn(locale, 'demonstration')]
    : []
  const editions = [...new Set(rows.map(({ edition }) => edition))].join(', ')
  const lines = [
    wordIn(locale, 'dataflow'),
    ...invented,
    ...provisional,
    cycles.map(({ titles }) => titles[locale] ?? titles.en).join(', '),
    `${wordIn(locale, 'about.edition')}: ${editions}`,
    wordIn(locale, 'about.missing'),
  ]
  return new Map(lines.map((line, index) => [`${index},0`, text(line)]))
}
