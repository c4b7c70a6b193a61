import { csvParse } from 'd3-dsv'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { nonAnswers, valueFlags } from '#shared/answer/answer.ts'
import type { DataRow } from '../observation-row.ts'
import { sampleData, sampleRow } from '../sample.fixture.ts'
import { sdmxWords } from '../sdmx-words.ts'
import { componentIds } from './components.ts'
import { ageCode, breakdownCodes, codesOf } from './observation-codes.ts'
import { seriesFacts } from './series-facts.ts'
import { sdmxCsvLines } from './write-sdmx-csv.ts'
import { dataMessage } from './write-sdmx-json.ts'
import { structureMessage } from './write-structure.ts'

const head = { id: 'results', prepared: '2026-11-02T00:00:00Z', sender: 'Pillar', test: true }

function csvOf(rows: readonly DataRow[], version: '2.1' | '2.0' = '2.1', labels: 'id' | 'name' | 'both' = 'id') {
  const text = [...sdmxCsvLines(rows, { version, labels }, sdmxWords(sampleData(rows), 'en'))].join('')
  return csvParse(text)
}

function jsonOf(rows: readonly DataRow[]): object {
  const { lists, indicators } = sampleData(rows)
  return dataMessage(rows, { head, lists, facts: seriesFacts(indicators) })
}

const statusOf = (more: Partial<DataRow>) => csvOf([sampleRow(more)])[0]?.['OBS_STATUS']

describe('the codes of an observation', () => {
  test('follow the list of observation statuses, reason by reason', () => {
    const codes = nonAnswers.map((reason) => statusOf({ status: 'reason', reason }))
    expect(Object.fromEntries(nonAnswers.map((reason, at) => [reason, codes[at]]))).toEqual({
      'not-collected': 'L',
      'not-applicable': 'M',
      'not-available-yet': 'O',
      confidential: 'Q',
      'included-elsewhere': 'K',
      'prefer-not': 'O',
    })
  })

  test('follow it flag by flag; of several the gravest stands and all are told', () => {
    expect(valueFlags.map((flag) => statusOf({ flags: [flag] }))).toEqual(['E', 'P', 'B', 'D', 'U'])
    const [row] = csvOf([sampleRow({ flags: ['provisional', 'estimated', 'break'] })])
    expect(row).toMatchObject({ OBS_STATUS: 'B', FLAGS: 'P E B' })
  })

  test('a true zero is a value, a blank is a missing value and never a zero', () => {
    expect(csvOf([sampleRow({ value: 0 })])[0]).toMatchObject({ OBS_VALUE: '0', OBS_STATUS: 'A', NON_ANSWER: '' })
    const [blank] = csvOf([sampleRow({ status: 'blank' })])
    expect(blank).toMatchObject({ OBS_VALUE: 'NaN', OBS_STATUS: 'O', NON_ANSWER: 'blank' })
  })

  test('say sex and age as everybody does, and any other breakdown in a code of our own', () => {
    expect(breakdownCodes('sex', 'female')).toEqual({ SEX: 'F', AGE: '_T', CUST_BREAKDOWN: '_T' })
    expect(breakdownCodes('prisonAge', 'under18')).toEqual({ SEX: '_T', AGE: 'Y_LT18', CUST_BREAKDOWN: '_T' })
    expect(breakdownCodes('legalStatus', 'unsentenced').CUST_BREAKDOWN).toBe('legalStatus__unsentenced')
    expect(['age18to29', 'age60plus', 'adults'].map(ageCode)).toEqual(['Y18T29', 'Y_GE60', undefined])
  })
})

describe('SDMX-CSV', () => {
  test('2.1 marks what is missing on purpose, 2.0 leaves it empty', () => {
    const numeric = sampleRow({ status: 'reason', reason: 'not-collected' })
    const answer = sampleRow({ indicator: 'T-01', status: 'reason', reason: 'not-collected' })
    expect(csvOf([numeric, answer]).map(({ OBS_VALUE, ANSWER, ACTION }) => [OBS_VALUE, ANSWER, ACTION])).toEqual([
      ['NaN', '', 'R'],
      ['', '#N/A', 'R'],
    ])
    expect(csvOf([numeric, answer], '2.0').map(({ OBS_VALUE, ANSWER }) => [OBS_VALUE, ANSWER].join(''))).toEqual([
      '',
      '',
    ])
  })

  test('what goes out comes in again, value by value', () => {
    const rows = [
      sampleRow({ value: -0.1, numerator: 1, denominator: 3, flags: ['estimated'] }),
      sampleRow({ state: 'JPN', m49: '392', value: 1e21, footnotes: [{ question: 'held', text: '=1+1,\n"x"' }] }),
      sampleRow({ indicator: 'T-01', category: 'in-part' }),
    ]
    const facts = seriesFacts(sampleData(rows).indicators)
    const sent = rows.map((row) => codesOf(row, facts(row)))
    const read = csvOf(rows).map((line) =>
      Object.fromEntries(componentIds.flatMap((id) => (line[id] ? [[id, line[id]]] : []))),
    )
    const expected = sent.map((codes) =>
      Object.fromEntries(Object.entries(codes).map(([id, value]) => [id, String(value)])),
    )
    expected[1] = { ...expected[1], COMMENT_OBS: `'=1+1,\n"x"` }
    expect(read).toEqual(expected)
    expect(read.map(({ OBS_VALUE }) => Number(OBS_VALUE))).toEqual([-0.1, 1e21, Number.NaN])
  })

  test('names stand beside codes where they are wished', () => {
    const [both] = csvOf([sampleRow()], '2.1', 'both')
    expect(both?.['REF_AREA: State']).toBe('504: Morocco')
    expect(both?.['STRUCTURE_ID']).toContain(': Results of voluntary reporting')
    const [named] = csvOf([sampleRow()], '2.1', 'name')
    expect([named?.['REF_AREA'], named?.['State']]).toEqual(['504', 'Morocco'])
  })
})

describe('SDMX-JSON', () => {
  test('is read by another program: the same States, series and values', async () => {
    const rows = [sampleRow(), sampleRow({ state: 'JPN', m49: '392', value: 12.5 })]
    const read = await readByAnother(jsonOf(rows))
    expect(read).toMatchObject([
      { REF_AREA: 'Morocco', SERIES: 'Name of T-02 en', TIME_PERIOD: '2025', SEX: expect.any(String), value: 50 },
      { REF_AREA: 'Japan', value: 12.5 },
    ])
  })

  test('every place of a key points at a value, and no two observations share a key', () => {
    const rows = [sampleRow(), sampleRow({ by: 'sex', code: 'female' }), sampleRow({ by: 'sex', code: 'male' })]
    const { data } = jsonOf(rows) as Message
    const lengths = data.structures[0]?.dimensions.observation.map(({ values }) => values.length) ?? []
    const keys = Object.keys(data.dataSets[0]?.observations ?? {})
    expect(keys).toHaveLength(rows.length)
    for (const key of keys)
      for (const [at, place] of key.split(':').entries()) expect(Number(place)).toBeLessThan(lengths[at] ?? 0)
  })

  test('the structure names a list for each coded component, and every code has a name in each language', () => {
    const text = JSON.stringify(structureMessage(head, sampleData([]).lists))
    const wanted = [...text.matchAll(/"enumeration":"urn:[^"]*Codelist=PILLAR:(\w+)\(/g)].map(([, id]) => id)
    const { data } = JSON.parse(text) as { data: { codelists: { id: string; codes: { names: object }[] }[] } } // just written
    expect(data.codelists.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted))
    for (const { codes } of data.codelists) for (const { names } of codes) expect(Object.keys(names)).toHaveLength(3)
  })
})

interface Message {
  readonly data: {
    readonly structures: readonly { dimensions: { observation: readonly { values: readonly object[] }[] } }[]
    readonly dataSets: readonly { observations: object }[]
  }
}

interface OtherReader {
  getDatasets(url: string): Promise<unknown>
  getData(): unknown
}

/** Reads a message with a library of the Pacific Community, which wants an address. */
async function readByAnother(message: object): Promise<unknown> {
  const { SDMXParser } = createRequire(import.meta.url)('sdmx-json-parser') as { SDMXParser: new () => OtherReader }
  const server = createServer((_, reply) => void reply.end(JSON.stringify(message))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address() as AddressInfo
    const reader = new SDMXParser()
    await reader.getDatasets(`http://127.0.0.1:${port}/?all`)
    return reader.getData()
  } finally {
    server.close()
  }
}
