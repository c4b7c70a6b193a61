import { Type, type Static } from 'typebox'
import { exportContents, exportFormats, exportStatuses } from '#shared/release/export-format.ts'
import { endpoint } from './endpoint.ts'
import { closed, Id, Key, LocaleParam, Time } from './parts.ts'
import { ReleaseName } from './releases.ts'
import { EditionName } from './result-parts.ts'

const bytes = Type.Unsafe<Uint8Array>(Type.String())
const IndicatorParams = Type.Object({ indicator: Type.String({ maxLength: 12, pattern: '^[A-Z][A-Z0-9]*-[0-9]{2}$' }) })
const CycleParams = Type.Object({ cycle: Key })
const ofIndicator = {
  cycle: Type.Optional(Key),
  edition: Type.Optional(EditionName),
  locale: Type.Optional(LocaleParam),
}
const ofCycle = { edition: Type.Optional(EditionName), locale: Type.Optional(LocaleParam) }
const Labels = Type.Enum(['id', 'name', 'both'], { description: 'codes, names, or `code: name`' })
/** In which edition of SDMX-CSV, and whether with names. */
export const sdmxCsv = {
  version: Type.Optional(Type.Enum(['2.1', '2.0'], { description: 'SDMX-CSV; 2.1 unless Accept or this says 2.0' })),
  labels: Type.Optional(Labels),
}
const inIndicator = { problems: ['indicator.notFound', 'cycle.notFound', 'edition.notFound'] } as const
const inCycle = { problems: ['cycle.notFound', 'edition.notFound'] } as const
const open = { method: 'GET', reply: bytes, policy: 'anyone', audit: 'nothing' } as const

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  sdmxCsv: 'application/vnd.sdmx.data+csv; version=2.1.0; charset=utf-8',
  sdmxJson: 'application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8',
  structure: 'application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  zip: 'application/zip',
  lines: 'application/x-ndjson; charset=utf-8',
  sums: 'text/plain; charset=utf-8',
} as const

export const getIndicatorDataCsv = endpoint({
  ...open,
  ...inIndicator,
  id: 'getIndicatorDataCsv',
  path: '/indicators/:indicator/data.csv',
  summary: 'All observations of an indicator, every breakdown, as CSV',
  params: IndicatorParams,
  query: Type.Object(ofIndicator),
  produces: mediaTypes.csv,
})

export const getIndicatorDataXlsx = endpoint({
  ...open,
  ...inIndicator,
  id: 'getIndicatorDataXlsx',
  path: '/indicators/:indicator/data.xlsx',
  summary: 'The same as a workbook: text cells are text, notes and reasons stand beside the figures',
  params: IndicatorParams,
  query: Type.Object(ofIndicator),
  produces: mediaTypes.xlsx,
})

export const getIndicatorDataJson = endpoint({
  ...open,
  ...inIndicator,
  id: 'getIndicatorDataJson',
  path: '/indicators/:indicator/data.json',
  summary: 'The same as JSON, without loss',
  params: IndicatorParams,
  query: Type.Object(ofIndicator),
  produces: mediaTypes.json,
})

export const getIndicatorSdmxCsv = endpoint({
  ...open,
  ...inIndicator,
  id: 'getIndicatorSdmxCsv',
  path: '/indicators/:indicator/data.sdmx.csv',
  summary: 'The same as SDMX-CSV',
  params: IndicatorParams,
  query: Type.Object({ ...ofIndicator, ...sdmxCsv }),
  produces: mediaTypes.sdmxCsv,
})

export const getIndicatorSdmxJson = endpoint({
  ...open,
  ...inIndicator,
  id: 'getIndicatorSdmxJson',
  path: '/indicators/:indicator/data.sdmx.json',
  summary: 'The same as an SDMX-JSON 2.0 data message',
  params: IndicatorParams,
  query: Type.Object(ofIndicator),
  produces: mediaTypes.sdmxJson,
})

export const getCycleDataCsv = endpoint({
  ...open,
  ...inCycle,
  load: 'bulk',
  id: 'getCycleDataCsv',
  path: '/cycles/:cycle/data.csv',
  summary: 'All public observations of a cycle as CSV',
  params: CycleParams,
  query: Type.Object(ofCycle),
  produces: mediaTypes.csv,
})

export const getCycleDataXlsx = endpoint({
  ...open,
  ...inCycle,
  load: 'bulk',
  id: 'getCycleDataXlsx',
  path: '/cycles/:cycle/data.xlsx',
  summary: 'All public observations of a cycle as a workbook',
  params: CycleParams,
  query: Type.Object(ofCycle),
  produces: mediaTypes.xlsx,
})

export const getCycleDataJson = endpoint({
  ...open,
  ...inCycle,
  load: 'bulk',
  id: 'getCycleDataJson',
  path: '/cycles/:cycle/data.json',
  summary: 'All public observations of a cycle as JSON',
  params: CycleParams,
  query: Type.Object(ofCycle),
  produces: mediaTypes.json,
})

export const getCycleSdmxCsv = endpoint({
  ...open,
  ...inCycle,
  load: 'bulk',
  id: 'getCycleSdmxCsv',
  path: '/cycles/:cycle/data.sdmx.csv',
  summary: 'All public observations of a cycle as SDMX-CSV',
  params: CycleParams,
  query: Type.Object({ ...ofCycle, ...sdmxCsv }),
  produces: mediaTypes.sdmxCsv,
})

export const getCycleSdmxJson = endpoint({
  ...open,
  ...inCycle,
  load: 'bulk',
  id: 'getCycleSdmxJson',
  path: '/cycles/:cycle/data.sdmx.json',
  summary: 'All public observations of a cycle as an SDMX-JSON 2.0 data message',
  params: CycleParams,
  query: Type.Object(ofCycle),
  produces: mediaTypes.sdmxJson,
})

export const getSdmxStructure = endpoint({
  ...open,
  id: 'getSdmxStructure',
  path: '/sdmx/structure.json',
  summary: 'Data structure, codelists, concepts, dataflow and constraint as an SDMX-JSON 2.0 structure message',
  produces: mediaTypes.structure,
  problems: [],
})

export const getCodebook = endpoint({
  ...open,
  id: 'getCodebook',
  path: '/codebooks/:instrument/:questionnaire/:version',
  summary: 'A questionnaire version as DDI-Codebook 2.5, question texts in every language',
  params: Type.Object({ instrument: Key, questionnaire: Key, version: Type.String({ pattern: '^v[0-9]{1,4}$' }) }),
  produces: mediaTypes.xml,
  problems: ['definition.notFound'],
})

export const getCatalog = endpoint({
  ...open,
  id: 'getCatalog',
  path: '/catalog.jsonld',
  summary: 'What can be downloaded, as a DCAT catalogue',
  produces: mediaTypes.jsonld,
  problems: [],
})

/** A file of a release; its media type is that of the manifest. */
export const getReleaseFile = endpoint({
  ...open,
  load: 'bulk',
  id: 'getReleaseFile',
  path: '/releases/:release/files/:file',
  summary: 'A file of a published release, the same bytes every time',
  params: Type.Object({ release: ReleaseName, file: Type.String({ maxLength: 120, pattern: '^[A-Za-z0-9._-]+$' }) }),
  produces: 'application/octet-stream',
  problems: ['release.notFound', 'release.fileNotFound'],
})

export const ExportReply = Type.Object(
  {
    id: Id,
    cycle: Key,
    contents: Type.Enum([...exportContents]),
    format: Type.Enum([...exportFormats]),
    status: Type.Enum([...exportStatuses]),
    /** Rows written so far, of how many. */
    rows: Type.Integer({ minimum: 0 }),
    total: Type.Integer({ minimum: 0 }),
    requestedAt: Time,
    expiresAt: Time,
    size: Type.Optional(Type.Integer({ minimum: 0 })),
    sha256: Type.Optional(Type.String()),
  },
  closed,
)
export type ExportReply = Static<typeof ExportReply>

export const requestExport = endpoint({
  id: 'requestExport',
  method: 'POST',
  path: '/exports',
  summary: 'Ask for everything submitted in a cycle; it is written in the background',
  body: Type.Object(
    {
      cycle: Key,
      contents: Type.Enum([...exportContents]),
      format: Type.Enum([...exportFormats]),
      /** Language of a workbook's heads and of names; that of the request unless said otherwise. */
      locale: Type.Optional(LocaleParam),
    },
    closed,
  ),
  reply: ExportReply,
  status: 202,
  problems: ['cycle.notFound'],
  fresh: true,
  policy: 'results.read-submitted',
  audit: 'export.requested',
})

export const listExports = endpoint({
  id: 'listExports',
  method: 'GET',
  path: '/exports',
  summary: 'One’s own exports of the last day, latest first',
  reply: Type.Object({ exports: Type.Array(ExportReply) }, closed),
  problems: [],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

export const getExport = endpoint({
  id: 'getExport',
  method: 'GET',
  path: '/exports/:export',
  summary: 'How far an export is',
  params: Type.Object({ export: Id }),
  reply: ExportReply,
  problems: ['export.notFound'],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

export const getExportFile = endpoint({
  id: 'getExportFile',
  method: 'GET',
  path: '/exports/:export/file',
  summary: 'The finished file, for whoever asked for it',
  params: Type.Object({ export: Id }),
  reply: bytes,
  produces: 'application/octet-stream',
  load: 'bulk',
  problems: ['export.notFound', 'export.notReady'],
  policy: 'results.read-submitted',
  audit: 'export.downloaded',
})
