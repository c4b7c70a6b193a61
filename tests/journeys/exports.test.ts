import { csvParse } from 'd3-dsv'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as contract from '#shared/contract/exports.ts'
import { prepareRelease, publishRelease, getRelease } from '#shared/contract/releases.ts'
import { readChunks } from '#server/features/exports/job-queries.ts'
import { inOwn } from '#server/features/exports/request-export.ts'
import { plainText } from '#shared/release/harmless-text.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const formula = '=HYPERLINK("http://x.example","y")'

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'JPN', 'FRA', 'KEN'])
  const held = { ...prison(10, 90, 100), capacity: { value: { number: '100' }, note: formula } }
  await reports(server, { cycle, state: 'MAR', answers: held, levels: allAt('R3') })
  const secret = {
    ...prison(0, 80, 100),
    hasStrategy: { value: { choice: 'yes' } },
    strategyText: { value: { text: 'CANARY-5521' } },
  }
  await reports(server, { cycle, state: 'JPN', answers: secret, levels: allAt('R2') })
  const withheld = { ...prison(0, 60, 100), capacity: { nonAnswer: 'confidential' as const } }
  await reports(server, { cycle, state: 'FRA', answers: withheld, levels: allAt('R3') })
  await server.mails()
})
afterAll(() => server.close())

const indicatorCsv = (indicator: string) =>
  server.anonymous().send({ method: 'GET', url: `/api/v1/indicators/${indicator}/data.csv` })

describe('data of an indicator', () => {
  test('as CSV has every breakdown, empty cells for what is missing, and nothing a State did not release', async () => {
    const { text, headers } = await indicatorCsv('T-02')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const rows = csvParse(text)
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['MAR', 'FRA']))
    expect(rows.map(({ code }) => code)).toContain('female')
    const missing = rows.filter(({ state }) => state === 'FRA')
    expect(missing.map(({ value, status, reason }) => [value, status, reason])).toContainEqual([
      '',
      'reason',
      'confidential',
    ])
    expect(text).not.toContain('CANARY')
  })

  test('keeps text that looks like a formula from being one, and undoes it', async () => {
    const row = csvParse((await indicatorCsv('T-02')).text).find(({ state, code }) => state === 'MAR' && code === '')
    expect(row?.['notes']).toBe(`'${formula}`)
    expect(plainText(row?.['notes'] ?? '')).toBe(formula)
  })

  test('as SDMX-CSV is 2.1 unless 2.0 is wished', async () => {
    const url = '/api/v1/indicators/T-02/data.sdmx.csv'
    const newer = await server.anonymous().send({ method: 'GET', url })
    expect(newer.headers['content-type']).toContain('version=2.1.0')
    const missing = csvParse(newer.text).find(({ REF_AREA, SEX }) => REF_AREA === '250' && SEX === '_T')
    expect(missing).toMatchObject({ OBS_VALUE: 'NaN', OBS_STATUS: 'Q', CONF_STATUS: 'C', ACTION: 'R' })
    const older = await server.anonymous().send({ method: 'GET', url: `${url}?version=2.0&labels=both` })
    expect(older.headers['content-type']).toContain('version=2.0.0')
    expect(older.text).toContain('250: France')
    const accepting = await server
      .anonymous()
      .send({ method: 'GET', url, headers: { accept: 'application/vnd.sdmx.data+csv; version=2.0.0' } })
    expect(accepting.headers['content-type']).toContain('version=2.0.0')
  })

  test('is not sent twice while nothing has changed', async () => {
    const url = '/api/v1/indicators/T-02/data.json'
    const { headers } = await server.anonymous().send({ method: 'GET', url })
    const again = await server
      .anonymous()
      .send({ method: 'GET', url, headers: { 'if-none-match': String(headers['etag']) } })
    expect(again.status).toBe(304)
  })
})

describe('data of several cycles', () => {
  test('stand in one file, or those of all cycles; a cycle that is not there is said, and nothing is left out in silence', async () => {
    const get = (url: string) => server.anonymous().send({ method: 'GET', url })
    const all = await get('/api/v1/data.csv')
    const one = await get(`/api/v1/data.csv?cycles=${cycle}`)
    expect(csvParse(one.text).map((row) => row['cycle'])).toContain(cycle)
    expect(all.text).toBe(one.text)
    expect(all.text).not.toContain('CANARY')
    expect(one.headers['content-disposition']).toContain(`results-${cycle}.csv`)
    expect(one.headers['etag']).toBeDefined()
    const wrong = await get(`/api/v1/data.csv?cycles=${cycle},annual-1999`)
    expect([wrong.status, wrong.text]).toEqual([404, expect.stringContaining('cycle.notFound')])
    const workbook = await get(`/api/v1/data.xlsx?cycles=${cycle}&locale=ar`)
    expect([workbook.status, workbook.headers['content-type']]).toEqual([200, contract.mediaTypes.xlsx])
    expect(workbook.text.startsWith('PK')).toBe(true)
    const sdmx = await get(`/api/v1/data.sdmx.csv?cycles=${cycle}&version=2.0`)
    expect(sdmx.headers['content-type']).toContain('version=2.0.0')
  })
})

describe('a release', () => {
  test('has its files, each with the checksum of the manifest, all in SHA256SUMS', async () => {
    const officer = await server.signedInAs('secretariat-officer')
    await officer.call(prepareRelease, { body: { name: '2026.1', cycles: [cycle] } })
    const administrator = await server.signedInAs('secretariat-administrator')
    await administrator.call(publishRelease, { params: { release: '2026.1' }, body: {} })
    await server.mails()
    const { files } = await server.anonymous().call(getRelease, { params: { release: '2026.1' } })
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['observations.csv', 'observations.ar.xlsx', 'datapackage.zip', 'release.jsonl']),
    )
    const sums = await fileOf('SHA256SUMS')
    for (const { name, sha256 } of files.filter((file) => file.name !== 'SHA256SUMS'))
      expect(sums.text, name).toContain(`${sha256}  2026.1-${name}\n`)
    expect(sums.headers['content-disposition']).toContain('"2026.1-SHA256SUMS"')
    expect((await fileOf('release.jsonl')).text).not.toContain('CANARY')
    const [head, first] = (await fileOf('answers.csv')).text.split('\n')
    expect([head, first]).toEqual([expect.stringMatching(/,level,revision\r?$/), expect.stringMatching(/,R3,1\r?$/)])
  })

  test('whose files are made again gives the same bytes', async () => {
    const { files } = await server.anonymous().call(getRelease, { params: { release: '2026.1' } })
    const again = await remake()
    expect(again).toEqual(files.map(({ name, sha256 }) => [name, sha256]))
  })
})

const fileOf = (file: string) =>
  server.anonymous().send({ method: 'GET', url: `/api/v1/releases/2026.1/files/${file}` })

async function remake(): Promise<readonly (readonly [string, string])[]> {
  const { makeReleaseFiles } = await import('#server/features/exports/index.ts')
  const { findRelease } = await import('#server/features/releases/index.ts')
  const { asSecretariat, withTenant } = await import('#server/platform/database/transaction.ts')
  return withTenant(server.database, asSecretariat, async (tx) => {
    const release = await findRelease(tx, '2026.1')
    if (!release) return []
    const files = await makeReleaseFiles(tx, server.deps, release)
    return files.map(({ name, sha256 }) => [name, sha256] as const).toSorted(([one], [other]) => (one < other ? -1 : 1))
  })
}

describe('an export of everything submitted', () => {
  test('is written in the background and read by whoever asked for it, and nobody else', async () => {
    const analyst = await server.signedInAs('analyst')
    const asked = await analyst.call(contract.requestExport, { body: { cycle, contents: 'answers', format: 'csv' } })
    expect(asked.status).toBe('queued')
    const early = await analyst.problem(contract.getExportFile, { params: { export: asked.id } })
    expect(early).toMatchObject({ status: 409, code: 'export.notReady' })
    await server.mails()
    const done = await analyst.call(contract.getExport, { params: { export: asked.id } })
    expect(done).toMatchObject({ status: 'done', rows: expect.any(Number), sha256: expect.any(String) })
    const { text } = await analyst.send({ method: 'GET', url: `/api/v1/exports/${asked.id}/file` })
    expect(text).toContain('CANARY-5521')
    expect(text.split(/\r?\n/)[0]).toMatch(/,language,level,revision$/)
    const officer = await server.signedInAs('secretariat-officer')
    const other = await officer.problem(contract.getExport, { params: { export: asked.id } })
    expect(other).toMatchObject({ status: 404, code: 'export.notFound' })
    expect((await officer.call(contract.listExports, {})).exports).toEqual([])
  })

  test('as a workbook has the language of whoever asks, or the one that is wished', async () => {
    const analyst = await server.signedInAs('analyst')
    const wish = { cycle, contents: 'answers', format: 'xlsx' } as const
    const english = await analyst.call(contract.requestExport, { body: wish })
    const arabic = await analyst.call(contract.requestExport, { body: { ...wish, locale: 'ar' } })
    await server.mails()
    const sheetOf = async (id: string) => {
      const bytes = await inOwn(server, server.people.get('analyst') ?? '', (tx) => readChunks(tx, id))
      return (await readXlsx(bytes)).sheets[0]
    }
    const [left, right] = [await sheetOf(english.id), await sheetOf(arabic.id)]
    expect([left?.rows[0]?.[1], left?.view?.rightToLeft ?? false]).toEqual(['State (ISO 3166-1 alpha-3)', false])
    expect([right?.rows[0]?.[3], right?.view?.rightToLeft]).toEqual(['السؤال', true])
    expect(right?.rows.slice(1)).toEqual(left?.rows.slice(1))
    expect(right?.rows.flat()).toContain(formula)
  })

  test('is gone after a day', async () => {
    const analyst = await server.signedInAs('analyst')
    const [{ id } = { id: '' }] = (await analyst.call(contract.listExports, {})).exports
    server.clock.advance({ hours: 24 })
    await server.mails()
    const later = await server.signedInAs('analyst')
    expect((await later.problem(contract.getExport, { params: { export: id } })).code).toBe('export.notFound')
  })
})
