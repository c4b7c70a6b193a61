import { isOfMembers } from '#shared/analysis/of-members.ts'
import { shareOf, type Base } from '#shared/analysis/share.ts'
import type { AnalysisReply, VariableReply } from '#shared/contract/analysis.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { marginLines, type Field } from './margin-fields.ts'
import { rounded } from './rounded.ts'
import { knownWord, word } from './words.ts'

/** A flat table: first line names, then lines of the same length. */
export interface FlatTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Field[])[]
}

/** What a figure rests on, and what it says. */
export type Remark = readonly [string, string]

type Table = AnalysisReply['tables'][number]

/**
 * The tables of an analysis, one line a cell with the States counted and the percentage where one is asked for; then
 * their margins, named as such; then what they rest on, one line each: rule, filters, edition, coverage, warnings, address. `site` is where the address is.
 */
export function analysisRows(analysis: AnalysisReply, locale: CompleteLocale, site: string): FlatTable {
  const cells = analysisCells(analysis, locale)
  const remarks = remarksOn(analysis, locale, { site })
  return {
    columns: [word(locale, 'csv.line'), ...cells.columns],
    rows: [
      ...cells.rows.map((row) => [word(locale, 'csv.cell'), ...row]),
      ...analysis.tables.flatMap((table) =>
        marginLines(analysis, table, locale).map((line) => [
          word(locale, 'csv.margin'),
          cycleIn(analysis, table),
          ...line,
        ]),
      ),
      ...remarks.map(([what, text]) => [word(locale, 'csv.note'), '', what, text, null, null]),
    ],
  }
}

/** The cells alone: cycle, row, column, States counted, and the percentage where one is asked for. */
export function analysisCells(analysis: AnalysisReply, locale: CompleteLocale): FlatTable {
  const w = (key: Parameters<typeof word>[1]): string => word(locale, key)
  const { rows, columns, tables } = analysis
  const names = [rows?.label ?? w('csv.rows'), columns?.label ?? w('csv.columns')]
  return {
    columns: [w('cycle'), ...names, w('csv.count'), w('csv.percent')],
    rows: tables.flatMap((table) => cellsOf(analysis, table)),
  }
}

/** The key of the cycle that a table is of; none where cycles are its columns. */
function cycleIn({ columns, cycles }: AnalysisReply, table: Table): string {
  return table.cycle ?? (columns?.kind === 'cycle' ? '' : (cycles[0]?.key ?? ''))
}

function cellsOf(analysis: AnalysisReply, table: Table): readonly Field[][] {
  const { rows, columns, percent } = analysis
  const cycle = cycleIn(analysis, table)
  return (rows?.categories ?? []).flatMap((row, at) =>
    (columns?.categories ?? [{ key: 'all', label: '', sort: 'answer' as const }]).map((column, place) => {
      const count = table.cells[at]?.[place] ?? 0
      const share = shareOf(percent, table.answered, { at, place, count, sorts: [row.sort, column.sort] })
      return [cycle, row.label, column.label, count, rounded(share)]
    }),
  )
}

interface Telling {
  /** Where the address of the analysis is: scheme and host. */
  readonly site: string
  /** What a cycle is called: its key, which programs look up, unless a reader is told its title. */
  readonly cycleName?: (key: string) => string
}

/** What the tables of an analysis rest on: question, rule, filters, edition, coverage, warnings, address. */
export function remarksOn(
  analysis: AnalysisReply,
  locale: CompleteLocale,
  { site, cycleName = (key) => key }: Telling,
): readonly Remark[] {
  const { rule, percent, group, where, cycles, audience, address, warnings, rows, columns } = analysis
  const asked = [rows, columns].flatMap((side) => (side && side.kind !== 'cycle' ? [sideName(side)] : []))
  const isInvented = cycles.some(({ provenance }) => provenance === 'demonstration')
  return [
    ...(isInvented ? [[word(locale, 'csv.note'), word(locale, 'csv.demonstration')] as const] : []),
    [word(locale, 'csv.question'), asked.join(' × ')],
    [word(locale, 'csv.rule'), rule],
    ...(percent === 'none' ? [] : [[word(locale, 'csv.percent'), sayBase(analysis, percent, locale)] as const]),
    [word(locale, 'csv.audience'), word(locale, `csv.${audience}`)],
    [word(locale, 'csv.group'), knownWord(locale, group) ?? group],
    ...where.map(({ variable, keys }) => [word(locale, 'csv.condition'), sayCondition(variable, keys)] as const),
    ...cycles.map(({ key, edition }) => [word(locale, 'csv.edition'), `${cycleName(key)}: ${edition}`] as const),
    ...cycles.map(
      (cycle) =>
        [word(locale, 'csv.coverage'), `${cycleName(cycle.key)}: ${sayCoverage(analysis, cycle, locale)}`] as const,
    ),
    ...warnings.map(
      ({ variable, from, to, comparability, absentIn }) =>
        [
          word(locale, 'csv.warning'),
          `${variable}: ${cycleName(from)} → ${cycleName(to)}: ${comparability}${absentIn === undefined ? '' : ` (${cycleName(absentIn)})`}`,
        ] as const,
    ),
    [word(locale, 'csv.address'), new URL(address, site).href],
  ]
}

/**
 * How many answered, replied and were invited, and how many of them the table counts: as the page says it. Of groups alone,
 * how many were counted.
 */
export function sayCoverage(
  analysis: AnalysisReply,
  { answered, counted, countedAnswered, replies, invited, unasked }: AnalysisReply['cycles'][number],
  locale: CompleteLocale,
): string {
  const numbers = { answered, counted, countedAnswered, replies, invited }
  if (isOfMembers(analysis)) return word(locale, 'csv.ofMembers', numbers)
  if (unasked) return word(locale, 'csv.ofUnasked', numbers)
  const said = word(locale, analysis.where.length > 0 ? 'csv.ofFiltered' : 'csv.of', numbers)
  if (analysis.cycles.length < 2) return said
  return said + (locale === 'ar' ? '، ' : ', ') + word(locale, 'csv.sameIn', numbers)
}

/** By what the States were narrowed, one line each: their group where it is not all, and every condition. */
export function narrowedBy(
  { group, where }: Pick<AnalysisReply, 'group' | 'where'>,
  locale: CompleteLocale,
): readonly Remark[] {
  return [
    ...(group === 'world' ? [] : [[word(locale, 'csv.group'), knownWord(locale, group) ?? group] as const]),
    ...where.map(({ variable, keys }) => [word(locale, 'csv.condition'), sayCondition(variable, keys)] as const),
  ]
}

/** What the percentages are of. */
export function sayBase(analysis: AnalysisReply, percent: Exclude<Base, 'none'>, locale: CompleteLocale): string {
  return word(locale, isOfMembers(analysis) ? `csv.members.${percent}` : `csv.base.${percent}`)
}

/** Name of a variable with its part and, where it is pinned to one, its cycle. */
export function sideName({ label, part, cycle }: VariableReply): string {
  return [label, part, cycle].filter((one) => one !== undefined).join(' – ')
}

function sayCondition({ label, categories }: VariableReply, keys: readonly string[]): string {
  const names = keys.map((key) => categories.find((one) => one.key === key)?.label ?? key)
  return `${label}: ${names.join(' | ')}`
}
