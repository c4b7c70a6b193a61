import { writeXlsx } from 'hucre/xlsx'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import { isOfMembers } from '#shared/analysis/of-members.ts'
import { shareOf } from '#shared/analysis/share.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { analysisCells, narrowedBy, remarksOn, sayBase, sayCoverage, sideName } from './analysis-rows.ts'
import { marginCount, marginsIn, marginShare, type Field, type MarginAt } from './margin-fields.ts'
import { rounded } from './rounded.ts'
import { sheetOf, type Line } from './sheet-cells.ts'
import { word } from './words.ts'

type Table = AnalysisReply['tables'][number]

/**
 * An analysis as a workbook for readers: its tables as shown, one line a cell, and what they rest on, with cycles by
 * their titles. In Arabic the sheets run right to left.
 */
export async function analysisWorkbook(
  analysis: AnalysisReply,
  locale: CompleteLocale,
  site: string,
): Promise<Uint8Array> {
  const { columns, cyclesOffered } = analysis
  const cycleName = (key: string): string => cyclesOffered.find((one) => one.key === key)?.title ?? key
  const about = remarksOn(analysis, locale, { site, cycleName })
  const figures = (columns?.categories ?? [{}]).length + 2
  return writeXlsx({
    sheets: [
      sheetOf({
        name: word(locale, 'csv.sheet.table'),
        lines: shownLines(analysis, locale, cycleName),
        widths: [44, ...Array.from({ length: figures }, () => 16)],
        words: 1,
        locale,
      }),
      sheetOf({
        name: word(locale, 'csv.sheet.cells'),
        lines: cellLines(analysis, locale, cycleName),
        widths: [30, 44, 44, 14, 12],
        words: 3,
        locale,
      }),
      sheetOf({
        name: word(locale, 'csv.sheet.about'),
        lines: about.map((fields) => ({ look: 'words', fields })),
        widths: [22, 110],
        words: 2,
        locale,
      }),
    ],
    properties: { created: new Date(0), modified: new Date(0) },
  })
}

/** One line a cell, without the notes: they have a sheet of their own. */
function cellLines(
  analysis: AnalysisReply,
  locale: CompleteLocale,
  cycleName: (key: string) => string,
): readonly Line[] {
  const { columns, rows } = analysisCells(analysis, locale)
  const cells = rows.map(([key, ...row]): readonly Field[] => [cycleName(String(key)), ...row])
  return [
    { look: 'head', fields: columns },
    ...cells.map((fields): Line => ({ look: 'figures', fields, sharesFrom: 4 })),
  ]
}

/** What is counted and of whom, then the tables one below the other, each with counts and, where asked for, in per cent. */
function shownLines(
  analysis: AnalysisReply,
  locale: CompleteLocale,
  cycleName: (key: string) => string,
): readonly Line[] {
  const { rows, columns, percent, tables, cycles } = analysis
  const sides = [rows, columns].flatMap((side) => (side && side.kind !== 'cycle' ? [sideName(side)] : []))
  const words = (text: string): Line => ({ look: 'words', fields: [text] })
  return [
    { look: 'title', fields: [sides.join(' × ')] },
    ...cycles.map((cycle) => words(`${cycle.title}: ${sayCoverage(analysis, cycle, locale)}`)),
    ...(isOfMembers(analysis) && cycles.length > 1 ? [words(word(locale, 'rule.sameMembers'))] : []),
    ...narrowedBy(analysis, locale).map(([what, by]) => words(`${what}: ${by}`)),
    ...(cycles.some(({ provenance }) => provenance === 'demonstration')
      ? [words(word(locale, 'csv.demonstration'))]
      : []),
    ...tables.flatMap((table): readonly Line[] => [
      words(''),
      ...(table.cycle === undefined ? [] : [words(cycleName(table.cycle))]),
      ...gridOf(analysis, table, locale, 'count'),
      ...(percent === 'none'
        ? []
        : [
            words(''),
            words(
              `${word(locale, 'csv.percent')} ${sayBase(analysis, percent, locale)} (${word(locale, 'csv.fewest')})`,
            ),
            ...gridOf(analysis, table, locale, 'share'),
          ]),
    ]),
  ]
}

/** Names of rows and columns around the figures, and their margins: of counts as the page has them, or of percentages. */
function gridOf(
  analysis: AnalysisReply,
  table: Table,
  locale: CompleteLocale,
  what: 'count' | 'share',
): readonly Line[] {
  const { rows, columns } = analysis
  const categories = columns?.categories ?? [{ label: word(locale, 'csv.count'), sort: 'answer' as const }]
  const margins = marginsIn(analysis, table, what)
  const figure = (at: number, place: number): Field => {
    const count = table.cells[at]?.[place] ?? 0
    const sorts = [rows?.categories[at]?.sort ?? 'answer', categories[place]?.sort ?? 'answer'] as const
    return what === 'count' ? count : rounded(shareOf(analysis.percent, table.answered, { at, place, count, sorts }))
  }
  const margin = (...[row, column]: MarginAt): Field =>
    what === 'count' ? marginCount(table, row, column) : marginShare(analysis, table, row, column)
  const shares = what === 'share' ? { sharesFrom: 1 } : {}
  const names = margins.columns.map((name) => word(locale, `csv.${name}`))
  return [
    { look: 'head', fields: [rows?.label ?? '', ...categories.map(({ label }) => label), ...names] },
    ...(rows?.categories ?? []).map(({ label }, at): Line => ({
      look: 'figures',
      ...shares,
      fields: [
        label,
        ...categories.map((_, place) => figure(at, place)),
        ...margins.columns.map((one) => margin(at, one)),
      ],
    })),
    ...margins.rows.map((row): Line => ({
      look: 'total',
      ...shares,
      fields: [
        word(locale, `csv.${row}`),
        ...[...categories.keys(), ...margins.columns].map((one) => margin(row, one)),
      ],
    })),
  ]
}
