import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import type { Run } from '#shared/summary/document.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { isRightToLeft } from './layout.ts'
import type { NoteLink, Notes } from './notes.ts'

/** What every part of a paper needs: its language, addresses of figures, words, footnotes. */
export interface Paper {
  readonly locale: CompleteLocale
  readonly text: (key: string) => string
  /** A figure's own page. */
  readonly figureLink: (figure: string) => NoteLink
  /** The rule a figure was computed by, in words. */
  readonly rule: (figure: string) => string
  /** A published answer. */
  readonly answerLink: (state: string, question: string) => NoteLink
  /** A question in its own words, in quotation marks. */
  readonly question: (id: string) => string
  readonly notes: Notes
}

/** A paragraph in the direction of the paper's language. */
export function paragraph(paper: Pick<Paper, 'locale'>, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, ...(isRightToLeft(paper.locale) && { bidirectional: true }) })
}

export function words(
  paper: Pick<Paper, 'locale'>,
  text: string,
  style: { bold?: boolean; italics?: boolean } = {},
): TextRun {
  const complex = { boldComplexScript: style.bold === true, italicsComplexScript: style.italics === true }
  return new TextRun({ text, ...style, ...complex, ...(isRightToLeft(paper.locale) && { rightToLeft: true }) })
}

/** A line beside the text: what has to be known of it, or of what is left out. */
export function note(paper: Pick<Paper, 'locale'>, text: string): Paragraph {
  return paragraph(paper, { style: 'Note', children: [words(paper, text)] })
}

/** A footnote that says whose answer to what this is, and leads to it. */
export function noteOnAnswer(paper: Paper, { state, question, revision, name }: GivenAnswer): number {
  const said = paper
    .text('note.reply')
    .replace('{state}', name)
    .replace('{question}', paper.question(question))
    .replace('{revision}', String(revision))
  return paper.notes.add(said, paper.answerLink(state, question))
}

interface GivenAnswer {
  readonly state: string
  /** Of the State. */
  readonly name: string
  readonly question: string
  readonly revision: number
}

/** Words as they are, each figure as a link to what it rests on, then the footnotes. */
export function runsOf(paper: Paper, runs: readonly Run[], ...notes: readonly number[]): readonly ParagraphChild[] {
  const children = runs.map((run) =>
    typeof run === 'string' ? words(paper, run) : figureLink(paper, run.text, run.figure),
  )
  // Numbers of two footnotes side by side would read as one.
  const marks = notes.flatMap((note, at): readonly ParagraphChild[] => [
    ...(at === 0 ? [] : [new TextRun({ text: ', ', superScript: true })]),
    new FootnoteReferenceRun(note),
  ])
  return [...children, ...marks]
}

/** A number that opens its answers: marked quietly, so that a page full of them stays readable. */
export function figureLink(paper: Paper, text: string, figure: string): ParagraphChild {
  const run = new TextRun({
    text,
    underline: { type: 'dotted', color: '767B80' },
    ...(isRightToLeft(paper.locale) && { rightToLeft: true }),
  })
  return new ExternalHyperlink({ link: paper.figureLink(figure).address, children: [run] })
}
