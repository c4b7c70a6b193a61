import { AlignmentType, BorderStyle, HeadingLevel, TextRun, type FileChild } from 'docx'
import type { SummaryDocument } from '#shared/summary/document.ts'
import { writeDay } from '../words.ts'
import { paragraph, words, type Paper } from './text.ts'

const rule = { style: BorderStyle.SINGLE, size: 8, color: '1D2125', space: 6 } as const

/** Symbol line where one was given, session, agenda item, title with its notes. Nothing of the visual identity of an organization. */
export function titleBlock(paper: Paper, document: SummaryDocument): readonly FileChild[] {
  const { symbol, session, agendaItem, date } = document.titleBlock
  const item = agendaItem === undefined ? [] : [paper.text('label.agendaItem').replace('{item}', agendaItem)]
  const lines = [
    ...(session === undefined ? [] : [session]),
    ...item,
    ...(date === undefined ? [] : [writeDay(date, paper.locale)]),
  ]
  const isDemonstration = document.cycle.provenance === 'demonstration'
  return [
    ...(symbol === undefined ? [] : [symbolLine(paper, symbol)]),
    ...(isDemonstration ? [demonstration(paper)] : []),
    ...lines.map((line) => paragraph(paper, { spacing: { after: 40 }, children: [words(paper, line)] })),
    paragraph(paper, {
      heading: HeadingLevel.TITLE,
      children: [words(paper, `${document.title}*\u00a0**`, { bold: true })],
    }),
    paragraph(paper, { children: [words(paper, document.subtitle, { bold: true })] }),
    paragraph(paper, { children: [words(paper, paper.text('label.paper'), { italics: true })] }),
    ...['label.asReceived', 'label.notEdited'].map((key) =>
      paragraph(paper, { style: 'Note', spacing: { after: 40 }, children: [words(paper, paper.text(key))] }),
    ),
  ]
}

/** A symbol reads from left to right in every language. */
function symbolLine(paper: Paper, symbol: string): FileChild {
  return paragraph(paper, {
    alignment: AlignmentType.END,
    border: { bottom: rule },
    children: [new TextRun({ text: symbol, bold: true })],
  })
}

function demonstration(paper: Paper): FileChild {
  return paragraph(paper, {
    shading: { fill: 'FBF2DD' },
    children: [words(paper, paper.text('label.demonstration'), { bold: true })],
  })
}
