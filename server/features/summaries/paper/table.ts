import {
  AlignmentType,
  BorderStyle,
  FootnoteReferenceRun,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx'
import { repeatsItsHeading, type TableBlock } from '#shared/summary/document.ts'
import { isRightToLeft, textWidth } from './layout.ts'
import { figureLink, note, noteOnAnswer, paragraph, words, type Paper } from './text.ts'

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B9B7B0' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const borders = { top: thin, bottom: thin, left: none, right: none, insideHorizontal: thin, insideVertical: none }

/** A table whose first row is repeated on every page, with a caption above; every number is a link. */
export function tableOf(paper: Paper, block: TableBlock, number: number): readonly FileChild[] {
  const [first, ...rest] = widthsOf(block)
  const isWords = !block.answer && block.rows.every(({ cells }) => cells.every(({ figure }) => figure === undefined))
  const cell = (child: ReturnType<typeof paragraph>, width: number | undefined, isHead = false) =>
    new TableCell({
      children: [child],
      width: { size: width ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 50, right: 50 },
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: 'F1EFEA', color: 'auto' } }),
    })
  const alignment = isWords ? AlignmentType.START : AlignmentType.END
  const spacing = { after: 0, line: 250 }
  // A short table stays on one page: every row but the last keeps with the next.
  const keepsTogether = block.rows.length <= 14
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((text, at) =>
      cell(
        paragraph(paper, {
          style: 'Note',
          spacing,
          keepNext: true,
          children: [words(paper, text, { bold: true })],
          alignment: at === 0 ? AlignmentType.START : alignment,
        }),
        at === 0 ? first : rest[at - 1],
        true,
      ),
    ),
  })
  const rows = block.rows.map(({ label, cells }, row) => {
    const keepNext = keepsTogether && row < block.rows.length - 1
    return new TableRow({
      cantSplit: true,
      children: [
        cell(paragraph(paper, { spacing, keepNext, children: [words(paper, label)] }), first),
        ...cells.map(({ text, figure }, at) => {
          const child = figure === undefined ? words(paper, text) : figureLink(paper, text, figure)
          return cell(paragraph(paper, { spacing, alignment, keepNext, children: [child] }), rest[at])
        }),
      ],
    })
  })
  return [
    ...(repeatsItsHeading(block) ? [] : [captionOf(paper, block, number)]),
    new Table({
      rows: [head, ...rows],
      borders,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widthsOf(block),
      visuallyRightToLeft: isRightToLeft(paper.locale),
    }),
    ...(block.note === undefined ? [] : [note(paper, block.note)]),
    paragraph(paper, { spacing: { after: 120 }, children: [] }),
  ]
}

function captionOf(paper: Paper, block: TableBlock, number: number): FileChild {
  const caption = `${paper.text('label.table')} ${number}. ${block.caption}`
  return paragraph(paper, {
    style: 'Caption',
    children: [words(paper, caption, { bold: true }), ...noteOf(paper, block)],
  })
}

/** Of a table that a State gave: a footnote that leads to the reply. */
function noteOf(paper: Paper, { answer }: TableBlock): readonly FootnoteReferenceRun[] {
  return answer ? [new FootnoteReferenceRun(noteOnAnswer(paper, answer))] : []
}

/** Width of a letter in the bold type of heads, and of the space around it, in twentieths of a point. */
const letter = 98
const around = 130

/** The first column holds words and gets what the others leave; these hold the longest word of their heads unbroken. */
function widthsOf({ columns }: TableBlock): number[] {
  const [, ...heads] = columns
  const others = heads.length
  const each = others <= 1 ? Math.round(textWidth * 0.45) : Math.min(1500, Math.floor((textWidth * 0.7) / others))
  const widths = heads.map((head) =>
    Math.max(each, around + letter * Math.max(...head.split(/\s/).map(({ length }) => length))),
  )
  const all = widths.reduce((sum, width) => sum + width, 0)
  // Where the heads would leave the first column too little, they share as before.
  return all > textWidth * 0.8 ? [textWidth - each * others, ...heads.map(() => each)] : [textWidth - all, ...widths]
}
