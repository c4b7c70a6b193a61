import { setImmediate as nextTurn } from 'node:timers/promises'
import { directionOf, type CompleteLocale } from '#shared/text/locale.ts'
import type { Call } from '#server/platform/http/call.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import { readCycleFacts } from './observation-queries.ts'
import type { ExportsDeps } from './deps.ts'
import { columnTitle, dataColumns, type Column } from './observation-columns.ts'
import { readPublicData, wordsOf, type DataSet, type Scope } from './read-data.ts'
import { seriesFacts } from './sdmx/series-facts.ts'
import { sdmxCsvLines, type SdmxCsvWish } from './sdmx/write-sdmx-csv.ts'
import { dataMessage } from './sdmx/write-sdmx-json.ts'
import { structureMessage, type MessageHead } from './sdmx/write-structure.ts'
import { sdmxWords } from './sdmx-words.ts'
import { dataCsvLines } from './write-data-csv.ts'
import { dataJson } from './write-data-json.ts'
import { dataWorkbook } from './write-data-xlsx.ts'
import { streamWorkbook } from './stream-workbook.ts'
import { wordIn } from './words.ts'
import type { SheetCell } from './workbook-xml.ts'

interface Wish extends Partial<SdmxCsvWish> {
  readonly locale?: CompleteLocale
}

/** Only what is asked for is read; in what words, the call or the wish says. */
async function read(deps: ExportsDeps, scope: Scope, { locale }: Wish, call: Call, ending: string) {
  const data = await readPublicData(deps, scope)
  const name = [scope.indicator ?? 'results', ...(scope.cycles ?? ['all'])].join('-')
  call.setHeader('content-disposition', `attachment; filename="${name}.${ending}"`)
  return { data, locale: locale ?? call.locale }
}

export async function getCsv(deps: ExportsDeps, scope: Scope, wish: Wish, call: Call): Promise<Uint8Array> {
  const { data, locale } = await read(deps, scope, wish, call, 'csv')
  return Buffer.from([...dataCsvLines(data, locale)].join(''))
}

export async function getXlsx(deps: ExportsDeps, scope: Scope, wish: Wish, call: Call): Promise<Uint8Array> {
  const { data, locale } = await read(deps, scope, wish, call, 'xlsx')
  return dataWorkbook(data, locale)
}

/** Of several cycles, which may be many rows: written row by row, without notes that pop up. */
export async function getLongXlsx(deps: ExportsDeps, scope: Scope, wish: Wish, call: Call): Promise<Uint8Array> {
  const { data, locale } = await read(deps, scope, wish, call, 'xlsx')
  const columns = dataColumns(data, locale)
  const shape = {
    name: wordIn(locale, 'sheet.data'),
    cutMark: wordIn(locale, 'sheet.cut'),
    heads: columns.map(({ name }) => columnTitle(name, locale)),
    rightToLeft: directionOf(locale) === 'rtl',
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of streamWorkbook(cellsOf(data.rows, columns), shape)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The cells of every row; other work gets its turn in between. */
async function* cellsOf(rows: DataSet['rows'], columns: readonly Column[]): AsyncGenerator<readonly SheetCell[]> {
  for (const [index, row] of rows.entries()) {
    if (index % 1000 === 999) await nextTurn()
    yield columns.map(({ of }) => of(row) ?? null)
  }
}

export async function getJson(deps: ExportsDeps, scope: Scope, wish: Wish, call: Call): Promise<Uint8Array> {
  const { data, locale } = await read(deps, scope, wish, call, 'json')
  return Buffer.from(JSON.stringify(dataJson(data, locale)))
}

export async function getSdmxCsv(deps: ExportsDeps, scope: Scope, wish: Wish, call: Call): Promise<Uint8Array> {
  const { data, locale } = await read(deps, scope, wish, call, 'sdmx.csv')
  const { version = '2.1', labels = 'id' } = wish
  if (version === '2.0') call.setHeader('x-media-type', 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8')
  return Buffer.from([...sdmxCsvLines(data.rows, { version, labels }, sdmxWords(data, locale))].join(''))
}

export async function getSdmxJson(deps: ExportsDeps, scope: Scope, wish: Wish, call: Call): Promise<Uint8Array> {
  const { data } = await read(deps, scope, wish, call, 'sdmx.json')
  const facts = seriesFacts(data.indicators)
  return Buffer.from(JSON.stringify(dataMessage(data.rows, { head: headOf(deps, data), lists: data.lists, facts })))
}

/** The structure of all data, with the code lists as they stand. */
export async function getStructure(deps: ExportsDeps): Promise<Uint8Array> {
  return withTenant(deps.database, asPublic, async (tx) => {
    const cycles = await readCycleFacts(tx)
    const words = await wordsOf(tx, deps, cycles)
    return Buffer.from(JSON.stringify(structureMessage(headOf(deps, { cycles }), words.lists)))
  })
}

/** The head of a message that is made when it is asked for; by the day, so that the same data give the same bytes. */
function headOf({ config, clock }: ExportsDeps, { cycles }: Pick<DataSet, 'cycles'>): MessageHead {
  return {
    id: 'results',
    prepared: `${clock.now().toISOString().slice(0, 10)}T00:00:00Z`,
    sender: config.INSTALLATION_NAME,
    test: cycles.some(({ provenance }) => provenance === 'demonstration'),
  }
}
