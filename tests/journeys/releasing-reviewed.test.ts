import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPreparedRelease, prepareRelease, publishRelease, type ReleaseDetail } from '#shared/contract/releases.ts'
import * as review from '#shared/contract/review.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

const cycle = 'annual-2026'
const states = ['MAR', 'JPN', 'FRA', 'KEN', 'CAN', 'ITA', 'THA', 'PER', 'GHA', 'FJI']
/** Of these the value stands out: France's is public, Fiji's is not, and Kenya's small counts are withheld. */
const odd = ['FRA', 'FJI', 'KEN']
const place = { cycle, indicator: 'T-02' }

let server: TestServer
let officer: TestBrowser
let administrator: TestBrowser
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, states)
  for (const [index, state] of states.entries()) {
    const answers = prison(3, odd.includes(state) ? 900 : 100 + index, 100)
    await reports(server, { cycle, state, answers, levels: allAt(state === 'FJI' ? 'R2' : 'R3') })
  }
  officer = await server.signedInAs('secretariat-officer')
  administrator = await server.signedInAs('secretariat-administrator')
  await officer.call(review.withholdSmallNumbers, { params: { cycle, state: 'KEN' }, body: { note: 'Letter of May' } })
  await server.mails()
})
afterAll(() => server.close())

const decides = (state: string, verdict: 'reviewed' | 'excluded') => {
  const why = { reason: 'The capacity is of one prison only.', language: 'en' }
  const body = verdict === 'excluded' ? { verdict, ...why } : { verdict }
  return officer.call(review.reviewObservation, { params: { ...place, state }, body })
}
const lifts = (state: string) => officer.call(review.liftReview, { params: { ...place, state } })
const line = async () =>
  (await officer.call(review.getReview, { query: { cycle } })).indicators.find(({ id }) => id === 'T-02')
const found = ({ findings }: ReleaseDetail) =>
  findings.filter(({ check }) => /undecided|leftOut/.test(check)).map(({ check, count }) => `${check} ${count}`)
const prepares = async (name: string) => found(await officer.call(prepareRelease, { body: { name, cycles: [cycle] } }))
const sees = async (release: string) => found(await officer.call(getPreparedRelease, { params: { release } }))
const publishes = async (release: string) =>
  found(await administrator.call(publishRelease, { params: { release }, body: {} }))

test('a release is asked of what everybody reads: values that are not public are no concern of it, decided on or not', async () => {
  expect(await line()).toMatchObject({ odd: 3, undecided: 3 })
  expect(await prepares('2026.1')).toEqual(['undecided 1'])
  for (const state of odd) await decides(state, 'excluded')
  expect(await line()).toMatchObject({ undecided: 0, excluded: 3 })
  expect(await prepares('2026.2')).toEqual(['leftOut 1'])
})

test('a value that was marked as reviewed is neither undecided nor left out', async () => {
  await decides('FRA', 'reviewed')
  await server.mails()
  expect(await prepares('2026.3')).toEqual([])
})

test('what the second person saw when approving stays with the release, whatever is decided later', async () => {
  await lifts('FRA')
  await server.mails()
  expect(await prepares('2026.4')).toEqual(['undecided 1'])
  await decides('FRA', 'reviewed')
  expect(await sees('2026.4')).toEqual([])
  expect(await publishes('2026.4')).toEqual([])
  await lifts('FRA')
  expect(await sees('2026.4')).toEqual([])
})

test('also where there was less to look at when it was prepared', async () => {
  await decides('FRA', 'reviewed')
  await server.mails()
  expect(await prepares('2026.5')).toEqual([])
  await lifts('FRA')
  expect(await publishes('2026.5')).toEqual(['undecided 1'])
  await decides('FRA', 'reviewed')
  expect(await sees('2026.5')).toEqual(['undecided 1'])
})
