import { afterAll, beforeAll, expect, test } from 'vitest'
import { countsOf, countsOfStates } from '#shared/dashboard/counts.ts'
import { getIndicator, getSubmittedIndicator } from '#shared/contract/results.ts'
import type { Coverage } from '#shared/indicator/coverage.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const strategy = { hasStrategy: { value: { choice: 'yes' } } } as const
const prisonsKept = { sections: { policy: 'R3', prisons: 'R1' }, exceptions: {} } as const
const onlyPrisonsPublic = { sections: { policy: 'R1', prisons: 'R3' }, exceptions: {} } as const

/** What each invited State did. India was not invited; Brazil has not replied. */
const replies = {
  MAR: { answers: { ...strategy, ...prison(10, 90, 80) }, levels: allAt('R3') },
  FRA: { answers: { ...strategy, ...prison(20, 90, 80) }, levels: prisonsKept },
  CAN: { answers: strategy, levels: prisonsKept },
  JPN: { answers: { ...strategy, ...prison(30, 90, 80) }, levels: allAt('R1') },
  KEN: { answers: { ...strategy, capacity: { nonAnswer: 'not-applicable' } }, levels: allAt('R3') },
  EGY: { answers: strategy, levels: allAt('R3') },
  ITA: { answers: strategy, levels: onlyPrisonsPublic },
} as const

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, [...Object.keys(replies), 'BRA'])
  for (const [state, reply] of Object.entries(replies)) await reports(server, { cycle, state, ...reply })
  await server.mails()
})
afterAll(() => server.close())

const read = async (url: string): Promise<string> => (await server.anonymous().send({ url })).text
const textOf = (html: string): string => html.replaceAll(/<(style|script)[^]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, '')
const ask = (id: string, query = {}) =>
  server.anonymous().call(getIndicator, { params: { indicator: id }, query: { cycle, ...query } })
type Page = Awaited<ReturnType<typeof ask>>
const standings = ({ observations }: Page) => Object.fromEntries(observations.map((one) => [one.state, one.status]))
const coverage = ({ groups }: Page) => groups.find(({ group }) => group === 'world')?.coverage as Coverage

const standing = {
  MAR: 'value',
  FRA: 'kept-back',
  CAN: 'kept-back',
  JPN: 'no-reply',
  KEN: 'reason',
  EGY: 'blank',
  ITA: 'no-reply',
  BRA: 'no-reply',
}
const counts = {
  invited: 8,
  replied: 5,
  answered: 1,
  leftOut: 0,
  gaveReason: 0,
  leftOpen: 1,
  notApplicable: 1,
  keptBack: 2,
  noReply: 3,
}

test('what is kept back is a kind of its own, and every State asked is in exactly one', async () => {
  for (const query of [{}, { by: 'sex', code: 'female' }]) {
    const page = await ask('T-02', query)
    expect(standings(page)).toEqual(standing)
    expect(countsOf(coverage(page))).toEqual(counts)
    expect(countsOfStates(page.observations)).toEqual(counts)
  }
  const { answered, gaveReason, leftOpen, notApplicable, keptBack, noReply, invited } = counts
  expect(answered + gaveReason + leftOpen + notApplicable + keptBack + noReply).toBe(invited)
})

test('coverage, tiles, table, picture and CSV say the same numbers', async () => {
  const others = 'one left it open, to one it does not apply or was not put'
  const header = `One State answered publicly, of 5 with a public reply in the cycle and 8 invited. The other 4: ${others} and 2 have not made this public.`
  const tiles = `One State has a figure here. The other 7: ${others}, 2 have not made this public and 3 are without a reply that can be read here.`
  const page = await read(`/data/T-02?cycle=${cycle}`)
  expect(textOf(page)).toContain(header)
  expect(textOf(page)).toContain(tiles)
  const drawn = Map.groupBy(page.matchAll(/<li class="[^"]*" data-status="([^"]+)"/g), ([, status = '']) => status)
  expect(Object.fromEntries([...drawn].map(([status, found]) => [status, found.length]))).toEqual({
    value: 1,
    reason: 1,
    'not-asked': 1,
    'kept-back': 2,
    'no-reply': 3,
  })
  expect(textOf(await read(`/embed/data/T-02?cycle=${cycle}`))).toContain(header)
  const table = await read(`/data/T-02?cycle=${cycle}&view=table`)
  expect(textOf(table)).toContain(header)
  expect(table.match(/<tr data-status="kept-back"/g)).toHaveLength(2)
  const picture = await read(`/data/T-02/figure.svg?cycle=${cycle}`)
  expect(textOf(picture)).toContain('not public for this question')
  const csv = await read(`/api/v1/indicators/T-02/observations.csv?cycle=${cycle}`)
  const lines = csv.trim().split('\n').slice(1)
  expect(Object.fromEntries(lines.map((line) => [line.slice(0, 3), line.split(',')[6]]))).toEqual(standing)
})

test('a State with a public reply is never said to have none, in every language', async () => {
  const words = {
    en: 'France: Not public for this question',
    fr: 'France: Non public pour cette question',
    ar: ': غير علني لهذا السؤال',
  }
  for (const [locale, said] of Object.entries(words))
    expect(textOf(await read(`/data/T-02?cycle=${cycle}&locale=${locale}`))).toContain(said)
  expect(textOf(await read(`/data/T-02?cycle=${cycle}`))).toContain('Japan: No public reply')
})

test('nobody can tell whether a State answered what it keeps back', async () => {
  for (const id of ['T-02', 'T-04']) {
    const { observations } = await ask(id)
    const [answered, silent] = ['FRA', 'CAN'].map((state) => observations.find((one) => one.state === state))
    expect({ ...answered, state: '' }).toEqual({ ...silent, state: '' })
    expect(answered?.status).toBe('kept-back')
  }
})

test('what was compared says it of every cycle too', async () => {
  const page = await read(`/data/T-02?cycle=${cycle}&view=table&states=FRA,JPN`)
  const compared = /<table[^]*?<\/table>/.exec(page)?.[0] ?? ''
  expect(textOf(compared)).toMatch(/France.*Not public for this question.*Japan.*No public reply/)
})

test('where all keep it back the page says so, and nobody is said to be without a reply', async () => {
  const levels = { sections: { policy: 'R3', prisons: 'R1' }, exceptions: {} } as const
  for (const state of ['MAR', 'KEN', 'EGY'])
    await reports(server, { cycle, state, correction: true, answers: strategy, levels })
  await server.mails()
  const text = textOf(await read(`/data/T-02?cycle=${cycle}`))
  expect(text).toContain('The other 5: 5 have not made this public.')
})

test('the secretariat reads what was submitted: nothing is kept back from it', async () => {
  const analyst = await server.signedInAs('analyst')
  const page = await analyst.call(getSubmittedIndicator, { params: { indicator: 'T-02' }, query: { cycle } })
  expect(standings(page)).toMatchObject({ FRA: 'value', CAN: 'blank', JPN: 'value', ITA: 'blank', BRA: 'no-reply' })
})
