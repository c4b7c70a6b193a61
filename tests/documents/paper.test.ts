import { expect, test } from 'vitest'
import { figuresOf } from '#shared/summary/document.ts'
import { writePaper } from '#server/features/summaries/paper/write-paper.ts'
import { addresses, count, paperIn, textOfPaper } from '#tests/support/written-paper.ts'

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
