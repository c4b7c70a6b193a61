import { FootnoteReferenceRun, HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx'
import { directionOf } from '#shared/text/locale.ts'
import type { Block, ParagraphBlock, Quote } from '#shared/summary/document.ts'
import { isWorded } from '#shared/summary/loose-numbers.ts'
import { queryOf } from '#shared/summary/figure-query.ts'
import { chartOf } from './chart.ts'
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
        counting.tables += 1
        return tableOf(paper, block, counting.tables)
      case 'chart': {
        counting.figures += 1
        const [first] = block.series.flatMap(({ figures }) => figures)
        return chartOf(paper, block, counting.figures, first === undefined ? undefined : noteOn(paper, first))
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

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

function annexHeading(paper: Paper, block: HeadingBlock, blocks: readonly Block[]): Paragraph {
  const at = blocks.filter(({ kind }) => kind === 'heading').indexOf(block)
  const text = `${paper.text('label.annex')} ${romans[at] ?? at + 1}. ${block.text}`
  return paragraph(paper, {
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: at === 0,
    children: [words(paper, text, { bold: true })],
  })
}

function drawParagraph(paper: Paper, { runs, standing }: ParagraphBlock, isAnnex: boolean): Paragraph {
  const figure = runs.find((run) => typeof run !== 'string')
  const notes = [
    ...(figure !== undefined && typeof figure !== 'string' ? [noteOn(paper, figure.figure)] : []),
    ...(isWorded({ standing }) ? [paper.notes.add(paper.text('note.worded'))] : []),
  ]
  const numbering = isAnnex ? {} : { numbering: { reference: 'paragraphs', level: 0 } }
  return paragraph(paper, { ...numbering, children: [...runsOf(paper, runs, ...notes)] })
}

/** A footnote that says what a figure rests on and where that can be read. */
function noteOn(paper: Paper, figure: string): number {
  const subject = queryOf(figure)?.subject
  const named = subjectWords(paper, subject)
  return paper.notes.add(paper.text('note.figures').replace('{subject}', named), paper.figureLink(figure))
}

function subjectWords({ text }: Paper, subject: string | undefined): string {
  if (subject === undefined) return text('subject.replies')
  const [id = ''] = subject.split(/[@:]/)
  if (subject.includes('@')) return text('subject.role').replace('{id}', id)
  return text(/^[A-Z]/.test(subject) ? 'subject.indicator' : 'subject.question').replace('{id}', id)
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
