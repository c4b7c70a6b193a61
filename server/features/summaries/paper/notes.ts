import { ExternalHyperlink, Paragraph, TextRun } from 'docx'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { isRightToLeft } from './layout.ts'

export type Footnotes = Record<string, { readonly children: readonly Paragraph[] }>

/** A link: its address, and the part of it that is printed. */
export interface NoteLink {
  readonly address: string
  readonly shown: string
}

/** Collects the footnotes of a paper; each call gives the number to refer to. */
export interface Notes {
  readonly add: (text: string, link?: NoteLink) => number
  readonly all: () => Footnotes
}

export function collectNotes(locale: CompleteLocale): Notes {
  const all: Footnotes = {}
  const isArabic = isRightToLeft(locale)
  return {
    add: (text, link) => {
      const number = Object.keys(all).length + 1
      const said = new TextRun({ text: ` ${text}`, ...(isArabic && { rightToLeft: true }) })
      const note = new Paragraph({
        style: 'FootnoteText',
        children: [said, ...(link ? [linkTo(link)] : [])],
        ...(isArabic && { bidirectional: true }),
      })
      all[String(number)] = { children: [note] }
      return number
    },
    all: () => all,
  }
}

function linkTo({ address, shown }: NoteLink): ExternalHyperlink {
  return new ExternalHyperlink({ link: address, children: [new TextRun({ text: shown, color: '0D5560' })] })
}
