import { nonAnswers, valueFlags } from '#shared/answer/answer.ts'
import { releaseLevels } from '#shared/reply/release-level.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { answerColumns } from './answer-row.ts'
import type { DataRow } from './observation-row.ts'
import type { DataSet } from './read-data.ts'
import { unitCode } from './sdmx/series-facts.ts'
import { wordIn } from './words.ts'

/** One column of CSV, workbook and Data Package: numbers are numbers, everything else is text. */
export interface Column {
  readonly name: keyof typeof kinds
  readonly kind: 'number' | 'integer' | 'text'
  readonly of: (row: DataRow) => string | number | undefined
}

const kinds = {
  cycle: 'text',
  reference_year: 'integer',
  indicator: 'text',
  indicator_name: 'text',
  breakdown: 'text',
  code: 'text',
  state: 'text',
  m49: 'text',
  state_name: 'text',
  status: 'text',
  value: 'number',
  category: 'text',
  unit: 'text',
  numerator: 'number',
  denominator: 'number',
  reason: 'text',
  flags: 'text',
  notes: 'text',
  excluded: 'text',
  questions: 'text',
  revision: 'integer',
  edition: 'text',
  provenance: 'text',
} as const

/** The columns in their order; names of indicators and States in one language. */
export function dataColumns({ lists, states, indicators }: DataSet, locale: CompleteLocale): readonly Column[] {
  const stateNames = new Map(states.map(({ state, names }) => [state, names[locale] ?? names.en]))
  const seriesName = (id: string): string => lists.get('CL_SERIES')?.get(id)?.names[locale] ?? id
  const unitName = (id: string): string =>
    lists.get('CL_UNIT_MEASURE')?.get(unitCode(indicators.get(id)?.unit ?? ''))?.names[locale] ?? ''
  const of: { readonly [Name in keyof typeof kinds]: Column['of'] } = {
    cycle: (row) => row.cycle,
    reference_year: (row) => row.referenceYear,
    indicator: (row) => row.indicator,
    indicator_name: (row) => seriesName(row.indicator),
    breakdown: (row) => row.by,
    code: (row) => row.code,
    state: (row) => row.state,
    m49: (row) => row.m49,
    state_name: (row) => stateNames.get(row.state),
    status: (row) => row.status,
    value: (row) => row.value,
    category: (row) => row.category,
    unit: (row) => unitName(row.indicator),
    numerator: (row) => row.numerator,
    denominator: (row) => row.denominator,
    reason: (row) => row.reason,
    flags: (row) => row.flags.join(' '),
    notes: (row) => row.footnotes.map(({ text }) => text).join(' | '),
    excluded: (row) => row.excluded?.reason,
    questions: (row) => row.questions.join(' '),
    revision: (row) => row.revision,
    edition: (row) => row.edition,
    provenance: (row) => row.provenance,
  }
  return (Object.keys(kinds) as (keyof typeof kinds)[]).map((name) => ({ name, kind: kinds[name], of: of[name] })) // own keys
}

/** Names and kinds of the columns, for a schema. */
export const columnKinds: readonly { readonly name: keyof typeof kinds; readonly kind: Column['kind'] }[] = (
  Object.keys(kinds) as (keyof typeof kinds)[]
).map((name) => ({ name, kind: kinds[name] })) // own keys

type ColumnName = Column['name'] | (typeof answerColumns)[number]

/** The codes of columns that hold nothing but a few of them. */
const codesIn: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  status: ['value', 'reason', 'blank', 'not-asked'],
  reason: nonAnswers,
  flags: valueFlags,
  provenance: ['real', 'documented', 'demonstration'],
  level: releaseLevels,
}

interface ColumnInWords {
  readonly name: ColumnName
  readonly title: string
  readonly values: readonly string[]
}

/** What the columns of observations and of answers are called, and the codes that stand in them. */
export function columnsInWords(locale: CompleteLocale) {
  const inWords = (name: ColumnName): ColumnInWords => ({
    name,
    title: columnTitle(name, locale),
    values: codesIn[name] ?? [],
  })
  return { columns: columnKinds.map(({ name }) => inWords(name)), answerColumns: answerColumns.map(inWords) }
}

/** What a column is called. */
export function columnTitle(name: ColumnName, locale: CompleteLocale): string {
  return wordIn(locale, `column.${name}`)
}
