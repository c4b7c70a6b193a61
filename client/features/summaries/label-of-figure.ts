import type { Block } from '#shared/summary/document.ts'

/** The row of a table or the bar of a chart in which a figure stands; nothing for figures in a text. */
export function labelOfFigure(block: Block | undefined, figure: string | undefined): string | undefined {
  if (figure === undefined) return undefined
  if (block?.kind === 'table') {
    const row = block.rows.find(({ cells }) => cells.some((cell) => cell.figure === figure))
    const at = row?.cells.findIndex((cell) => cell.figure === figure) ?? 0
    return row && joined(row.label, block.columns[at + 1])
  }
  if (block?.kind !== 'chart') return undefined
  const series = block.series.find(({ figures }) => figures.includes(figure))
  const category = series && block.categories[series.figures.indexOf(figure)]
  return category === undefined ? undefined : joined(category, block.series.length > 1 ? series?.name : undefined)
}

function joined(row: string, column: string | undefined): string {
  return column === undefined ? row : `${row}, ${column}`
}
