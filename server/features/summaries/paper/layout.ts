import {
  AlignmentType,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx'
import { directionOf, type CompleteLocale } from '#shared/text/locale.ts'

/** Lengths in twips: a twentieth of a point. */
const indent = 567
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1417, bottom: 1417, left: 1417, right: 1417, footer: 600, header: 600 },
} as const
/** Width of the text on the page. */
export const textWidth = page.size.width - page.margin.left - page.margin.right

/** Serif type that Word has in every script; substitutes of the same width exist elsewhere. */
export const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' }
const tags: Readonly<Record<CompleteLocale, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-SA' }

export function isRightToLeft(locale: CompleteLocale): boolean {
  return directionOf(locale) === 'rtl'
}

/** Styles with names that Word knows, so that its navigation, table of contents and accessibility checker work. */
export function stylesFor(locale: CompleteLocale): IStylesOptions {
  const language = isRightToLeft(locale) ? { value: 'en-GB', bidirectional: tags[locale] } : { value: tags[locale] }
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '1D2125', sizeComplexScript: size, boldComplexScript: true },
    paragraph: { keepNext: true, spacing: { before, after: 120, line: 260, lineRule: LineRuleType.AUTO } },
  })
  return {
    default: {
      document: {
        run: { font, size: 21, sizeComplexScript: 24, language },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(36, 240),
      heading1: heading(28, 360),
      heading2: heading(23, 280),
      heading3: heading(21, 200),
      footnoteText: { run: { size: 17, sizeComplexScript: 19 }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: [
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 18, sizeComplexScript: 20, color: '535B63' } },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true, size: 19, sizeComplexScript: 21 },
        paragraph: { keepNext: true, spacing: { before: 220, after: 100 } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        run: { size: 20, sizeComplexScript: 23 },
        paragraph: { indent: { start: indent, end: indent }, spacing: { after: 100 } },
      },
    ],
  }
}

/** Paragraphs are numbered through the whole text; parts by roman numerals and letters. */
export function numberingFor(locale: CompleteLocale): INumberingOptions {
  const isArabic = isRightToLeft(locale)
  const level = (format: NonNullable<ILevelsOptions['format']>, text: string, at = 0): ILevelsOptions => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.START,
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: { start: indent, hanging: indent } } },
  })
  return {
    config: [
      {
        reference: 'paragraphs',
        levels: [
          {
            ...level(LevelFormat.DECIMAL, '%1.'),
            style: { paragraph: { indent: { start: 0, hanging: 0 } } },
          },
        ],
      },
      {
        reference: 'parts',
        levels: [
          level(isArabic ? LevelFormat.ARABIC_ABJAD : LevelFormat.UPPER_ROMAN, isArabic ? '%1 -' : '%1.'),
          level(isArabic ? LevelFormat.DECIMAL : LevelFormat.UPPER_LETTER, isArabic ? '%2 -' : '%2.', 1),
        ],
      },
    ],
  }
}
