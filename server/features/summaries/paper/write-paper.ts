import { AlignmentType, Document, Footer, Header, Packer, PageNumber, TextRun, type FileChild } from 'docx'
import type { SummaryDocument } from '#shared/summary/document.ts'
import { catalogues, nameEdition } from '../words.ts'
import { drawBlocks } from './blocks.ts'
import { isRightToLeft, numberingFor, page, stylesFor } from './layout.ts'
import { collectNotes, type NoteLink } from './notes.ts'
import { note, paragraph, words, type Paper } from './text.ts'
import { titleBlock } from './title-block.ts'

/** Where the links of a paper lead. */
export interface PaperAddresses {
  /** Address of the installation, without a slash at its end; absent where it is one that no reader could open. */
  readonly origin?: string
  readonly figure: (figure: string) => NoteLink
  /** The rule of a figure in words. */
  readonly rule: (figure: string) => string
  readonly answer: (state: string, question: string) => NoteLink
  /** The words of a question. */
  readonly question: (id: string) => string
}

/** Writes a document as a paper for Word: numbered paragraphs, real footnotes, charts that can be edited. */
export async function writePaper(document: SummaryDocument, addresses: PaperAddresses): Promise<Uint8Array> {
  const paper = paperOf(document, addresses)
  const counting = { tables: 0, figures: 0 }
  const { origin } = addresses
  const where = origin === undefined ? paper.text('intro.places') : paper.text('intro.addresses')
  const children: FileChild[] = [
    ...titleBlock(paper, document),
    note(paper, where),
    ...(document.notices ?? []).map((notice) => note(paper, notice)),
    ...drawBlocks(paper, document.blocks, counting, false),
    ...drawBlocks(paper, document.annexes, counting, true),
    paragraph(paper, {
      style: 'Note',
      spacing: { before: 400 },
      children: [words(paper, paper.text('label.disclaimer'))],
    }),
  ]
  const file = new Document({
    title: document.title,
    subject: document.subtitle,
    creator: 'Pillar',
    lastModifiedBy: 'Pillar',
    description: document.subtitle,
    styles: stylesFor(document.locale),
    numbering: numberingFor(document.locale),
    footnotes: paper.notes.all(),
    sections: [
      {
        properties: { page, ...(isRightToLeft(document.locale) && { bidi: true }) },
        headers: { default: runningHeader(paper, document) },
        footers: { default: runningFooter(paper) },
        children,
      },
    ],
  })
  return Packer.toBuffer(file)
}

function paperOf({ locale, cycle, edition }: SummaryDocument, addresses: PaperAddresses): Paper {
  const own = catalogues[locale]
  const text = (key: string): string => fill(own[key] ?? key)
  const named = nameEdition(edition, (key) => own[key] ?? key)
  const fill = (pattern: string): string => pattern.replace('{cycle}', cycle.title).replace('{edition}', named)
  return {
    locale,
    text,
    figureLink: addresses.figure,
    rule: addresses.rule,
    answerLink: addresses.answer,
    question: (id) => text('note.quoted').replace('{text}', () => addresses.question(id)),
    notes: collectNotes(locale),
  }
}

/** The label of demonstration data stands on every page. */
function runningHeader(paper: Paper, { titleBlock: { symbol }, cycle }: SummaryDocument): Header {
  const label = cycle.provenance === 'demonstration' ? [paper.text('label.demonstration')] : []
  const line = [...(symbol === undefined ? [] : [symbol]), ...label].join(' · ')
  return new Header({ children: [paragraph(paper, { style: 'Note', children: [words(paper, line)] })] })
}

function runningFooter(paper: Paper): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return new Footer({
    children: [paragraph(paper, { style: 'Note', alignment: AlignmentType.CENTER, children: [number] })],
  })
}
