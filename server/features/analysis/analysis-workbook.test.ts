import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
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
  audience: 'public',
  group: 'world',
  percent: 'row',
  rule: 'States by what they answered.',
  cycles: [{ ...cycle, edition: 'running', provisional: true, invited: 193, replies: 40, answered: 30, counted: 31 }],
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

test('a workbook shows the table, each cell in a line, and what it rests on; no text is a formula, no figure a text', async () => {
  const { sheets } = await readXlsx(await analysisWorkbook(analysis, 'en', site))
  expect(sheets.map(({ name }) => name)).toEqual(['Table', 'Cells', 'About'])
  for (const { cells } of sheets) for (const cell of cells?.values() ?? []) expect(cell.formula).toBeUndefined()
  const [table, flat, about] = sheets.map(({ rows }) => rows)
  expect(table).toContainEqual(expect.arrayContaining(['=1+1', 12, 3, 15, 15]))
  expect(table).toContainEqual(expect.arrayContaining(['Total', 'of them answered']))
  expect(table).toContainEqual(expect.arrayContaining(['Total', 16, 30, 46, 31]))
  expect(table?.[1]).toContain('Annual report: 30 answered, 40 replies, 193 invited')
  expect(flat).toContainEqual(expect.arrayContaining(['Annual report', '@SUM(A1)', 'plain', 16, 100]))
  expect(flat).toContainEqual(expect.arrayContaining(['Confidential', 'plain', 11, null]))
  const said = about?.map((line) => line.join(': ')) ?? []
  expect(said).toContain('Question: =HYPERLINK("http://x.example") × Group')
  expect(said).toContain('Condition: Asked: +1')
  expect(said).toContain('Per cent: of the States in the row that answered on both sides')
  expect(said).toContain('Edition: Annual report: running')
  expect(said).toContain('Coverage: Annual report: 30 answered, 40 replies, 193 invited')
  expect(said).toContain('Address: https://pillar.example/analysis?rows=P1-01')
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
