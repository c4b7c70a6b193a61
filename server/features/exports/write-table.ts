import type { ExportFormat } from '#shared/release/export-format.ts'
import { directionOf, type CompleteLocale } from '#shared/text/locale.ts'
import { csvLine } from './csv-line.ts'
import { streamWorkbook } from './stream-workbook.ts'
import type { TableHead, TableRow } from './table-of.ts'
import { wordIn } from './words.ts'

type Batches = AsyncIterable<readonly TableRow[]>

/**
 * A table in one of the formats, chunk by chunk. CSV and JSON have permanent names for programs; the workbook has titles
 * in the reader's language, and in Arabic it runs right to left.
 */
export function writeTable(
  format: ExportFormat,
  head: TableHead,
  batches: Batches,
  locale: CompleteLocale,
): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return csvChunks(head.names, batches)
    case 'json':
      return lineChunks(batches)
    case 'xlsx':
      return streamWorkbook(rowsOf(batches), {
        name: wordIn(locale, 'sheet.data'),
        cutMark: wordIn(locale, 'sheet.cut'),
        heads: head.titles,
        rightToLeft: directionOf(locale) === 'rtl',
      })
    default:
      return format satisfies never
  }
}

async function* csvChunks(heads: readonly string[], batches: Batches): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvLine(heads))
  for await (const batch of batches) yield Buffer.from(batch.flatMap(({ csv }) => csv.map(csvLine)).join(''))
}

/** JSON lines: one object a line, without loss. */
async function* lineChunks(batches: Batches): AsyncGenerator<Uint8Array> {
  for await (const batch of batches) yield Buffer.from(batch.map(({ item }) => `${JSON.stringify(item)}\n`).join(''))
}

async function* rowsOf(batches: Batches): AsyncGenerator<readonly (string | number | null)[]> {
  for await (const batch of batches) for (const { cells } of batch) yield* cells
}
