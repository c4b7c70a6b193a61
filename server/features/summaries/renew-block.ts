import type { Block, ChartBlock, ParagraphBlock, TableBlock } from '#shared/summary/document.ts'
import { computeFigure } from '#shared/summary/figure.ts'
import { queryOf } from '#shared/summary/figure-query.ts'
import type { Material } from './compose-document.ts'
import { describeChart } from './describe-chart.ts'
import { writtenNow } from './find-stale.ts'
import { cellText, writeParagraph } from './write-blocks.ts'

/** A block with its figures as they are now. Words of people stay as they are. */
export function renewBlock(block: Block, material: Material): Block {
  switch (block.kind) {
    case 'paragraph':
      return renewParagraph(block, material)
    case 'table':
      return renewTable(block, material)
    case 'chart':
      return renewChart(block, material)
    case 'heading':
    case 'quotes':
      return block
    default:
      return block satisfies never
  }
}

/** The sentence as a whole where nobody edited it, else the numbers in the edited text. */
function renewParagraph(block: ParagraphBlock, { facts, wording }: Material): ParagraphBlock {
  if (block.sentences.length === 0) return block
  if (block.standing !== 'edited') return { ...block, runs: writeParagraph(block.sentences, facts, wording) }
  const now = writtenNow(block.sentences, { facts, wording })
  return {
    ...block,
    runs: block.runs.map((run) => (typeof run === 'string' ? run : { ...run, text: now.get(run.figure) ?? run.text })),
  }
}

function renewTable(block: TableBlock, { facts, wording }: Material): TableBlock {
  const renew = (cell: TableBlock['rows'][number]['cells'][number]) => {
    const query = cell.figure === undefined ? undefined : queryOf(cell.figure)
    return query ? { ...cell, text: cellText(query, facts, wording) } : cell
  }
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(renew) })) }
}

function renewChart(block: ChartBlock, { facts, wording }: Material): ChartBlock {
  const series = block.series.map((one) => ({
    ...one,
    values: one.figures.map((figure) => {
      const query = queryOf(figure)
      return (query && computeFigure(facts, query)?.value) ?? null
    }),
  }))
  return { ...block, series, description: describeChart({ ...block, series }, wording.text('label.suppressed')) }
}
