import { writeXlsx, type Cell } from 'hucre/xlsx'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import { directionOf, type CompleteLocale } from '#shared/text/locale.ts'
import { shareOf } from '#shared/analysis/share.ts'
import { analysisRows, remarksOn, rounded, type Field } from './analysis-rows.ts'
import { word } from './words.ts'

type Table = AnalysisReply['tables'][number]
type Lines = readonly (readonly Field[])[]

/**
 * An analysis as a workbook: its tables as shown, one line a cell, and what they rest on. Every text is a cell of type
 * text, so that none can become a formula; every number is a number. In Arabic the sheets run right to left.
 */
export async function analysisWorkbook(analysis: AnalysisReply, locale: CompleteLocale): Promise<Uint8Array> {
  const view = directionOf(locale) === 'rtl' ? { view: { rightToLeft: true } } : {}
  const flat = analysisRows(analysis, locale)
  const isCell = ([line]: readonly Field[]): boolean => line === word(locale, 'csv.cell')
  const cells = [flat.columns, ...flat.rows.filter(isCell)].map((row) => row.slice(1))
  const about = remarksOn(analysis, locale)
  return writeXlsx({
    sheets: [
      {
        name: word(locale, 'csv.sheet.table'),
        columns: [{ width: 44 }, ...(analysis.columns?.categories ?? [{}]).map(() => ({ width: 18 })), { width: 12 }],
        cells: cellsOf(shownLines(analysis, locale), (row) => row === 0),
        ...view,
      },
      {
        name: word(locale, 'csv.sheet.cells'),
        columns: [{ width: 22 }, { width: 44 }, { width: 44 }, { width: 14 }, { width: 12 }],
        cells: cellsOf(cells, (row) => row === 0),
        freezePane: { rows: 1 },
        ...view,
      },
      {
        name: word(locale, 'csv.sheet.about'),
        columns: [{ width: 22 }, { width: 110 }],
        cells: cellsOf(about, (_, column) => column === 0),
        ...view,
      },
    ],
    properties: { created: new Date(0), modified: new Date(0) },
  })
}

/** The tables one below the other, each with counts and, where percentages are asked for, the same in per cent. */
function shownLines(analysis: AnalysisReply, locale: CompleteLocale): Lines {
  const { rows, columns, percent, tables, cyclesOffered } = analysis
  const title = [rows, columns].flatMap((side) => (side && side.kind !== 'cycle' ? [side.label] : [])).join(' × ')
  return [
    [title],
    ...tables.flatMap((table): Lines => {
      const cycle = cyclesOffered.find(({ key }) => key === table.cycle)?.title
      const shares =
        percent === 'none' ? [] : [[], [word(locale, 'csv.percent')], ...gridOf(analysis, table, locale, 'share')]
      return [[], ...(cycle === undefined ? [] : [[cycle]]), ...gridOf(analysis, table, locale, 'count'), ...shares]
    }),
  ]
}

/** Names of rows and columns around the figures; totals only of counts. */
function gridOf(analysis: AnalysisReply, table: Table, locale: CompleteLocale, what: 'count' | 'share'): Lines {
  const { rows, columns, percent } = analysis
  const categories = columns?.categories ?? [{ label: word(locale, 'csv.count'), sort: 'answer' as const }]
  const withTotal = what === 'count' && columns !== undefined && columns.kind !== 'cycle'
  const total = word(locale, 'csv.total')
  const figure = (at: number, place: number): Field => {
    const count = table.cells[at]?.[place] ?? 0
    const sorts = [rows?.categories[at]?.sort ?? 'answer', categories[place]?.sort ?? 'answer'] as const
    return what === 'count' ? count : rounded(shareOf(percent, table.answered, { at, place, count, sorts }))
  }
  return [
    [rows?.label ?? '', ...categories.map(({ label }) => label), ...(withTotal ? [total] : [])],
    ...(rows?.categories ?? []).map(({ label }, at): readonly Field[] => [
      label,
      ...categories.map((_, place) => figure(at, place)),
      ...(withTotal ? [table.rowTotals[at] ?? 0] : []),
    ]),
    ...(what === 'count' ? [[total, ...table.columnTotals, ...(withTotal ? [table.total] : [])]] : []),
  ]
}

function cellsOf(lines: Lines, isHead: (row: number, column: number) => boolean): Map<string, Partial<Cell>> {
  return new Map(
    lines.flatMap((line, row) =>
      line.flatMap((field, column): [string, Partial<Cell>][] => {
        if (field === null || field === '') return []
        const bold = isHead(row, column) ? { style: { font: { bold: true } } } : {}
        return [[`${row},${column}`, { value: field, type: typeof field === 'number' ? 'number' : 'string', ...bold }]]
      }),
    ),
  )
}
