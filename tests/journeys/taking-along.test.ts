import { csvParse } from 'd3-dsv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'JPN', 'FRA', 'KEN', 'CAN'])
  for (const [state, held] of [
    ['JPN', 90],
    ['FRA', 110],
    ['KEN', 130],
  ] as const)
    await reports(server, {
      cycle,
      state,
      answers: { ...prison(0, held, 100), capacity: { value: { number: '100' }, note: `=HYPERLINK("${state}")` } },
      levels: { ...allAt('R3') },
    })
  await reports(server, { cycle, state: 'MAR', answers: prison(0, 50, 100), levels: { ...allAt('R1') } })
  await server.mails()
})
afterAll(() => server.close())

const get = (url: string, headers: Record<string, string> = {}) => server.anonymous().send({ url, headers })

test('the drawing of a view is an SVG document with its sentence, source, edition and address, and no other origin in it', async () => {
  const { headers, text } = await get('/data/T-02/figure.svg?view=distribution')
  expect(headers['content-type']).toContain('image/svg+xml')
  expect(text).toMatch(/^<svg xmlns/)
  const parts = ['T-02', 'median', 'Source: ', 'provisional', 'http://localhost:3000/data/T-02?view=distribution']
  expect(parts.filter((part) => !text.includes(part))).toEqual([])
  expect(/var\(--|class=|style=|<image|<script/.exec(text)).toBeNull()
})

test('the picture is a PNG painted beside the requests; who has it already gets nothing again', async () => {
  const first = await server.app.inject({ url: '/data/T-02/preview.png' })
  const bytes = first.rawPayload
  expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'image/png'])
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  const again = await get('/data/T-02/preview.png', { 'if-none-match': String(first.headers['etag']) })
  expect(again.status).toBe(304)
})

test('the head names the picture, the page in every language and how to embed it', async () => {
  const { text } = await get('/data/T-02?locale=en')
  expect(text).toMatch(
    /property="og:image" content="http:\/\/localhost:3000\/data\/T-02\/preview\.png\?[^"]*locale=en"/,
  )
  expect(text).toMatch(/rel="canonical" href="http:\/\/localhost:3000\/data\/T-02\?locale=en"/)
  for (const locale of ['ar', 'en', 'fr', 'x-default']) expect(text).toMatch(new RegExp(`hrefLang="${locale}"`, 'i'))
  expect(text).toContain('application/json+oembed')
})

test('other sites may frame the embedded view and nothing else, and it runs nothing', async () => {
  const embedded = await get('/embed/data/T-02?view=table')
  const policy = String(embedded.headers['content-security-policy'])
  expect(policy).toContain('frame-ancestors *')
  expect(policy).not.toContain('script-src')
  expect(embedded.headers['x-frame-options']).toBeUndefined()
  expect(embedded.text).not.toContain('<script')
  const page = await get('/data/T-02')
  expect(page.headers['x-frame-options']).toBe('DENY')
  expect(String(page.headers['content-security-policy'])).toContain("frame-ancestors 'none'")
})

test('oEmbed answers for addresses of this installation, within the room there is', async () => {
  const of = (url: string, rest = '') => get(`/oembed?url=${encodeURIComponent(url)}${rest}`)
  const embedding = (await of('http://localhost:3000/data/T-02?view=trend', '&maxwidth=400')).json<{ html: string }>()
  expect(embedding).toMatchObject({ version: '1.0', type: 'rich', width: 400, title: expect.stringContaining('T-02') })
  expect(embedding.html).toContain('src="http://localhost:3000/embed/data/T-02?view=trend')
  for (const address of ['https://example.org/data/T-02', 'http://localhost:3000/work', 'nonsense'])
    expect((await of(address)).status, address).toBe(404)
})

test('a citation names the edition, the day and the address', async () => {
  const ris = (await get('/data/T-02/citation.ris?locale=en')).text
  expect(ris).toMatch(/^TY {2}- DATA\r\n/)
  expect(ris).toContain('UR  - http://localhost:3000/data/T-02?')
  const bib = (await get('/data/T-02/citation.bib?locale=en')).text
  expect(bib).toMatch(/note = \{.*provisional/)
})

test('a State’s page shows what it released to the public and says nothing of what it did not', async () => {
  const japan = (await get('/states/JPN?locale=en')).text
  expect(japan).toContain('/replies/annual-2026/JPN')
  const morocco = (await get('/states/MAR?locale=en')).text
  expect(morocco).toContain('No reply of this State has been made public.')
  expect(morocco).not.toContain('/replies/annual-2026/MAR')
  expect((await get('/states/XXX')).status).toBe(404)
})

test('States and groups stand beside each other, what is not public as "no public reply"', async () => {
  const { text } = await get('/compare?locale=en&indicators=T-02&states=JPN,MAR&groups=world')
  const table = /<caption>What is compared, by cycle<\/caption>.*?<\/table>/s.exec(text)?.[0] ?? ''
  const rows = [...table.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td>/gs)].map(([, who = '', what]) => [
    who.replaceAll(/<[^>]*>/g, ''),
    what,
  ])
  expect(rows.slice(0, 2)).toEqual([
    ['Japan', '90'],
    ['Morocco', 'No public reply'],
  ])
  expect(rows[2]?.[1]).toMatch(/^110 \(3 States\)$/)
})

test('no more than eight are compared, and a reader is told so', async () => {
  const nine = 'MAR,JPN,FRA,KEN,CAN,DEU,ITA,ESP,BRA'
  const { text } = await get(`/data/T-02?locale=en&states=${nine}`)
  expect([/Up to 8 can be compared/.test(text), /Remove Brazil/.test(text)]).toEqual([true, false])
})

test('a ninth is refused by name, and takes the place of none of the eight', async () => {
  const { text } = await get(
    '/compare?locale=en&indicators=T-02&states=MAR,JPN,FRA,KEN,CAN,DEU,ITA&groups=world&add=ESP',
  )
  expect(text).toContain('Not added: Spain.')
  for (const name of ['Morocco', 'Italy', 'World']) expect(text).toContain(`Remove ${name}`)
  expect(text).not.toContain('Remove Spain')
})

test('the table of a page and the file of every breakdown are not saved under one name', async () => {
  const nameOf = async (file: string) =>
    (await get(`/api/v1/indicators/T-02/${file}?cycle=${cycle}`)).headers['content-disposition']
  expect(await nameOf('observations.csv')).toContain('"T-02-annual-2026-table.csv"')
  expect(await nameOf('data.csv')).toContain('"T-02-annual-2026.csv"')
  const part = await get(`/api/v1/indicators/T-02/observations.csv?cycle=${cycle}&by=sex&code=female`)
  expect(part.headers['content-disposition']).toContain('"T-02-annual-2026-sex-female-table.csv"')
})

test('under each view a file holds exactly the table shown, in the reader’s language, beside the values of States', async () => {
  const page = (await get('/data/T-02?view=trend&groups=un-afr&locale=fr')).text
  const address =
    /href="(\/data\/T-02\/table\.csv[^"]*table=trend[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(page.includes('Chiffres par cycle\u00a0: ce qui est affiché ici (CSV)')).toBe(true)
  expect(page.match(/\/table\.csv\?/g)?.length).toBe(2)
  expect(/<li><a href="\/api\/v1\/indicators\/T-02\/observations\.csv[^>]*>Valeurs des États/.test(page)).toBe(true)
  const { headers, text } = await get(address)
  expect([headers['content-type'], headers['content-disposition']]).toEqual([
    'text/csv; charset=utf-8',
    `attachment; filename="T-02-${cycle}-provisional-trend-fr.csv"`,
  ])
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [line = {}] = csvParse(text.slice(1))
  expect(line).toMatchObject({
    'Année des chiffres': '2026',
    'Médiane (tous les États ayant répondu)': '110',
    'Médiane (tous les États ayant répondu)\u00a0: États comptés': '3',
    'Médiane (tous les États ayant répondu)\u00a0: affiché, ou pourquoi non': 'affiché',
  })
  const again = await get(address, { 'if-none-match': String(headers['etag']) })
  expect(again.status).toBe(304)
})

test('the file of a table has the rows of the page in their order, and says of what is not shown why it is not', async () => {
  const page = (await get('/data/T-02?view=table&locale=en')).text
  const names = [...page.matchAll(/<tr data-status="[^"]*"><th scope="row">([^<]*)/g)].map(([, name]) => name)
  const rows = csvParse((await get('/data/T-02/table.csv?view=table&table=table&locale=en')).text.slice(1))
  expect(rows.map(({ State }) => State)).toEqual(names)
  expect(rows.map((row) => [row['Value'], row['Shown or why not']])).toEqual([
    ['', 'No public reply'],
    ['110', 'shown'],
    ['90', 'shown'],
    ['130', 'shown'],
    ['', 'No public reply'],
  ])
  expect(rows.at(-1)).toMatchObject({ 'States of the group with a value': '3', 'States invited': '5' })
  const groups = csvParse((await get('/data/T-02/table.csv?view=table&table=regions&locale=en')).text.slice(1))
  const of = (name: string) => groups.find((row) => row['Group of States'] === name)
  expect(of('World')).toMatchObject({
    'States that answered': '3',
    'States invited': '5',
    'Median: shown or why not': 'shown',
  })
  expect(of('African States')).toMatchObject({
    Median: '',
    'Median: shown or why not': 'not shown, 1 State',
  })
})

test('a note that a spreadsheet would run is plain text in the file of every view that has notes', async () => {
  for (const view of ['table&table=table', 'tiles']) {
    const { text } = await get(`/data/T-02/table.csv?view=${view}&locale=en`)
    const notes = csvParse(text.slice(1)).map((row) => row['Flags and notes'] ?? '')
    expect(notes.filter((note) => note.includes('HYPERLINK')).length, view).toBe(3)
    expect(
      notes.filter((note) => note.startsWith('=')),
      view,
    ).toEqual([])
  }
})

test('a table that the view does not show has no file', async () => {
  for (const address of [
    'view=trend&table=compared',
    'view=tiles&table=trend',
    'view=ordered',
    'view=table&table=../x',
  ])
    expect((await get(`/data/T-02/table.csv?${address}`)).status, address).toBe(404)
})
