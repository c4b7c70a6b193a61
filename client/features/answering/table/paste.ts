import { tsvParseRows } from 'd3-dsv'
import type { Cell, CellKey } from '#shared/answer/answer.ts'
import { addDecimals, compareDecimals } from '#shared/answer/decimal.ts'
import { readCell, type CellReading, type ReadCell } from './cell-text.ts'
import { keyAt, type Grid, type Position } from './grid.ts'

export interface PasteHeadings {
  /** Labels of the table's rows and columns in the language of the page, to recognise copied headings and totals. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly total: string
}

/** What a pasted block would do, before anything is done. */
export interface PastePlan {
  readonly entries: readonly (readonly [CellKey, Cell | undefined])[]
  readonly start: Position
  /** Rows and columns of the block, headings and totals not counted. */
  readonly height: number
  readonly width: number
  readonly headerRow: boolean
  readonly headerColumn: boolean
  /** A total column or row was recognised and left out. */
  readonly totals: boolean
  /** Values that fall outside the table. */
  readonly overflow: number
  /** Texts that are no number and no letter of the legend; they are kept as typed. */
  readonly unreadable: readonly { readonly at: CellKey; readonly text: string }[]
  readonly doubtful: readonly {
    readonly at: CellKey
    readonly text: string
    readonly whole: string
    readonly fraction: string
  }[]
  /** Row totals of the block that are not the sum of their row: label or number of the row, stated and summed. */
  readonly disagreeing: readonly { readonly row: string; readonly stated: string; readonly sum: string }[]
}

/** Rows of a copied block; spreadsheets end the last line with a line break. */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows = tsvParseRows(text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''))
  return rows.map((row) => row.map((cell) => cell.trim()))
}

/** Plans what a block copied from a spreadsheet does to a table when pasted at a cell. Pure: nothing is written. */
export function planPaste(
  text: string,
  start: Position,
  grid: Grid,
  headings: PasteHeadings,
  reading: CellReading,
  before: (at: CellKey) => Cell | undefined,
): PastePlan {
  const block = parseBlock(text)
  const trimmed = withoutHeadings(block, headings, reading)
  const from = { row: trimmed.wholeTable ? 0 : start.row, column: trimmed.wholeTable ? 0 : start.column }
  const plan = {
    entries: [] as [CellKey, Cell | undefined][],
    unreadable: [] as PastePlan['unreadable'][number][],
    doubtful: [] as PastePlan['doubtful'][number][],
  }
  let overflow = 0
  trimmed.rows.forEach((row, r) =>
    row.forEach((typed, c) => {
      const at = keyAt(grid, { row: from.row + r, column: from.column + c })
      if (at === undefined) overflow += typed === '' ? 0 : 1
      else place(plan, at, typed, reading, before(at))
    }),
  )
  const { headerRow, headerColumn, totals, disagreeing } = trimmed
  const width = Math.max(0, ...trimmed.rows.map((row) => row.length))
  return {
    ...plan,
    start: from,
    height: trimmed.rows.length,
    width,
    headerRow,
    headerColumn,
    totals,
    overflow,
    disagreeing,
  }
}

interface Placed {
  readonly entries: [CellKey, Cell | undefined][]
  readonly unreadable: { at: CellKey; text: string }[]
  readonly doubtful: { at: CellKey; text: string; whole: string; fraction: string }[]
}

function place(plan: Placed, at: CellKey, typed: string, reading: CellReading, before: Cell | undefined): void {
  const { cell, doubt } = readCell(typed, before, reading)
  plan.entries.push([at, cell])
  if (doubt) plan.doubtful.push({ at, text: typed, ...doubt })
  else if (cell?.typed !== undefined) plan.unreadable.push({ at, text: typed })
}

/** Whether the block can be written without asking. */
export function isPlain(plan: PastePlan): boolean {
  const { overflow, unreadable, doubtful, headerRow, headerColumn, totals, disagreeing } = plan
  return (
    overflow + unreadable.length + doubtful.length + disagreeing.length === 0 && !headerRow && !headerColumn && !totals
  )
}

/** The person has said how doubtful numbers are meant: `1.234` as a thousand or as a fraction. */
export function decided(plan: PastePlan, as: 'whole' | 'fraction'): PastePlan['entries'] {
  const meant = new Map(plan.doubtful.map((one) => [one.at, one[as]]))
  return plan.entries.map(([at, cell]) => {
    const value = meant.get(at)
    if (value === undefined) return [at, cell]
    const { typed: _typed, ...rest } = cell ?? {}
    return [at, { ...rest, value }]
  })
}

interface Trimmed {
  readonly rows: readonly (readonly string[])[]
  readonly headerRow: boolean
  readonly headerColumn: boolean
  readonly totals: boolean
  readonly wholeTable: boolean
  readonly disagreeing: PastePlan['disagreeing']
}

function withoutHeadings(
  block: readonly (readonly string[])[],
  headings: PasteHeadings,
  reading: CellReading,
): Trimmed {
  const width = Math.max(0, ...block.map((row) => row.length))
  const headerRow = block.length > 1 && isHeading((block[0] ?? []).slice(1), headings.columns, reading)
  const belowHeader = headerRow ? block.slice(1) : block
  const headerColumn =
    width > 1 &&
    isHeading(
      belowHeader.map((row) => row[0] ?? ''),
      headings.rows,
      reading,
    )
  const totalColumn = headerRow && same(block[0]?.at(-1), headings.total)
  const totalRow = headerColumn && same(belowHeader.at(-1)?.[0], headings.total)
  const kept = totalRow ? belowHeader.slice(0, -1) : belowHeader
  const inner = kept.map((row) => ({
    label: headerColumn ? (row[0] ?? '') : '',
    cells: row.slice(headerColumn ? 1 : 0, totalColumn ? -1 : undefined),
    stated: totalColumn ? row.at(-1) : undefined,
  }))
  return {
    rows: inner.map(({ cells }) => cells),
    headerRow,
    headerColumn,
    totals: totalColumn || totalRow,
    wholeTable: headerRow && headerColumn,
    disagreeing: inner.flatMap(({ label, cells, stated }, index) =>
      disagreement(label || String(index + 1), cells, stated, reading),
    ),
  }
}

/** A line is a heading when most of its texts are labels of the table, or none of them can be read as a cell. */
function isHeading(texts: readonly string[], labels: readonly string[], reading: CellReading): boolean {
  const filled = texts.filter((text) => text !== '')
  if (filled.length === 0) return false
  const known = filled.filter((text) => labels.some((label) => same(text, label))).length
  const unread = filled.filter((text) => isWords(readCell(text, undefined, reading))).length
  return known * 2 > filled.length || (filled.length > 1 && unread === filled.length)
}

function isWords({ cell, doubt }: ReadCell): boolean {
  return cell?.typed !== undefined && doubt === undefined
}

function same(a: string | undefined, b: string): boolean {
  return a !== undefined && a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0
}

function disagreement(
  row: string,
  cells: readonly string[],
  stated: string | undefined,
  reading: CellReading,
): PastePlan['disagreeing'] {
  const total = stated === undefined ? undefined : readCell(stated, undefined, reading).cell?.value
  if (total === undefined) return []
  const values = cells
    .map((text) => readCell(text, undefined, reading).cell?.value)
    .filter((value) => value !== undefined)
  const sum = addDecimals(values)
  return compareDecimals(sum, total) === 0 ? [] : [{ row, stated: total, sum }]
}
