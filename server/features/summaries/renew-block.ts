import type { Block, ChartBlock, ParagraphBlock, QuotesBlock, TableBlock } from '#shared/summary/document.ts'
import type { Sentence } from '#shared/summary/sentence.ts'
import { computeFigure } from '#shared/summary/figure.ts'
import { queryOf } from '#shared/summary/figure-query.ts'
import type { Material } from './compose-document.ts'
import { renewQuote } from './check-quotes.ts'
import { describeChart } from './describe-chart.ts'
import { readNow, writtenNow } from './find-stale.ts'
import { cellText, writeParagraph } from './write-blocks.ts'

/** A block with its figures and quotations as they are now; gone where nothing is left of it. Words of people stay. */
export function renewBlock(block: Block, material: Material): readonly Block[] {
  return block.kind === 'quotes' ? renewQuotes(block, material) : [renewFigures(block, material)]
}

function renewQuotes(block: QuotesBlock, material: Material): readonly Block[] {
  const quotes = block.quotes.flatMap((quote) => renewQuote(quote, material) ?? [])
  return quotes.length === 0 ? [] : [{ ...block, quotes }]
}

function renewFigures(block: Exclude<Block, QuotesBlock>, material: Material): Block {
  switch (block.kind) {
    case 'paragraph':
      return renewParagraph(block, material)
    case 'table':
      return renewTable(block, material)
    case 'chart':
      return renewChart(block, material)
    case 'heading':
      return block
    default:
      return block satisfies never
  }
}

/** The sentence as a whole where nobody edited it, else the numbers in the edited text. */
function renewParagraph(block: ParagraphBlock, { facts, wording }: Material): ParagraphBlock {
  if (block.sentences.length === 0) return block
  if (block.standing !== 'edited') return restOn(block, { facts, wording })
  const now = writtenNow(block.sentences, { facts, wording })
  return {
    ...block,
    runs: block.runs.map((run) =>
      typeof run === 'string' ? run : { ...run, text: readNow(run, now, { facts, wording }) },
    ),
  }
}

/** A paragraph written anew; where it names its edition, it names the one it is written from now. */
export function restOn(block: ParagraphBlock, { facts, wording }: Material): ParagraphBlock {
  const sentences = block.sentences.map((sentence) => ({
    ...sentence,
    ...(sentence.words && { words: inEdition(sentence.words, facts.edition) }),
  }))
  return { ...block, sentences, runs: writeParagraph(sentences, facts, wording) }
}

function inEdition(words: NonNullable<Sentence['words']>, edition: string): NonNullable<Sentence['words']> {
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, 'edition' in word ? { edition } : word] as const),
  )
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
