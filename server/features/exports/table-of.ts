import type { ExportContents } from '#shared/release/export-format.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { readAnswers, readAnswerStates, readObservedStates } from './answer-queries.ts'
import { answerCells, answerColumns, answerLines, type AnswerItem } from './answer-row.ts'
import { harmlessText } from '#shared/release/harmless-text.ts'
import { columnTitle, dataColumns, type Column } from './observation-columns.ts'
import { readDataRows } from './observation-queries.ts'
import type { DataRow } from './observation-row.ts'
import type { DataSet } from './read-data.ts'

/** A cycle in an edition. */
export interface TablePlace {
  readonly cycleId: string
  readonly cycle: string
  readonly edition: string
}

/** One row of a table: as cells of CSV, as typed cells of a workbook, and as it is. */
export interface TableRow {
  readonly csv: readonly (readonly string[])[]
  readonly cells: readonly (readonly (string | number | null)[])[]
  readonly item: object
}

/** What columns are called: by programs for good, and by people in their language. */
export interface TableHead {
  readonly names: readonly string[]
  readonly titles: readonly string[]
}

/** A table that is read State by State, so that it never stands in memory as a whole. */
export interface Table {
  readonly head: TableHead
  readonly rows: (tx: Tx, place: TablePlace) => AsyncGenerator<readonly TableRow[]>
}

const statesAtOnce = 4

/** The table of a cycle's contents. */
export function tableOf(
  contents: ExportContents,
  words: Omit<DataSet, 'rows' | 'cycles'>,
  locale: CompleteLocale,
): Table {
  if (contents === 'answers')
    return {
      head: headOf(answerColumns, locale),
      rows: (tx, place) => inBatches(tx, place, readAnswerStates, readAnswers, answerRow),
    }
  const columns = dataColumns({ ...words, rows: [], cycles: [] }, locale)
  const read = (tx: Tx, { cycleId, edition }: TablePlace, states: readonly string[]) =>
    readDataRows(tx, { places: [{ cycleId, edition }], states })
  return {
    head: headOf(
      columns.map(({ name }) => name),
      locale,
    ),
    rows: (tx, place) => inBatches(tx, place, readObservedStates, read, (row) => dataRow(columns, row)),
  }
}

function headOf(names: readonly Parameters<typeof columnTitle>[0][], locale: CompleteLocale): TableHead {
  return { names, titles: names.map((name) => columnTitle(name, locale)) }
}

async function* inBatches<Item>(
  tx: Tx,
  place: TablePlace,
  statesOf: (tx: Tx, place: TablePlace) => Promise<readonly string[]>,
  read: (tx: Tx, place: TablePlace, states: readonly string[]) => Promise<readonly Item[]>,
  dress: (item: Item) => TableRow,
): AsyncGenerator<readonly TableRow[]> {
  const states = await statesOf(tx, place)
  for (let from = 0; from < states.length; from += statesAtOnce)
    yield (await read(tx, place, states.slice(from, from + statesAtOnce))).map(dress)
}

function answerRow(item: AnswerItem): TableRow {
  return { csv: answerCells(item), cells: answerLines(item), item }
}

function dataRow(columns: readonly Column[], row: DataRow): TableRow {
  const values = columns.map(({ of }) => of(row))
  const csv = columns.map(({ kind }, at) => {
    const text = String(values[at] ?? '')
    return kind === 'text' ? harmlessText(text) : text
  })
  return { csv: [csv], cells: [values.map((value) => (value === '' ? null : (value ?? null)))], item: row }
}
