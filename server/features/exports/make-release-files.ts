import { createHash } from 'node:crypto'
import { mediaTypes } from '#shared/contract/exports.ts'
import type { ReleaseFile } from '#shared/contract/releases.ts'
import type { ReleasedAggregate } from '#shared/release/content.ts'
import { completeLocales } from '#shared/text/locale.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { linesOf, readReleasableCycles, type Release } from '../releases/index.ts'
import { packageDescriptor, type PackedFile } from './package-descriptor.ts'
import { readCycleFacts, readDataRows } from './observation-queries.ts'
import { codebookXml } from './ddi/write-codebook.ts'
import type { ExportsDeps } from './deps.ts'
import { packZip } from './pack-zip.ts'
import { wordsOf, type DataSet } from './read-data.ts'
import { aggregateLines, codeLines, indicatorLines, stateLines } from './release-tables.ts'
import { seriesFacts } from './sdmx/series-facts.ts'
import { sdmxCsvLines } from './sdmx/write-sdmx-csv.ts'
import { dataMessage } from './sdmx/write-sdmx-json.ts'
import { structureMessage, type MessageHead } from './sdmx/write-structure.ts'
import { sdmxWords } from './sdmx-words.ts'
import { tableOf } from './table-of.ts'
import { dataCsvLines } from './write-data-csv.ts'
import { writeTable } from './write-table.ts'

/** A file of a release with its bytes. */
export interface MadeFile extends ReleaseFile {
  readonly bytes: Uint8Array
}

/** All files of a release, from its frozen rows: made again, they are the same bytes. In a transaction that may read it. */
export async function makeReleaseFiles(tx: Tx, deps: ExportsDeps, release: Release): Promise<readonly MadeFile[]> {
  const own = new Set(release.cycles.map(({ id }) => id))
  const facts = (await readCycleFacts(tx)).filter(({ id }) => own.has(id))
  const places = facts.map(({ id, key }) => ({ cycleId: id, cycle: key, edition: release.name }))
  const data = { rows: await readDataRows(tx, { places }), cycles: facts, ...(await wordsOf(tx, deps, facts)) }
  const lines = await contentLines(tx, release)
  const tables = [
    textFile('observations.csv', mediaTypes.csv, dataCsvLines(data, 'en')),
    made('answers.csv', mediaTypes.csv, await answersCsv(tx, data, places)),
    textFile('aggregates.csv', mediaTypes.csv, aggregateLines(aggregatesIn(lines))),
    textFile('indicators.csv', mediaTypes.csv, indicatorLines(data)),
    textFile('states.csv', mediaTypes.csv, stateLines(data)),
    textFile('codes.csv', mediaTypes.csv, codeLines(data)),
  ]
  const files = [
    ...tables,
    ...sdmxFiles(deps, release, data),
    ...(await workbooks(tx, data, places)),
    textFile('release.jsonl', mediaTypes.lines, lines),
    ...codebooks(deps, release, data),
    made('datapackage.zip', mediaTypes.zip, await packagedZip(deps, release, tables)),
  ]
  const sums = files.map(({ name, sha256 }) => `${sha256}  ${savedAs(release.name, name)}\n`).toSorted()
  return [...files, textFile('SHA256SUMS', mediaTypes.sums, sums)]
}

/** What a browser saves a file as: its release first, so that files of two releases do not meet. */
export function savedAs(release: string, file: string): string {
  return `${release}-${file}`
}

function made(name: string, mediaType: string, bytes: Uint8Array): MadeFile {
  const type = mediaType.split(';')[0] ?? mediaType
  return { name, mediaType: type, bytes, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function textFile(name: string, mediaType: string, lines: Iterable<string>): MadeFile {
  return made(name, mediaType, Buffer.concat(inChunks(lines)))
}

/** Joined piece by piece: a file never stands twice in memory as text. */
function inChunks(lines: Iterable<string>): readonly Buffer[] {
  const chunks: Buffer[] = []
  let waiting: string[] = []
  for (const line of lines) {
    waiting.push(line)
    if (waiting.length < 2000) continue
    chunks.push(Buffer.from(waiting.join('')))
    waiting = []
  }
  return [...chunks, Buffer.from(waiting.join(''))]
}

async function contentLines(tx: Tx, release: Release): Promise<readonly string[]> {
  const own = new Set(release.cycles.map(({ id }) => id))
  const cycles = (await readReleasableCycles(tx)).filter(({ id }) => own.has(id))
  const inOrder = cycles.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const lines: string[] = []
  for await (const line of linesOf(tx, { cycles: inOrder, edition: release.name, definitions: release.definitions }))
    lines.push(`${line}\n`)
  return lines
}

function aggregatesIn(lines: readonly string[]): readonly ReleasedAggregate[] {
  const found = lines.filter((line) => line.includes('"kind":"aggregate"'))
  return found
    .map((line) => JSON.parse(line) as ReleasedAggregate & { kind: string })
    .filter(({ kind }) => kind === 'aggregate')
}

type Places = Parameters<ReturnType<typeof tableOf>['rows']>[1]

async function answersCsv(tx: Tx, data: DataSet, places: readonly Places[]): Promise<Uint8Array> {
  const { head, rows } = tableOf('answers', data, 'en')
  return collected(writeTable('csv', head, oneAfterAnother(tx, places, rows), 'en'))
}

/** The observations as a workbook in each complete language: `observations.xlsx` in English, others with their language. */
async function workbooks(tx: Tx, data: DataSet, places: readonly Places[]): Promise<readonly MadeFile[]> {
  const files: MadeFile[] = []
  for (const locale of completeLocales) {
    const { head, rows } = tableOf('observations', data, locale)
    const bytes = await collected(writeTable('xlsx', head, oneAfterAnother(tx, places, rows), locale))
    files.push(made(locale === 'en' ? 'observations.xlsx' : `observations.${locale}.xlsx`, mediaTypes.xlsx, bytes))
  }
  return files
}

async function* oneAfterAnother(tx: Tx, places: readonly Places[], rows: ReturnType<typeof tableOf>['rows']) {
  for (const place of places) yield* rows(tx, place)
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

function sdmxFiles(deps: ExportsDeps, release: Release, data: DataSet): readonly MadeFile[] {
  const facts = seriesFacts(data.indicators)
  const head: MessageHead = {
    id: `results-${release.name.replace('.', '-')}`,
    prepared: release.preparedAt.toISOString(),
    sender: deps.config.INSTALLATION_NAME,
    test: data.cycles.some(({ provenance }) => provenance === 'demonstration'),
  }
  const words = sdmxWords(data, 'en')
  const json = (value: object): readonly string[] => [JSON.stringify(value)]
  return [
    textFile(
      'observations.sdmx.csv',
      mediaTypes.sdmxCsv,
      sdmxCsvLines(data.rows, { version: '2.1', labels: 'id' }, words),
    ),
    textFile(
      'observations.sdmx.json',
      mediaTypes.sdmxJson,
      json(dataMessage(data.rows, { head, lists: data.lists, facts })),
    ),
    textFile('structure.sdmx.json', mediaTypes.structure, json(structureMessage(head, data.lists))),
  ]
}

function codebooks({ definitions, config }: ExportsDeps, release: Release, { cycles }: DataSet): readonly MadeFile[] {
  const versions = [...new Set(cycles.map(({ versionId }) => versionId))]
  return versions.flatMap((id) => {
    const loaded = definitions.versions.get(id)
    const name = `codebook-${id.split('/').slice(1).join('-')}.xml`
    return loaded ? [textFile(name, mediaTypes.xml, [codebookXml({ ...loaded, site: config.INSTALLATION_NAME })])] : []
  })
}

async function packagedZip(deps: ExportsDeps, release: Release, tables: readonly MadeFile[]): Promise<Uint8Array> {
  const packed = tables.map(({ name, size, sha256 }): [string, PackedFile] => [
    name,
    { path: name, bytes: size, sha256 },
  ])
  const descriptor = packageDescriptor({
    name: release.name,
    version: `${release.name}.0`,
    created: release.preparedAt.toISOString(),
    homepage: deps.publicUrl(),
    invented: release.cycles.some(({ provenance }) => provenance === 'demonstration'),
    files: new Map(packed),
  })
  const text = Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`)
  return packZip([{ name: 'datapackage.json', bytes: text }, ...tables])
}
