import { writeXlsxStream } from 'hucre/xlsx'
import type { ExportFormat } from '#shared/release/export-format.ts'
import { csvLine } from './csv-line.ts'
import type { TableRow } from './table-of.ts'

type Batches = AsyncIterable<readonly TableRow[]>

/** A table in one of the formats, chunk by chunk. */
export function writeTable(
  format: ExportFormat,
  heads: readonly string[],
  batches: Batches,
): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return csvChunks(heads, batches)
    case 'json':
      return lineChunks(batches)
    case 'xlsx':
      return workbookChunks(heads, batches)
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

/** Strings become cells of type text, whatever they begin with; there is no way to write a formula. */
function workbookChunks(heads: readonly string[], batches: Batches): AsyncIterable<Uint8Array> {
  const columns = heads.map((header, at) => ({ header, key: String(at), width: 16 }))
  return writeXlsxStream(rowsOf(batches), { name: 'data', columns, freezePane: { rows: 1 } })
}

async function* rowsOf(batches: Batches): AsyncGenerator<(string | number | null)[]> {
  for await (const batch of batches) for (const { cells } of batch) for (const line of cells) yield [...line]
}
