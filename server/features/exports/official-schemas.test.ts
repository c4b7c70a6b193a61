import { Ajv, type AnySchema, type ValidateFunction } from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { missingSchemas, publishedSchemas, schemasFolder } from '#scripts/setup/published-schemas.mjs'
import { packageDescriptor } from './package-descriptor.ts'
import { sampleData, sampleRow } from './sample.fixture.ts'
import { seriesFacts } from './sdmx/series-facts.ts'
import { dataMessage } from './sdmx/write-sdmx-json.ts'
import { structureMessage } from './sdmx/write-structure.ts'

/** Those of SDMX are not part of this repository: `npm test` fetches them where it can, and says which it went without. */
const head = { id: 'results', prepared: '2026-11-02T00:00:00Z', sender: 'Pillar', test: true }
const rows = [
  sampleRow(),
  sampleRow({ state: 'JPN', m49: '392', status: 'reason', reason: 'confidential' }),
  sampleRow({ by: 'sex', code: 'female', flags: ['estimated'], footnotes: [{ question: 'held', text: 'a note' }] }),
  sampleRow({ indicator: 'T-01', category: 'yes' }),
]
const data = sampleData(rows)

const written: Readonly<Record<string, () => Record<string, unknown>>> = {
  'sdmx-json-data-schema.json': () => ({
    ...dataMessage(rows, { head, lists: data.lists, facts: seriesFacts(data.indicators) }),
  }),
  'sdmx-json-structure-schema.json': () => ({ ...structureMessage(head, data.lists) }),
}

const ofRelease = {
  name: '2026.1',
  version: '2026.1.0',
  created: head.prepared,
  homepage: 'http://localhost:3000',
  invented: true,
  files: new Map([['observations.csv', { path: 'observations.csv', bytes: 1, sha256: 'a'.repeat(64) }]]),
}

const missing = missingSchemas().map(({ file }) => file)
if (missing.length > 0) console.warn(`NOT TESTED against published schemas: ${missing.join(', ')}; npm test says how`)

test.each(publishedSchemas.map(({ file }) => file).filter((file) => !missing.includes(file)))(
  'what is written fits %s',
  (name) => {
    const fits = fittingTo(join(schemasFolder, name))
    const message = written[name]?.() ?? {}
    expect(fits(message), JSON.stringify(fits.errors)).toBe(true)
    expect(fits({ ...message, meta: 7 })).toBe(false)
  },
)

test('the description of a release fits the published profile of Data Package', () => {
  const fits = fittingTo(fileURLToPath(new URL('../../../tests/published-schemas/datapackage.json', import.meta.url)))
  const descriptor = { ...packageDescriptor(ofRelease) }
  expect(fits(descriptor), JSON.stringify(fits.errors)).toBe(true)
  expect(fits({ ...descriptor, resources: 7 })).toBe(false)
})

/** Proves against the schema in a file; its own address, and the drafts that schemas are written in, are left aside. */
function fittingTo(file: string): ValidateFunction {
  const { $schema: _, id: __, $id: ___, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const options = { strict: false, validateFormats: false, logger: false, unicodeRegExp: false } as const
  return new Ajv(options).compile(schema as AnySchema)
}

test('without the schemas the messages at least say which schema they follow', () => {
  const [sdmx, structure] = Object.values(written).map((write) => JSON.stringify(write()))
  expect(sdmx).toContain('2.0.0/sdmx-json-data-schema.json')
  expect(structure).toContain('2.0.0/sdmx-json-structure-schema.json')
  expect(JSON.stringify(packageDescriptor(ofRelease))).toContain('datapackage.org/profiles/2.0/datapackage.json')
})
