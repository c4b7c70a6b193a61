import { tsvFormatRows } from 'd3-dsv'
import { cellKey, type Grid } from './grid.ts'
import type { TableInUse } from './table-context.tsx'

/** A rectangle of cells by their places in the grid, ends included. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly start: number
  readonly end: number
}

/** What goes to the clipboard: for a plain field, and for a spreadsheet or a document. */
export interface CopiedBlock {
  readonly text: string
  readonly html: string
}

/** Cells as a spreadsheet takes them, figures in plain digits. The whole table has its headings; a part of it has none. */
export function copyOut(table: TableInUse, grid: Grid, block: Block = wholeOf(grid)): CopiedBlock {
  const columns = grid.columns.slice(block.start, block.end + 1)
  const rows = grid.rows.slice(block.top, block.bottom + 1)
  const whole = rows.length === grid.rows.length && columns.length === grid.columns.length
  const heads = whole ? [['', ...columns.map(({ column }) => table.columnLabel(column))].map(heading)] : []
  const lines = rows.map((row) => [
    ...(whole ? [heading(table.rowLabel(row))] : []),
    ...columns.map((column) => contentOf(table, cellKey(row, column))),
  ])
  const all = [...heads, ...lines]
  return {
    text: tsvFormatRows(all.map((line) => line.map(({ text }) => text))),
    html: `<html ${excel}><body><table>${all.map((line) => `<tr>${line.map(htmlOf).join('')}</tr>`).join('')}</table></body></html>`,
  }
}

/** Copies the whole table. Throws where the browser does not allow it. */
export async function toClipboard(table: TableInUse, grid: Grid): Promise<void> {
  const { text, html } = copyOut(table, grid)
  const item = { 'text/plain': text, 'text/html': new Blob([html], { type: 'text/html' }) }
  await navigator.clipboard.write([new ClipboardItem(item)])
}

export function wholeOf({ rows, columns }: Grid): Block {
  return { top: 0, bottom: rows.length - 1, start: 0, end: columns.length - 1 }
}

const excel = 'xmlns:x="urn:schemas-microsoft-com:office:excel"'

interface Copied {
  readonly text: string
  readonly is: 'heading' | 'figure' | 'words'
}

function heading(text: string): Copied {
  return { text, is: 'heading' }
}

function contentOf(table: TableInUse, at: string): Copied {
  const cell = table.cell(at)
  if (cell?.value !== undefined && cell.flags === undefined) return { text: cell.value, is: 'figure' }
  return { text: table.write(cell), is: 'words' }
}

/** Letters and text are marked as text as Excel marks its own: it would make a date or a formula of some. A style would say the same, but the security policy of the page refuses styles inside. */
function htmlOf({ text, is }: Copied): string {
  if (is === 'heading') return `<th>${escaped(text)}</th>`
  return is === 'figure' || text === '' ? `<td>${escaped(text)}</td>` : `<td x:str>${escaped(text)}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
