import { csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { plainText } from '#shared/release/harmless-text.ts'
import { tinyDefinitions, tinyVersion } from '#tests/support/tiny-definitions.ts'
import { answerCells, answerColumns, answerLines } from './answer-row.ts'
import { codebookXml } from './ddi/write-codebook.ts'
import { variablesOf } from './ddi/variables.ts'
import { packZip } from './pack-zip.ts'
import { sampleData, sampleRow } from './sample.fixture.ts'
import { streamWorkbook } from './stream-workbook.ts'
import { dataCsvLines } from './write-data-csv.ts'
import { dataWorkbook } from './write-data-xlsx.ts'
import { fitted } from './workbook-xml.ts'
import { writeTable } from './write-table.ts'

/** What somebody might answer who wants a spreadsheet to run it. */
const payloads = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  "'=1",
  `=cmd|' /C calc'!A0`,
  `-2+3+cmd|' /C calc'!A0`,
  '=HYPERLINK("http://x.example","y")',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '"=1"',
  '\u0001=1',
  'plain',
  "'quoted'",
  '_x003D_1',
  'a\r\nb & <c> _x000D_',
]
const notes = (text: string) => [{ question: 'held', text }]
const columnOf = (heads: readonly (string | undefined)[], name: string): number => heads.indexOf(name)

describe('CSV of observations', () => {
  test('text of any kind comes back as it was, and no cell of text can be a formula', () => {
    const text = fc.oneof(fc.constantFrom(...payloads), fc.string())
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const states = ['MAR', 'JPN', 'FRA', 'KEN', 'CAN']
        const rows = texts.map((note, at) => sampleRow({ state: states[at] ?? '', footnotes: notes(note) }))
        const [heads = [], ...lines] = csvParseRows([...dataCsvLines(sampleData(rows), 'en')].join(''))
        const cells = lines.map((line) => line[columnOf(heads, 'notes')] ?? '')
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(cells.map(plainText)).toEqual(texts)
      }),
      { numRuns: 50 },
    )
  })

  test('a negative number stays a number', () => {
    const [heads = [], line = []] = csvParseRows(
      [...dataCsvLines(sampleData([sampleRow({ value: -5.25 })]), 'en')].join(''),
    )
    expect(line[columnOf(heads, 'value')]).toBe('-5.25')
  })
})

describe('a workbook', () => {
  test('holds text as text and numbers as numbers, and not one formula', async () => {
    const rows = payloads.map((text, at) => sampleRow({ state: `S${at}`, value: -1 - at, footnotes: notes(text) }))
    const bytes = await dataWorkbook(sampleData(rows), 'en')
    const { sheets } = await readXlsx(bytes)
    const [heads = [], ...lines] = sheets[0]?.rows ?? []
    const at = heads.indexOf('Notes of the State')
    expect(lines.map((line) => line[at])).toEqual(payloads)
    expect(lines.map((line) => line[heads.indexOf('Value')])).toEqual(payloads.map((_, index) => -1 - index))
    const formulas = [...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)
    expect(formulas).toEqual([])
  })

  test('runs right to left in Arabic, and says that it is invented', async () => {
    const { sheets } = await readXlsx(await dataWorkbook(sampleData([sampleRow()]), 'ar'))
    expect(sheets[0]?.view?.rightToLeft).toBe(true)
    expect(JSON.stringify(sheets[1]?.rows)).toContain('بيانات توضيحية')
  })

  const line = (text: string) => ({ csv: [[text]], cells: [[text, -1, null]], item: { text } })
  async function* batches() {
    yield payloads.slice(0, 5).map(line)
    yield payloads.slice(5).map(line)
  }
  const head = { names: ['text', 'number', 'nothing'], titles: ['نص', 'رقم', 'لا شيء'] }

  test('of a whole cycle is written row by row, text as text, with heads in the language of the reader', async () => {
    const { sheets } = await readXlsx(await collected(writeTable('xlsx', head, batches(), 'ar')))
    expect(sheets[0]).toMatchObject({ name: 'البيانات', view: { rightToLeft: true } })
    expect(sheets[0]?.rows).toEqual([head.titles, ...payloads.map((text) => [text, -1, null])])
    expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
    const [left] = (await readXlsx(await collected(writeTable('xlsx', head, batches(), 'fr')))).sheets
    expect(left?.view?.rightToLeft ?? false).toBe(false)
  })

  const shape = { name: 'Data', heads: ['letter'], rightToLeft: false, cutMark: '[cut]' }

  test('goes on in another sheet where one is full', async () => {
    async function* rows() {
      yield* [['a'], ['b'], ['c']]
    }
    const sheetsOf = async (mostRows: number) => {
      const { sheets } = await readXlsx(await collected(streamWorkbook(rows(), { ...shape, mostRows })))
      return sheets.map(({ name, rows: own }) => [name, ...own.flat()])
    }
    expect(await sheetsOf(3)).toEqual([
      ['Data', 'letter', 'a', 'b'],
      ['Data 2', 'letter', 'c'],
    ])
    expect(await sheetsOf(4)).toEqual([['Data', 'letter', 'a', 'b', 'c']])
  })

  test('that breaks while it is read is never whole', async () => {
    async function* broken() {
      yield ['a']
      throw new Error('the database has gone')
    }
    const reading = collected(streamWorkbook(broken(), shape))
    await expect(reading).rejects.toThrow('the database has gone')
  })
})

describe('a workbook that spreadsheets accept', () => {
  const long = `${'a'.repeat(32_761)}😀${'b'.repeat(10_000)}`
  const cellsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]?.rows ?? []

  test('cuts a text that no cell can hold, not within a letter, and says where the whole of it is', async () => {
    async function* lines() {
      yield [{ csv: [[long]], cells: [[long], ['c'.repeat(32_767)]], item: {} }]
    }
    const bytes = await collected(writeTable('xlsx', { names: ['text'], titles: ['text'] }, lines(), 'en'))
    const [, [cut] = [], [whole] = []] = await cellsOf(bytes)
    expect(String(cut)).toMatch(/^a+ \[… cut here: .* CSV and JSON .*\]$/)
    expect(String(cut)).toHaveLength(32_767)
    expect(whole).toBe('c'.repeat(32_767))
    expect(fitted(long, '[cut]')).toBe(`${'a'.repeat(32_761)}[cut]`)
  })

  test('cuts long notes of a State in the same way', async () => {
    const [heads = [], line = []] = await cellsOf(
      await dataWorkbook(sampleData([sampleRow({ footnotes: notes(long) })]), 'en'),
    )
    expect(String(line[heads.indexOf('Notes of the State')])).toMatch(/^.{32000,32767}$/)
    expect(String(line[heads.indexOf('Notes of the State')])).toContain('CSV and JSON')
  })

  test('writes no number that is none, and a name with quotation marks', async () => {
    async function* rows() {
      yield [Number.NaN, Number.POSITIVE_INFINITY, 0.1]
    }
    const shape = { name: 'The "data"', heads: ['a', 'b', 'c'], rightToLeft: false, cutMark: '' }
    const { sheets } = await readXlsx(await collected(streamWorkbook(rows(), shape)))
    expect(sheets[0]).toMatchObject({ name: shape.name, rows: [shape.heads, ['NaN', 'Infinity', 0.1]] })
  })

  test('closes what it reads from when nobody reads on', async () => {
    let isClosed = false
    async function* rows() {
      try {
        for (let at = 0; ; at += 1) yield [`row ${at} ${Math.sin(at)}`]
      } finally {
        isClosed = true
      }
    }
    const shape = { name: 'Data', heads: ['letter'], rightToLeft: false, cutMark: '' }
    const chunks = streamWorkbook(rows(), shape)
    await chunks.next()
    await chunks.return(undefined)
    expect(isClosed).toBe(true)
  })
})

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

describe('answers, cell by cell', () => {
  const item = (answer: Parameters<typeof answerLines>[0]['answer']) => ({
    cycle: 'annual-2026',
    state: 'MAR',
    section: 'prisons',
    question: 'held',
    revision: 1,
    level: 'R3',
    answer,
  })
  const at = (name: (typeof answerColumns)[number]): number => answerColumns.indexOf(name)

  test('a table is a line for each cell; a reason stands where there is no number', () => {
    const cells = { 'female:sentenced': { value: '-0.10' }, 'male:sentenced': { nonAnswer: 'confidential' as const } }
    const lines = answerCells(item({ value: { cells } }))
    expect(lines.map((line) => [line[at('part')], line[at('value')], line[at('reason')]])).toEqual([
      ['female:sentenced', '-0.10', ''],
      ['male:sentenced', '', 'confidential'],
    ])
  })

  test('a number that no spreadsheet can hold digit by digit stays text', () => {
    const value = (number: string) => answerLines(item({ value: { number } }))[0]?.[at('value')]
    expect([value('12.5'), value('123456789012345678')]).toEqual([12.5, '123456789012345678'])
  })
})

describe('a codebook', () => {
  const loaded = tinyDefinitions.versions.get(tinyVersion.id)

  test('has every question and every cell, in three languages, with the reasons for a missing value', () => {
    const xml = loaded ? codebookXml({ ...loaded, site: 'Pillar' }) : ''
    const names = [...xml.matchAll(/<var ID="[^"]+" name="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(variablesOf(tinyVersion).map(({ name }) => name))
    expect(names).toEqual(expect.arrayContaining(['hasStrategy', 'held.female:sentenced', 'capacity']))
    expect(xml).toContain('<labl xml:lang="ar">سعة السجون</labl>')
    expect(xml).toContain('<catgry missing="Y">')
  })
})

test('an archive of the same files is the same bytes', async () => {
  const files = [{ name: 'a.csv', bytes: Buffer.from('a,b\n1,2\n') }]
  expect(await packZip(files)).toEqual(await packZip(files))
})
