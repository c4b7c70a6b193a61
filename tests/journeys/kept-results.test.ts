import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Check } from 'typebox/value'
import { FiguresReply } from '#shared/contract/figures.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const address = `/api/v1/indicators/T-02?cycle=${cycle}`

let server: TestServer
beforeAll(async () => {
  server = await startWithPages({ http: { keepResults: true } as object })
  await opensCycle(server, cycle, ['MAR', 'JPN', 'FRA', 'KEN'])
  for (const [state, held] of [
    ['MAR', 100],
    ['JPN', 80],
    ['FRA', 60],
  ] as const)
    await reports(server, { cycle, state, answers: prison(10, held, 100), levels: allAt('R3') })
  await server.mails()
})
afterAll(() => server.close())

const ask = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers })
/** A reply from memory carries a strong tag. */
const isKept = async (url: string, headers = {}) => String((await ask(url, headers)).headers['etag']).startsWith('"')

test('what was read once is answered from memory, byte for byte the same, in each language and form', async () => {
  const first = await ask(address)
  await vi.waitFor(async () => expect(await isKept(address)).toBe(true))
  const again = await ask(address)
  expect(again.body).toBe(first.body)
  const packed = await ask(address, { 'accept-encoding': 'br' })
  expect(packed.headers['content-encoding']).toBe('br')
  expect(packed.headers['etag']).not.toBe(again.headers['etag'])
  const french = await ask(address, { 'accept-language': 'fr' })
  expect(french.json().breakdowns).toEqual(again.json().breakdowns)
  for (const reply of [again, packed])
    expect((await ask(address, { 'if-none-match': String(reply.headers['etag']) })).statusCode).toBe(304)
})

test('a change is seen by everybody: nothing is answered from memory that the database contradicts', async () => {
  expect(await isKept(address)).toBe(true)
  await reports(server, { cycle, state: 'KEN', answers: prison(0, 40, 100), levels: allAt('R3') })
  await server.mails()
  const answered = async () => (await ask(address)).json().groups[0].coverage.answered
  await vi.waitFor(async () => expect(await answered()).toBe(4))
})

test('who has a session, and what was refused, is never answered from memory', async () => {
  await ask(address)
  await vi.waitFor(async () => expect(await isKept(address)).toBe(true))
  expect(await isKept(address, { cookie: 'a=b' })).toBe(false)
  const missing = '/api/v1/indicators/T-99'
  await ask(missing)
  const again = await ask(missing)
  expect(again.statusCode).toBe(404)
  expect(again.headers['etag']).toBeUndefined()
})

test('group figures for dashboards are what the indicator says, for one, some and all', async () => {
  const all = await ask('/api/v1/figures')
  expect(all.headers['content-type']).toBe('application/json; charset=utf-8')
  const reply: unknown = all.json()
  expect(Check(FiguresReply, reply)).toBe(true)
  const { figures } = reply as FiguresReply // just checked
  const one = (await ask(address)).json()
  const bare = one.groups.map((group: object) => ({ ...group, name: undefined }))
  expect(figures.find(({ indicator }) => indicator === 'T-02')?.groups).toEqual(bare)
  const ids = (list: FiguresReply) =>
    list.figures.map(({ indicator, by, code }) => [indicator, by, code].join(' ').trim())
  expect(ids((await ask(`/api/v1/figures?indicators=T-01,T-03&cycle=${cycle}`)).json())).toEqual(['T-01', 'T-03'])
  // Named twice is meant once: an address cannot ask for the same figures a hundred times.
  expect(ids((await ask(`/api/v1/figures?indicators=T-01,T-01,T-01&cycle=${cycle}`)).json())).toEqual(['T-01'])
  expect(ids((await ask('/api/v1/figures?indicators=T-02&breakdowns=all')).json())).toEqual([
    'T-02',
    'T-02 sex female',
    'T-02 sex male',
  ])
  expect((await ask('/api/v1/figures?cycle=annual-1999')).json().code).toBe('cycle.notFound')
})

test('a page says nothing of members of its address that it does not read, and reads the others', async () => {
  const page = async (search: string) => (await ask(`/data/T-02?${search}`)).body
  expect(await page(`x=CANARY&cycle=${cycle}`)).toBe(await page(`cycle=${cycle}&x=2`))
  expect(await page(`x=CANARY&cycle=${cycle}`)).not.toContain('CANARY')
  expect(await page(`cycle=${cycle}&by=sex&code=female`)).not.toBe(await page(`cycle=${cycle}`))
})
