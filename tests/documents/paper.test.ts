import { expect, test } from 'vitest'
import { figuresOf } from '#shared/summary/document.ts'
import { writePaper } from '#server/features/summaries/paper/write-paper.ts'
import { addresses, count, paperIn, partsOf, textOfPaper } from '#tests/support/written-paper.ts'

test('the English paper has numbered paragraphs, footnotes to replies, editable charts with a description, repeated header rows', async () => {
  const { document, parts } = await paperIn('en')
  const body = parts.get('word/document.xml') ?? ''
  const drawn: string[] = []
  const charts = document.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []))
  expect(count(body, /<w:footnoteReference /g)).toBe(
    count(parts.get('word/footnotes.xml') ?? '', /<w:footnote w:id="[1-9]/g),
  )
  expect([...parts.keys()].filter((name) => /^word\/charts\/chart[0-9]+\.xml$/.test(name))).toHaveLength(charts.length)
  expect(charts.length).toBeGreaterThan(3)
  for (const [name, xml] of parts) if (/^word\/charts\/chart[0-9]+\.xml$/.test(name)) drawn.push(xml)
  expect(drawn.every((xml) => xml.includes('<c:min val="0"/>'))).toBe(true)
  for (const chart of charts) expect(body).toContain(chart.description.slice(0, 60).replaceAll('&', '&amp;'))
  const tables = [...document.blocks, ...document.annexes].filter(({ kind }) => kind === 'table')
  expect(count(body, /<w:tblHeader\/>/g)).toBe(tables.length)
  expect(parts.get('docProps/core.xml')).toContain(document.title)
  expect(parts.get('word/styles.xml')).toContain('w:val="en-GB"')
  expect(body).toContain('Demonstration data: not statements by any State')
})

test('without a symbol there is no line for one; an address that only this machine could open is not printed', async () => {
  const { document } = await paperIn('en')
  const { symbol: _, ...titleBlock } = document.titleBlock
  const { origin: __, ...local } = addresses
  const text = textOfPaper(Buffer.from(await writePaper({ ...document, titleBlock }, local)))
  expect(text).not.toContain('[Symbol]')
  expect(text).not.toMatch(/localhost|with its address/)
  expect(text).toContain('the indicator or question, the rule, the cycle and the edition')
})

test('every figure of the text and tables is a link to what it rests on', async () => {
  const { document, parts } = await paperIn('en')
  const links = new Set(
    (parts.get('word/_rels/document.xml.rels') ?? '').match(/https:\/\/pillar\.example\/figures\/[^"]+/g),
  )
  const charts = new Set(
    document.blocks.flatMap((block) => (block.kind === 'chart' ? block.series.flatMap(({ figures }) => figures) : [])),
  )
  for (const figure of figuresOf(document)) {
    if (charts.has(figure)) continue
    expect(links, figure).toContain(addresses.figure(figure).address)
  }
})

test('what is said below a table stands below it in the paper, too: behind its last cell, before what follows', async () => {
  const { document } = await paperIn('en')
  const table = {
    kind: 'table',
    id: 'answer-proceeds',
    caption: 'Proceeds of crime',
    columns: ['Part', 'Returned'],
    rows: [{ label: 'Cash', cells: [{ text: '10' }] }],
    note: 'Total of the State’s own source: 777',
  } as const
  const heading = { kind: 'heading', id: 'next', level: 1, text: 'What follows' } as const
  const paper = await writePaper({ ...document, blocks: [table, heading], annexes: [] }, addresses)
  expect(textOfPaper(Buffer.from(paper))).toMatch(/Cash10Total of the State’s own source: 777.*What follows/)
})

test('a State’s answers to a section stand under its heading without the same words as a caption', async () => {
  const { document } = await paperIn('en')
  const heading = { kind: 'heading', id: 'section-prisons', level: 1, text: 'Prisons' } as const
  const rows = [{ label: 'Is there a strategy?', cells: [{ text: 'Yes' }] }]
  const columns = ['Question', 'Answer']
  const answers = { kind: 'table', id: 'answers-prisons', caption: 'Prisons', columns, rows } as const
  const given = { ...answers, id: 'answer-prisoners', caption: 'Prisoners' } as const
  const paper = await writePaper({ ...document, blocks: [heading, answers, given], annexes: [] }, addresses)
  expect(textOfPaper(Buffer.from(paper))).toMatch(/PrisonsQuestionAnswer.*Table 1\. Prisoners/)
})

test('footnotes name questions in words and annexes are counted in the language of the paper', async () => {
  const [english, arabic] = [await paperIn('en'), await paperIn('ar')]
  const notes = (english.parts.get('word/footnotes.xml') ?? '').replaceAll(/<[^>]+>/g, '')
  expect(notes).toMatch(/Question “What about \w+\?”: /)
  expect(notes).toMatch(/Questions under several headings \(Technical assistance needed\): /)
  expect(notes).toMatch(/, “What about \w+\?”, revision \d+: /)
  expect(textOfPaper(english.bytes)).toContain('Annex II. ')
  expect(textOfPaper(arabic.bytes)).toContain('المرفق الثاني. ')
  expect(textOfPaper(arabic.bytes)).not.toMatch(/المرفق [IVX]+\./)
})

test('the footnote of a paragraph names its indicator once, then each rule its figures rest on, in their order', async () => {
  const { document } = await paperIn('en')
  const run = (rule: string) => ({ text: '1', figure: `${rule}~P2-05` })
  const runs = [run('answered'), 'of', { text: '2', figure: 'replied' }, run('median'), run('answered'), run('ratio')]
  const bySex = { text: '3', figure: 'median~P2-05:sex:female' }
  const paragraph = { kind: 'paragraph', id: 'P2-05', runs: [...runs, bySex], sentences: [] } as const
  const paper = await writePaper({ ...document, blocks: [paragraph], annexes: [] }, addresses)
  const notes = partsOf(Buffer.from(paper)).get('word/footnotes.xml') ?? ''
  expect(notes.replaceAll(/<[^>]+>/g, '')).toContain(
    'Indicator P2-05: the rule of answered; the rule of replied; the rule of median; the rule of ratio; answered~P2-05',
  )
})

test('the longest word at the head of a column stands unbroken, and all columns stay within the text', async () => {
  const { document } = await paperIn('en')
  const columns = ['Category', 'Intimate', 'Family', 'Other', 'Unknown', 'Relationship not recorded', 'Total']
  const row = { label: 'Female', cells: columns.slice(1).map(() => ({ text: '10' })) }
  const widths = async (heads: readonly string[]) => {
    const table = { kind: 'table', id: 'wide', caption: 'Victims', columns: heads, rows: [row] } as const
    const paper = await writePaper({ ...document, blocks: [table], annexes: [] }, addresses)
    const grid = /<w:tblGrid>(.*?)<\/w:tblGrid>/.exec(partsOf(Buffer.from(paper)).get('word/document.xml') ?? '')
    return [...(grid?.[1] ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
  }
  const [first = 0, ...others] = await widths(columns)
  expect(Math.max(...others)).toBe(others[4])
  expect(others[4]).toBeGreaterThan(1250)
  expect(first).toBeGreaterThan(others[0] ?? 0)
  const all = [first, ...others].reduce((sum, width) => sum + width, 0)
  const endless = await widths(columns.map((head) => `${head}${'-'.repeat(40)}`))
  expect(endless.reduce((sum, width) => sum + width, 0)).toBe(all)
})
