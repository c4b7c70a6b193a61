import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answers } from '#shared/answer/answer.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const states = ['MAR', 'JPN', 'FRA', 'KEN'] as const
const canary = (state: string, place: string): string => `CANARY ${state} ${place}`

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, [...states])
  await reports(server, { cycle, state: 'MAR', answers: planted('MAR'), levels: allAt('R1') })
  await reports(server, { cycle, state: 'JPN', answers: planted('JPN'), levels: allAt('R2') })
  // One answer apart: the capacity behind the public occupancy is kept back.
  await reports(server, { cycle, state: 'FRA', answers: planted('FRA'), levels: allAt('R3', { capacity: 'R1' }) })
  await reports(server, { cycle, state: 'KEN', answers: planted('KEN'), levels: allAt('R3') })
  await server.mails()
})
afterAll(() => server.close())

/** Texts that are nowhere else, in every place a State can write to. */
function planted(state: string): Answers {
  const { held = {}, capacity = {} } = prison(7, 91, 73)
  return {
    hasStrategy: { value: { choice: 'yes' }, note: canary(state, 'strategy-note'), source: canary(state, 'source') },
    strategyText: { value: { text: canary(state, 'text') } },
    held: { ...held, note: canary(state, 'held-note'), explanations: { rule: canary(state, 'explanation') } },
    capacity: { ...capacity, note: canary(state, 'capacity-note') },
  }
}

/** So many addresses of one page are read: views, parts and filters of it, not every mixture of them. */
const ofOnePage = 8
const painted = /\.png$/
const seeds = [
  '/',
  '/documented',
  '/api/v1/indicators',
  `/data/T-02?cycle=${cycle}&by=sex&code=female`,
  '/narratives?q=CANARY',
  '/api/v1/narratives?q=CANARY',
  '/api/v1/figures',
  `/analysis?rows=hasStrategy&cycles=${cycle}`,
  `/api/v1/analysis/table.csv?rows=hasStrategy&cycles=${cycle}`,
  ...['csv', 'json', 'sdmx.csv', 'sdmx.json'].map((kind) => `/api/v1/cycles/${cycle}/data.${kind}`),
  ...states.flatMap((state) => [`/replies/${cycle}/${state}`, `/api/v1/published-replies/${cycle}/${state}`]),
  ...['T-01', 'T-02', 'T-03', 'T-04'].flatMap((id) => [
    `/data/${id}`,
    `/api/v1/indicators/${id}`,
    `/api/v1/indicators/${id}/observations.csv?cycle=${cycle}`,
    `/data/${id}/table.csv?cycle=${cycle}&view=table&table=table&locale=en`,
  ]),
]

/** What anybody can read without signing in, by following links from the front page, and the API beside it. */
async function crawl(): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>()
  const found = new Map<string, number>()
  const queue = [...seeds]
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const [page = ''] = url.split('?')
    const times = found.get(page) ?? 0
    if (read.has(url) || times >= ofOnePage || painted.test(page)) continue
    found.set(page, times + 1)
    const { text } = await server.anonymous().send({ url })
    read.set(url, text)
    for (const [, href = ''] of text.matchAll(/href="(\/(?!assets|enter|api\/docs)[^"#]*)/g))
      queue.push(href.replaceAll('&amp;', '&'))
  }
  return read
}

test(
  'what a State did not make public is in no page, no reply of the API and no table',
  { timeout: 120_000 },
  async () => {
    const read = await crawl()
    const all = [...read.values()].join('\n')
    // The crawl does find what is public: otherwise its silence would mean nothing.
    for (const place of ['strategy-note', 'source', 'text', 'held-note', 'capacity-note'])
      expect(all).toContain(canary('KEN', place))
    expect(all).toContain(canary('FRA', 'text'))
    const leaks = [...read].filter(([, text]) =>
      [canary('MAR', ''), canary('JPN', ''), canary('FRA', 'capacity-note')].some((secret) => text.includes(secret)),
    )
    expect(leaks.map(([url]) => url)).toEqual([])
    expect(read.size).toBeGreaterThan(60)
    const rooms = new Set([...read.keys()].map((url) => url.split(/[/?]/)[1]))
    for (const room of ['data', 'replies', 'narratives', 'analysis', 'states', 'downloads', 'documents', 'compare'])
      expect(rooms).toContain(room)
  },
)

test('a figure that rests on one answer kept back is kept back, and so is what was worked out from it', async () => {
  const { text } = await server.anonymous().send({ url: `/api/v1/published-replies/${cycle}/FRA` })
  const questions = (JSON.parse(text) as { answers: { question: string }[] }).answers.map(({ question }) => question)
  expect(questions).toEqual(['hasStrategy', 'strategyText', 'held'])
  const page = JSON.parse((await server.anonymous().send({ url: '/api/v1/indicators/T-02' })).text) as {
    observations: { state: string; status: string }[]
  }
  expect(Object.fromEntries(page.observations.map(({ state, status }) => [state, status]))).toEqual({
    FRA: 'kept-back',
    JPN: 'no-reply',
    KEN: 'value',
    MAR: 'no-reply',
  })
})

test('what is submitted is shown to the secretariat only, and says that it is not public', async () => {
  const url = `/submitted/data/T-02?cycle=${cycle}`
  const anonymous = await server.anonymous().send({ url })
  expect([anonymous.status, anonymous.headers['location']]).toEqual([303, `/enter?next=${encodeURIComponent(url)}`])
  const team = await (await server.signedInAs('morocco-focal-point')).send({ url })
  expect(team.status).toBe(403)
  expect(team.text).not.toContain('CANARY')
  const page = await (await server.signedInAs('analyst')).send({ url })
  expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store'])
  const list = await (await server.signedInAs('secretariat-officer')).send({ url: '/submitted/data' })
  expect([list.status, (await server.anonymous().send({ url: '/submitted/data' })).status]).toEqual([200, 303])
  expect(list.text).toContain('/submitted/data/T-02')
  expect(page.text).toContain('not public')
  expect(page.text).toContain(canary('MAR', 'held-note'))
})

test('a page that has not changed is not sent twice', async () => {
  for (const url of ['/', '/data/T-02', '/api/v1/indicators/T-02', `/api/v1/indicators/T-02/observations.csv`]) {
    const first = await server.anonymous().send({ url })
    const etag = String(first.headers['etag'])
    expect([url, first.status, first.headers['cache-control']]).toEqual([url, 200, 'no-cache'])
    const again = await server.anonymous().send({ url, headers: { 'if-none-match': etag } })
    expect([url, again.status, again.text]).toEqual([url, 304, ''])
  }
  const { headers } = await server.anonymous().send({ url: '/data/T-02' })
  const french = { url: '/data/T-02?locale=fr', headers: { 'if-none-match': String(headers['etag']) } }
  expect((await server.anonymous().send(french)).status).toBe(200)
})
