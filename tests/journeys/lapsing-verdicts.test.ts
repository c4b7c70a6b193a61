import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReplyOf } from '#shared/contract/endpoint.ts'
import { prepareRelease, publishRelease } from '#shared/contract/releases.ts'
import { getIndicator, getSubmittedIndicator } from '#shared/contract/results.ts'
import * as review from '#shared/contract/review.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

const cycle = 'annual-2026'
const states = ['MAR', 'JPN', 'FRA', 'KEN', 'CAN', 'ITA', 'THA', 'PER', 'GHA', 'FJI']
const reason = 'Off by a factor of ten; the State was asked.'

let server: TestServer
let officer: TestBrowser
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, states)
  for (const [index, state] of states.entries())
    await reports(server, {
      cycle,
      state,
      answers: prison(3, state === 'FJI' ? 900 : 100 + index, 100),
      levels: allAt('R3'),
    })
  await server.mails()
  officer = await server.signedInAs('secretariat-officer')
})
afterAll(() => server.close())

const params = { cycle, indicator: 'T-02', state: 'FJI' }
const leavesOut = async () => {
  await officer.call(review.reviewObservation, { params, body: { verdict: 'excluded', reason, language: 'en' } })
  await server.mails()
}
const corrects = (held: number, more = {}) =>
  reports(server, { cycle, state: 'FJI', correction: true, answers: { ...prison(3, held, 100), ...more } })
type Page = ReplyOf<typeof getIndicator>
/** What stands of Fiji, and of how many States the median of the world is. */
const shown = (page: Page) => {
  const world = page.groups.find(({ group }) => group === 'world')
  const { value, excluded } = page.observations.find(({ state }) => state === 'FJI') ?? {}
  return [value, excluded?.reason, world?.figures.find(({ rule }) => rule === 'median')?.n]
}
const asked = (query = {}) => ({ params: { indicator: 'T-02' }, query: { cycle, edition: 'running', ...query } })
const read = async (query = {}) => shown(await server.anonymous().call(getIndicator, asked(query)))
const line = async () =>
  (await officer.call(review.getReview, { query: { cycle } })).indicators.find(({ id }) => id === 'T-02')
const listed = async () =>
  (
    await officer.call(review.getIndicatorReview, { params: { cycle, indicator: 'T-02' }, query: {} })
  ).observations.find(({ state }) => state === 'FJI')

test('a value left out that its State corrects counts again, and no old reason stands beside the new one', async () => {
  await leavesOut()
  expect(await read()).toEqual([903, reason, 9])
  await corrects(117)
  expect((await read()).slice(0, 2)).toEqual([120, undefined])
  await server.mails()
  expect(await read()).toEqual([120, undefined, 10])
  expect(await read({ by: 'sex', code: 'female' })).toEqual([3, undefined, 10])
  expect(shown(await officer.call(getSubmittedIndicator, asked()))).toEqual([120, undefined, 10])
  expect(await line()).toMatchObject({ odd: 0, undecided: 0, excluded: 0 })
})

test('corrected to what is odd again, it is to be decided on anew, by whoever reviews and for whoever releases', async () => {
  await corrects(950)
  await server.mails()
  expect(await line()).toMatchObject({ odd: 1, undecided: 1, excluded: 0 })
  const fiji = await listed()
  expect(fiji).toMatchObject({ value: 953, lapsed: { verdict: 'excluded', reason, revision: 1 } })
  expect(fiji).not.toHaveProperty('verdict')
  const { findings } = await officer.call(prepareRelease, { body: { name: '2026.1', cycles: [cycle] } })
  expect(findings).toContainEqual({ check: 'undecided', level: 'look-at', count: 1, names: [cycle] })
  expect(findings.map(({ check }) => check)).not.toContain('leftOut')
})

test('a new revision with the same value keeps the decision', async () => {
  await leavesOut()
  await corrects(950, { hasStrategy: { value: { choice: 'no' } } })
  await server.mails()
  expect(await read()).toEqual([953, reason, 9])
  expect(await line()).toMatchObject({ odd: 1, undecided: 0, excluded: 1 })
  const fiji = await listed()
  expect(fiji?.verdict?.verdict).toBe('excluded')
  expect(fiji?.revision).toBeGreaterThan(fiji?.verdict?.revision ?? Number.NaN)
})

test('what was released with the value left out stays so when the State corrects it', async () => {
  const administrator = await server.signedInAs('secretariat-administrator')
  await officer.call(prepareRelease, { body: { name: '2026.2', cycles: [cycle] } })
  await administrator.call(publishRelease, { params: { release: '2026.2' }, body: {} })
  await corrects(117)
  await server.mails()
  expect(await read({ edition: '2026.2' })).toEqual([953, reason, 9])
  expect(await read()).toEqual([120, undefined, 10])
})

test('where the State returns to the value that was decided on, the decision holds again', async () => {
  await corrects(950)
  await server.mails()
  expect(await read()).toEqual([953, reason, 9])
})

test('a decision written down while the State corrected the value lapses with the figures', async () => {
  await corrects(117)
  await asSql(server.database, { role: 'app_secretariat' }, 'update observation_review set holds = true')
  await server.mails()
  expect(await read()).toEqual([120, undefined, 10])
})

test('nobody reads of a decision which value it was about, or that there was one, where it is not public', async () => {
  const asPublic = (query: string) => asSql(server.database, { role: 'app_public' }, query)
  await expect(asPublic('select value from observation_review')).rejects.toThrow(/permission denied/)
  expect(await asPublic('select state_id from observation_review')).toEqual([])
})
