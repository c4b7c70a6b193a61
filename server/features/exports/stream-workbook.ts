import { Readable, type PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { packedAt } from './pack-zip.ts'
import { fitted, partsOf, sheetEnd, sheetStart, sheetRow, type SheetCell } from './workbook-xml.ts'

/** What a workbook that is written row by row is like; it has one sheet, and another wherever a sheet is full. */
export interface SheetShape {
  readonly name: string
  readonly heads: readonly string[]
  readonly rightToLeft: boolean
  /** Ends a text that is too long for a cell, and says where the whole of it is. */
  readonly cutMark: string
  /** Rows of a sheet with its head; what spreadsheets can hold unless said otherwise. */
  readonly mostRows?: number
}

type Rows = AsyncIterator<readonly SheetCell[], unknown>

const packing = { mtime: packedAt, forceDosTimestamp: true } as const
const mostInSpreadsheets = 1_048_576
/** So many letters of XML go to the archive at once. */
const atOnce = 64 * 1024

/**
 * A workbook of any length, chunk by chunk, in the memory of a few rows. Strings become cells of type text, whatever they
 * begin with; there is no way to write a formula. Equal rows give equal bytes.
 */
export async function* streamWorkbook(
  rows: AsyncIterable<readonly SheetCell[]>,
  shape: SheetShape,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as PassThrough // what yazl makes; its type leaves `destroy` out
  const stop = (error: unknown): void => void output.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', stop)
  const filling = fill({ zip, output }, rows[Symbol.asyncIterator](), shape).catch(stop)
  try {
    for await (const chunk of output) yield chunk as Uint8Array // a stream of bytes
  } finally {
    output.destroy()
    await filling
  }
}

interface Archive {
  readonly zip: ZipFile
  readonly output: PassThrough
}

/** Writes sheet after sheet; who stops reading ends the sheet in hand and closes the rows. */
async function fill({ zip, output }: Archive, rows: Rows, shape: SheetShape): Promise<void> {
  try {
    let next = await rows.next()
    let sheets = 0
    do {
      if (output.destroyed) return
      sheets += 1
      const sheet = Readable.from(sheetOf(shape, rows, next, (row) => (next = row)))
      output.once('close', () => sheet.destroy())
      zip.addReadStream(sheet, `xl/worksheets/sheet${sheets}.xml`, packing)
      await finished(sheet)
    } while (next.done !== true)
    for (const [name, xml] of partsOf(shape.name, sheets)) zip.addBuffer(Buffer.from(xml), name, packing)
    zip.end()
  } finally {
    await rows.return?.()
  }
}

type Row = Awaited<ReturnType<Rows['next']>>

/** The XML of one sheet; tells the row that no longer fits, or that there is none. */
async function* sheetOf(shape: SheetShape, rows: Rows, first: Row, tell: (next: Row) => void): AsyncGenerator<string> {
  const { heads, cutMark, mostRows = mostInSpreadsheets } = shape
  const fit = (cell: SheetCell): SheetCell => (typeof cell === 'string' ? fitted(cell, cutMark) : cell)
  let xml = sheetStart(shape) + sheetRow(1, heads, 1)
  let row = first
  for (let at = 2; row.done !== true && at <= mostRows; at += 1) {
    xml += sheetRow(at, row.value.map(fit))
    row = await rows.next()
    if (xml.length < atOnce) continue
    yield xml
    xml = ''
  }
  tell(row)
  yield xml + sheetEnd
}
