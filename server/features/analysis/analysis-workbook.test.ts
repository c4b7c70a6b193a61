import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import { analysisRows } from './analysis-rows.ts'
import { analysisWorkbook } from './analysis-workbook.ts'

const side = (label: string, ...names: string[]) => ({
  variable: 'P1-01',
  kind: 'indicator',
  label,
  numeric: false,
  categories: names.map((name, at) => ({
    key: String(at),
    sort: name === 'Confidential' ? ('reason' as const) : ('answer' as const),
    label: name,
  })),
  overlapping: false,
})

const site = 'https://pillar.example'

const cycle = { key: 'annual-2026', title: 'Annual report', referenceYear: 2025, provenance: 'real' as const }

const analysis: AnalysisReply = {
  address: '/analysis?rows=P1-01',
  title: 'Strategies by group',
  audience: 'public',
  group: 'world',
  percent: 'row',
  rule: 'States by what they answered.',
  cycles: [
    {
      ...cycle,
      edition: 'running',
      provisional: true,
      invited: 193,
      replies: 40,
      answered: 30,
      counted: 31,
      countedAnswered: 30,
    },
  ],
  cyclesOffered: [cycle],
  rows: side('=HYPERLINK("http://x.example")', '=1+1', '@SUM(A1)', 'Confidential'),
  columns: side('Group', '-2+3', 'plain'),
  where: [{ variable: side('Asked', '+1'), keys: ['0'], condition: 'P1-01:0' }],
  tables: [
    {
      cells: [[12, 3], [0, 16], [4, 11]], // prettier-ignore
      rowTotals: [15, 16, 15],
      columnTotals: [16, 30],
      total: 46,
      answered: { rows: [15, 16, 0], columns: [12, 19], total: 31 },
    },
  ],
  warnings: [],
}

const coverage =
  'Annual report: 30 answered and meet the conditions, of 40 replies from 193 States invited; 31 are in the table'

test('a workbook shows the table, each cell in a line, and what it rests on; no text is a formula, no figure a text', async () => {
  const { sheets } = await readXlsx(await analysisWorkbook(analysis, 'en', site))
  expect(sheets.map(({ name }) => name)).toEqual(['Table', 'Cells', 'About'])
  for (const { cells } of sheets) for (const cell of cells?.values() ?? []) expect(cell.formula).toBeUndefined()
  const [table, flat, about] = sheets.map(({ rows }) => rows)
  expect(table).toContainEqual(expect.arrayContaining(['=1+1', 12, 3, 15, 15]))
  expect(table).toContainEqual(expect.arrayContaining(['Total', 'of them answered']))
  expect(table).toContainEqual(expect.arrayContaining(['Total', 16, 30, 46, 31]))
  expect(table?.[1]).toContain(coverage)
  expect(flat).toContainEqual(expect.arrayContaining(['Annual report', '@SUM(A1)', 'plain', 16, 100]))
  expect(flat).toContainEqual(expect.arrayContaining(['Confidential', 'plain', 11, null]))
  const said = about?.map((line) => line.join(': ')) ?? []
  expect(said).toContain('Question: =HYPERLINK("http://x.example") × Group')
  expect(said).toContain('Condition: Asked: +1')
  expect(said).toContain('Per cent: of the States in the row that answered on both sides')
  expect(said).toContain('Edition: Annual report: running')
  expect(said).toContain(`Coverage: ${coverage}`)
  expect(said).toContain('Address: https://pillar.example/analysis?rows=P1-01')
})

test('over several cycles the first sheet says of each how many the table counts, that they are the same, and by what they were narrowed', async () => {
  const [latest] = analysis.cycles
  const earlier = { ...latest!, key: 'annual-2025', title: 'Earlier report', answered: 22, counted: 15, countedAnswered: 11 } // prettier-ignore
  const narrowed = { ...analysis, group: 'un-afr', cycles: [earlier, { ...latest!, counted: 15, countedAnswered: 14 }] }
  const { sheets } = await readXlsx(await analysisWorkbook(narrowed, 'en', site))
  expect(sheets[0]?.rows.slice(1, 5).map(([text]) => text)).toEqual([
    'Earlier report: 22 answered and meet the conditions, of 40 replies from 193 States invited; 15 are in the table, the same States in every cycle, and 11 of these answered in this one',
    'Annual report: 30 answered and meet the conditions, of 40 replies from 193 States invited; 15 are in the table, the same States in every cycle, and 14 of these answered in this one',
    'Group: African States',
    'Condition: Asked: +1',
  ])
})

test('percentages have their margins: of columns in the column of who answered, all of them in the last line', async () => {
  const shares = async (percent: AnalysisReply['percent']) => {
    const { sheets } = await readXlsx(await analysisWorkbook({ ...analysis, percent }, 'en', site))
    const lines = (sheets[0]?.rows ?? []).map((row) => row.filter((field) => field !== null))
    const from = lines.findIndex(([first]) => String(first).startsWith('Per cent'))
    return lines.slice(from + 1).filter(([first]) => ['=1+1', '@SUM(A1)', 'of them answered'].includes(String(first)))
  }
  expect(await shares('column')).toEqual([
    ['=1+1', 100, 15.8, 48.4],
    ['@SUM(A1)', 0, 84.2, 51.6],
    ['of them answered', 100, 100, 100],
  ])
  expect(await shares('row')).toEqual([
    ['=1+1', 80, 20, 100],
    ['@SUM(A1)', 0, 100, 100],
    ['of them answered', 38.7, 61.3, 100],
  ])
  expect(await shares('overall')).toEqual([
    ['=1+1', 38.7, 9.7, 48.4],
    ['@SUM(A1)', 0, 51.6, 51.6],
    ['of them answered', 38.7, 61.3, 100],
  ])
})

test('the lines of a file name its margins apart from the cells, so that nobody adds them up', () => {
  const { rows } = analysisRows({ ...analysis, percent: 'column' }, 'en', site)
  const margins = rows.filter(([kind]) => kind === 'total').map(([, , ...line]) => line)
  expect(margins).toContainEqual(['=1+1', 'Total', 15, null])
  expect(margins).toContainEqual(['=1+1', 'of them answered', 15, 48.4])
  expect(margins).toContainEqual(['Confidential', 'of them answered', 0, null])
  expect(margins).toContainEqual(['Total', 'plain', 30, null])
  expect(margins).toContainEqual(['of them answered', 'plain', 19, 100])
  expect(margins).toContainEqual(['of them answered', 'of them answered', 31, 100])
  expect(rows.filter(([kind]) => kind === 'cell')).toHaveLength(6)
})

test('nothing is cut and nothing runs over the edge of a page: words wrap, figures stand under their heads', async () => {
  const { sheets } = await readXlsx(await analysisWorkbook(analysis, 'ar', site), { readStyles: true })
  for (const { pageSetup } of sheets) expect(pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 })
  const [table] = sheets
  const at = (value: unknown) =>
    [...(table?.cells?.values() ?? [])].find((cell) => cell.value === value)?.style?.alignment
  expect(at('plain')).toMatchObject({ wrapText: true, horizontal: 'right' })
  expect(at(12)).toMatchObject({ horizontal: 'right' })
  expect(at('@SUM(A1)')).toMatchObject({ wrapText: true })
})

test('groups alone are counted as members: nobody answered, and no line says so', async () => {
  const groups = { ...side('Regional group', 'African States', 'Asia-Pacific States', 'x'), kind: 'division' }
  const { columns: _, ...one } = analysis
  const members = {
    ...one,
    rows: groups,
    rule: 'Invited States by group.',
    percent: 'column' as const,
    tables: [{ ...analysis.tables[0]!, cells: [[54], [55], [0]], rowTotals: [54, 55, 0], columnTotals: [109] }], // prettier-ignore -- the one table above
  }
  const { sheets } = await readXlsx(await analysisWorkbook(members, 'en', site))
  const said = sheets.flatMap(({ rows }) => rows.flat()).map(String)
  expect(said).toContain('Annual report: 31 counted, 40 replies, 193 invited')
  expect(said.filter((text) => text.includes('answered'))).toEqual([])
})
