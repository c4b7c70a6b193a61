import { Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { mediaTypes, sdmxCsv } from './exports.ts'
import { LocaleParam } from './parts.ts'

/** Of several cycles each stands in the edition that readers get: its release, or running where it has none yet. */
const ofCycles = {
  cycles: Type.Optional(
    Type.String({
      maxLength: 400,
      pattern: '^[a-z0-9][a-z0-9-]*(,[a-z0-9][a-z0-9-]*)*$',
      description: 'keys of cycles between commas; all cycles where it is left out',
    }),
  ),
  locale: Type.Optional(LocaleParam),
}
const open = {
  method: 'GET',
  reply: Type.Unsafe<Uint8Array>(Type.String()),
  policy: 'anyone',
  audit: 'nothing',
  load: 'bulk',
  problems: ['cycle.notFound'],
} as const

export const getDataCsv = endpoint({
  ...open,
  id: 'getDataCsv',
  path: '/data.csv',
  summary: 'All public observations of several cycles as CSV',
  query: Type.Object(ofCycles),
  produces: mediaTypes.csv,
})

export const getDataXlsx = endpoint({
  ...open,
  id: 'getDataXlsx',
  path: '/data.xlsx',
  summary: 'All public observations of several cycles as a workbook',
  query: Type.Object(ofCycles),
  produces: mediaTypes.xlsx,
})

export const getDataJson = endpoint({
  ...open,
  id: 'getDataJson',
  path: '/data.json',
  summary: 'All public observations of several cycles as JSON',
  query: Type.Object(ofCycles),
  produces: mediaTypes.json,
})

export const getDataSdmxCsv = endpoint({
  ...open,
  id: 'getDataSdmxCsv',
  path: '/data.sdmx.csv',
  summary: 'All public observations of several cycles as SDMX-CSV',
  query: Type.Object({ ...ofCycles, ...sdmxCsv }),
  produces: mediaTypes.sdmxCsv,
})

export const getDataSdmxJson = endpoint({
  ...open,
  id: 'getDataSdmxJson',
  path: '/data.sdmx.json',
  summary: 'All public observations of several cycles as an SDMX-JSON 2.0 data message',
  query: Type.Object(ofCycles),
  produces: mediaTypes.sdmxJson,
})
