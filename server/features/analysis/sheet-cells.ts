import type { Cell, WriteSheet } from 'hucre/xlsx'
import { directionOf, type CompleteLocale } from '#shared/text/locale.ts'
import type { Field } from './margin-fields.ts'

/** How a line of a sheet is set: its first column is words, the others figures, unless it is of words alone. */
type Look = 'title' | 'words' | 'head' | 'figures' | 'total'

export interface Line {
  readonly look: Look
  readonly fields: readonly Field[]
  /** From this column on figures are percentages, with one decimal. */
  readonly sharesFrom?: number
}

/** Named, because a bold font without a name is another one in some programs. */
const font = { name: 'Calibri', size: 11 }
/** Height of a line of text, in points. */
const lineHeight = 15
/** Printed on as many pages as it takes downwards, but one across. */
const page = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const

interface Laid {
  readonly name: string
  readonly lines: readonly Line[]
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  /** How many columns from the first on hold words. */
  readonly words: number
  readonly locale: CompleteLocale
}

/**
 * A sheet in which nothing is cut: words wrap, figures stand under their heads, lines of words alone run over all
 * columns. Every text is a cell of type text, so that none can become a formula; every number is a number.
 */
export function sheetOf({ name, lines, widths, words, locale }: Laid): WriteSheet {
  const isWide = ({ look, fields }: Line): boolean => fields.length === 1 && (look === 'title' || look === 'words')
  const all = widths.reduce((sum, width) => sum + width, 0)
  const heights = lines.map((line) => linesIn(line, isWide(line) ? [all] : widths))
  const last = widths.length - 1
  const isRtl = directionOf(locale) === 'rtl'
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells: new Map(lines.flatMap((line, row) => cellsOf(line, row, { words, isRtl }))),
    merges: lines.flatMap((line, row) =>
      isWide(line) && last > 0 ? [{ startRow: row, startCol: 0, endRow: row, endCol: last }] : [],
    ),
    rowDefs: new Map(heights.flatMap((count, row) => (count > 1 ? [[row, { height: count * lineHeight }]] : []))),
    pageSetup: { ...page, ...(lines[0]?.look === 'head' && { printTitlesRow: '$1:$1' }) },
    ...(lines[0]?.look === 'head' && { freezePane: { rows: 1 } }),
    ...(isRtl && { view: { rightToLeft: true } }),
  }
}

/** Lines of text that the fullest cell takes: letters are narrower than the digits that widths count, bold ones are not. */
function linesIn({ look, fields }: Line, widths: readonly number[]): number {
  const wider = look === 'title' ? 1.4 : look === 'figures' || look === 'words' ? 0.95 : 1.05
  const counts = fields.map((field, at) => Math.ceil((String(field ?? '').length * wider) / (widths[at] ?? 12)))
  return Math.max(look === 'title' ? 2 : 1, ...counts)
}

function cellsOf(
  { look, fields, sharesFrom = Infinity }: Line,
  row: number,
  { words, isRtl }: { readonly words: number; readonly isRtl: boolean },
): readonly [string, Partial<Cell>][] {
  const isBold = look === 'title' || look === 'head' || look === 'total'
  const vertical = look === 'head' ? 'bottom' : 'top'
  return fields.flatMap((field, column): [string, Partial<Cell>][] => {
    if (field === null || field === '') return []
    const isFigure = look !== 'words' && look !== 'title' && column >= words
    const style = {
      font: { ...font, ...(isBold && { bold: true }), ...(look === 'title' && { size: 14 }) },
      alignment: { wrapText: true, vertical, horizontal: isFigure || isRtl ? 'right' : 'left' },
      ...(column >= sharesFrom && { numFmt: '0.0' }),
    } as const
    return [[`${row},${column}`, { value: field, type: typeof field === 'number' ? 'number' : 'string', style }]]
  })
}
