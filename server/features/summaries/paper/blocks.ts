import { FootnoteReferenceRun, HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx'
import { directionOf } from '#shared/text/locale.ts'
import { repeatsItsHeading, type Block, type ParagraphBlock, type Quote } from '#shared/summary/document.ts'
import { isWorded } from '#shared/summary/loose-numbers.ts'
import { chartOf } from './chart.ts'
import { noteOn } from './note-on.ts'
import { tableOf } from './table.ts'
import { note, noteOnAnswer, paragraph, runsOf, words, type Paper } from './text.ts'

/** Where the counting of tables and figures stands, through the whole paper. */
interface Counting {
  tables: number
  figures: number
}

/** Draws the blocks of a part. In the text paragraphs and parts are numbered; in annexes they are not. */
export function drawBlocks(
  paper: Paper,
  blocks: readonly Block[],
  counting: Counting,
  isAnnex: boolean,
): readonly FileChild[] {
  return blocks.flatMap((block): readonly FileChild[] => {
    switch (block.kind) {
      case 'heading':
        return isAnnex ? [annexHeading(paper, block, blocks)] : [partHeading(paper, block)]
      case 'paragraph':
        return [drawParagraph(paper, block, isAnnex)]
      case 'quotes':
        return [
          paragraph(paper, { keepNext: true, children: [words(paper, block.intro)] }),
          ...block.quotes.flatMap((quote) => drawQuote(paper, quote)),
          ...(block.note === undefined ? [] : [note(paper, block.note)]),
        ]
      case 'table':
        if (!repeatsItsHeading(block)) counting.tables += 1
        return tableOf(paper, block, counting.tables)
      case 'chart': {
        counting.figures += 1
        const figures = block.series.flatMap((series) => series.figures)
        return chartOf(paper, block, counting.figures, noteOn(paper, figures)[0])
      }
      default:
        return block satisfies never
    }
  })
}

type HeadingBlock = Extract<Block, { kind: 'heading' }>
const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

function partHeading(paper: Paper, { text, level }: HeadingBlock): Paragraph {
  const numbering = level < 3 ? { numbering: { reference: 'parts', level: level - 1 } } : {}
  return paragraph(paper, { heading: levels[level], ...numbering, children: [words(paper, text, { bold: true })] })
}

function annexHeading(paper: Paper, block: HeadingBlock, blocks: readonly Block[]): Paragraph {
  const at = blocks.filter(({ kind }) => kind === 'heading').indexOf(block)
  const text = `${paper.text(`label.annex.${at + 1}`)}. ${block.text}`
  return paragraph(paper, {
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: at === 0,
    children: [words(paper, text, { bold: true })],
  })
}

function drawParagraph(paper: Paper, { runs, standing }: ParagraphBlock, isAnnex: boolean): Paragraph {
  const figures = runs.flatMap((run) => (typeof run === 'string' ? [] : [run.figure]))
  const notes = [
    ...noteOn(paper, figures),
    ...(isWorded({ standing }) ? [paper.notes.add(paper.text('note.worded'))] : []),
  ]
  const numbering = isAnnex ? {} : { numbering: { reference: 'paragraphs', level: 0 } }
  return paragraph(paper, { ...numbering, children: [...runsOf(paper, runs, ...notes)] })
}

/** The State's own words in their own language and direction; the footnote leads to the reply. */
function drawQuote(paper: Paper, quote: Quote): readonly Paragraph[] {
  const { name, title, text, language, original } = quote
  const note = noteOnAnswer(paper, quote)
  const isRtl = language !== undefined && directionOf(language) === 'rtl'
  const own = (content: string, bold = false): TextRun =>
    new TextRun({
      text: content,
      bold,
      boldComplexScript: bold,
      ...(isRtl && { rightToLeft: true }),
      ...(language !== undefined && { language: isRtl ? { bidirectional: language } : { value: language } }),
    })
  const remark = original === undefined ? '' : ` (${original})`
  return [
    paragraph(paper, {
      style: 'Quote',
      keepNext: true,
      children: [words(paper, `${name}${remark}`, { bold: true }), new FootnoteReferenceRun(note)],
    }),
    new Paragraph({
      style: 'Quote',
      ...(isRtl && { bidirectional: true }),
      children: [own(title, true), own(`. ${text}`)],
    }),
  ]
}
