import { afterAll, beforeAll, expect, test } from 'vitest'
import { getIndicator, getPublicReply, getSubmittedIndicator } from '#shared/contract/results.ts'
import { readSubmission } from '#shared/contract/submissions.ts'
import * as review from '#shared/contract/review.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, definitionsWithIndicators, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const [last, cycle] = ['annual-2025', 'annual-2026']
const states = ['MAR', 'JPN', 'FRA', 'KEN', 'CAN', 'ITA', 'THA', 'PER', 'GHA', 'FJI']
const reason = 'The capacity was given for one prison only; the State was asked.'

/** Beside the occupancy of prisons (T-02), the persons held themselves (T-05): both count the same answer. */
function withPersonsHeld(): typeof definitionsWithIndicators {
  const [[id, tiny] = []] = [...definitionsWithIndicators.instruments]
  const occupancy = tiny?.indicators.find((one) => one.id === 'T-02')
  if (id === undefined || !tiny || !occupancy?.numerator) throw new Error('no occupancy')
  const { numerator, denominator: _, scale: __, ...rest } = occupancy
  const aggregation = ['sum', 'median'] as const
  const held = { ...rest, id: 'T-05', type: 'count', unit: 'persons', value: numerator, breakdowns: [], aggregation }
  const indicators = [...tiny.indicators, { ...held, type: 'count' as const, questions: ['held'] }]
  return { ...definitionsWithIndicators, instruments: new Map([[id, { ...tiny, indicators }]]) }
}

let server: TestServer
beforeAll(async () => {
  server = await startWithPages({ definitions: withPersonsHeld() })
  for (const [key, year] of [
    [last, 2025],
    [cycle, 2026],
  ] as const) {
    await opensCycle(server, key, states, year)
    for (const [index, state] of states.entries()) {
      const held = state === 'FJI' && key === cycle ? 900 : 100 + index
      await reports(server, { cycle: key, state, answers: prison(3, held, 100), levels: allAt('R3') })
    }
  }
  await server.mails()
})
afterAll(() => server.close())

const officer = () => server.signedInAs('secretariat-officer')
const value = { cycle, indicator: 'T-02', state: 'FJI' }
const page = (query = {}) =>
  server.anonymous().call(getIndicator, { params: { indicator: 'T-02' }, query: { cycle, ...query } })
const group = (shown: Awaited<ReturnType<typeof page>>, id: string) => shown.groups.find((one) => one.group === id)
const figure = (shown: Awaited<ReturnType<typeof page>>, rule: string, id = 'world') =>
  group(shown, id)?.figures.find((one) => one.rule === rule)
const at = (shown: Awaited<ReturnType<typeof page>>, state: string) =>
  shown.observations.find((one) => one.state === state)

test('the secretariat finds the value that looks odd, and why; nothing odd is said of the others', async () => {
  const seen = await (await officer()).call(review.getReview, { query: { cycle } })
  expect(seen.indicators.find(({ id }) => id === 'T-02')).toMatchObject({
    odd: 1,
    excluded: 0,
    sameStates: 10,
    coverage: { answered: 10, replies: 10, invited: 10 },
  })
  const { observations } = await (
    await officer()
  ).call(review.getIndicatorReview, { params: { cycle, indicator: 'T-02' }, query: {} })
  expect(observations.map(({ state }) => state)).toEqual(['FJI'])
  expect(observations[0]?.signs.map(({ oddity }) => oddity)).toEqual([
    'far-from-others',
    'outside-fences',
    'changed',
    'implausible',
  ])
})

test('from the value that looks odd one click leads to the answer it was computed from', async () => {
  const { observations } = await (
    await officer()
  ).call(review.getIndicatorReview, { params: { cycle, indicator: 'T-02' }, query: {} })
  const { submission = '', question = '' } = observations[0] ?? {}
  const reply = await (await officer()).call(readSubmission, { params: { submission } })
  expect(reply.receipt).toMatchObject({ cycle, state: 'FJI' })
  const answered = reply.answers.find((one) => one.question === question)
  expect(JSON.stringify(answered)).toContain('900')
})

test('it names the other indicators that the same answer feeds; left out of one, the value still counts in the other', async () => {
  const browser = await officer()
  const besides = async (indicator: string) => {
    const seen = await browser.call(review.getIndicatorReview, { params: { cycle, indicator }, query: {} })
    return seen.observations.find(({ state }) => state === 'FJI')?.sameAnswers
  }
  const [ofOccupancy] = (await besides('T-02')) ?? []
  expect(ofOccupancy).toMatchObject({ id: 'T-05', standing: 'undecided' })
  const body = { verdict: 'excluded', reason, language: 'en' } as const
  await browser.call(review.reviewObservation, { params: value, body })
  expect(await besides('T-05')).toMatchObject([{ id: 'T-02', standing: 'excluded' }])
  expect(await besides('T-02')).toMatchObject([{ id: 'T-05', standing: 'undecided' }])
  await browser.call(review.liftReview, { params: value })
  await server.mails()
})

test('a value left out counts in no group figure, stands with its reason, and the State’s answer is untouched', async () => {
  const body = { verdict: 'excluded', reason, language: 'en' } as const
  await (await officer()).call(review.reviewObservation, { params: value, body })
  await server.mails()
  const shown = await page()
  expect(figure(shown, 'median')).toMatchObject({ n: 9 })
  expect(group(shown, 'world')?.coverage).toMatchObject({ answered: 10, excluded: 1 })
  expect(at(shown, 'FJI')).toMatchObject({ status: 'value', value: 903, excluded: { reason, language: 'en' } })
  expect(shown.trend.at(-1)?.all[0]?.n).toBe(9)
  expect(figure(await page({ by: 'sex', code: 'male' }), 'median')).toMatchObject({ n: 9 })
  const answers = await server.anonymous().call(getPublicReply, { params: { cycle, state: 'FJI' }, query: {} })
  expect(JSON.stringify(answers)).toContain('900')
})

test('wherever the value of the State stands it is marked, with the reason: on its own page and in a comparison', async () => {
  for (const url of ['/states/FJI?locale=en', '/compare?locale=en&indicators=T-02&states=FJI,JPN&groups=world']) {
    const { text } = await server.anonymous().send({ url })
    const marked = [...text.matchAll(/<td[^>]*>([^<]*)‡<span[^>]*>(.*?)<\/td>/gs)]
    expect(
      marked.map(([, value = '']) => value.trim()),
      url,
    ).toEqual(['903'])
    expect(marked[0]?.[2], url).toContain(reason)
  }
})

test('an exclusion without a reason, or of what nobody submitted, is refused', async () => {
  const browser = await officer()
  const short = await browser.attempt(review.reviewObservation, {
    params: value,
    body: { verdict: 'excluded', reason: 'odd', language: 'en' },
  })
  expect(short.status).toBe(400)
  const nothing = { params: { ...value, state: 'DEU' }, body: { verdict: 'reviewed' } } as const
  expect((await browser.problem(review.reviewObservation, nothing)).code).toBe('review.noValue')
})

test('nobody else leaves a value out: not an analyst, not the State itself, not by SQL', async () => {
  for (const who of ['analyst', 'morocco-focal-point'] as const) {
    const refused = await (
      await server.signedInAs(who)
    ).problem(review.reviewObservation, { params: value, body: { verdict: 'reviewed' } })
    expect(refused.code).toBe('access.denied')
  }
  for (const role of ['app_public', 'app_rw'])
    await expect(asSql(server.database, { role, state: 'FJI' }, 'delete from observation_review')).rejects.toThrow(
      /permission denied/,
    )
})

test('taken back, the value counts again; every decision stands in the trail', async () => {
  await (await officer()).call(review.liftReview, { params: value })
  await server.mails()
  expect(figure(await page(), 'median')).toMatchObject({ n: 10 })
  const trail = await asSql<{ event: string }>(
    server.database,
    {},
    `select event from audit_event where event like 'result.%' order by id`,
  )
  const once = ['result.reviewed', 'result.review-lifted']
  expect(trail.map(({ event }) => event)).toEqual([...once, ...once])
})

test('several values are decided on at once with one reason, or none of them', async () => {
  const browser = await officer()
  const params = { cycle, indicator: 'T-02' }
  const body = { states: ['FJI', 'DEU'], verdict: 'excluded' as const, reason, language: 'en' }
  expect((await browser.problem(review.reviewObservations, { params, body })).code).toBe('review.noValue')
  const line = async () =>
    (await browser.call(review.getReview, { query: { cycle } })).indicators.find(({ id }) => id === 'T-02')
  expect(await line()).toMatchObject({ odd: 1, undecided: 1, excluded: 0 })
  await browser.call(review.reviewObservations, { params, body: { ...body, states: ['FJI', 'GHA'] } })
  expect(await line()).toMatchObject({ odd: 1, undecided: 0, excluded: 2 })
  for (const state of ['FJI', 'GHA']) await browser.call(review.liftReview, { params: { ...params, state } })
  await server.mails()
})

test('small counts that a State withholds are read by the secretariat only, in figure and answer, and no sum gives them away', async () => {
  await (
    await officer()
  ).call(review.withholdSmallNumbers, { params: { cycle, state: 'KEN' }, body: { note: 'Letter of 3 November' } })
  await server.mails()
  const women = await page({ by: 'sex', code: 'female' })
  expect(at(women, 'KEN')).toMatchObject({ status: 'reason', reason: 'confidential' })
  expect(at(women, 'JPN')).toMatchObject({ status: 'value', value: 3 })
  expect(at(await page({ by: 'sex', code: 'male' }), 'KEN')?.status).toBe('reason')
  const browser = await server.signedInAs('analyst')
  const full = await browser.call(getSubmittedIndicator, {
    params: { indicator: 'T-02' },
    query: { cycle, by: 'sex', code: 'female' },
  })
  expect(at(full, 'KEN')).toMatchObject({ status: 'value', value: 3 })
  const { answers } = await server.anonymous().call(getPublicReply, { params: { cycle, state: 'KEN' }, query: {} })
  expect(answers.find(({ question }) => question === 'held')?.answer.value).toMatchObject({
    cells: { 'female:sentenced': { nonAnswer: 'confidential' }, 'male:sentenced': { nonAnswer: 'confidential' } },
  })
  const open = await asSql(
    server.database,
    { role: 'app_public' },
    `select value from observation where state_id = 'KEN' and breakdown <> '' and cycle_id = (select cycle_id from cycle where key = '${cycle}') and value is not null`,
  )
  expect(open).toEqual([])
  await (await officer()).call(review.publishSmallNumbers, { params: { cycle, state: 'KEN' } })
  await server.mails()
  expect(at(await page({ by: 'sex', code: 'female' }), 'KEN')).toMatchObject({ status: 'value' })
})

test('a list of its own is a group of the cycles named; a later change of the list never moves them', async () => {
  const browser = await officer()
  const list = {
    id: 'pacific-rim',
    titles: { en: 'Pacific rim', ar: 'حافة المحيط الهادئ' },
    states: ['JPN', 'CAN', 'PER', 'FJI'],
  }
  await browser.call(review.createOwnList, { body: { ...list, cycles: [cycle] } })
  await server.mails()
  const shown = await page({ group: 'list-pacific-rim' })
  expect(group(shown, 'list-pacific-rim')).toMatchObject({ name: 'Pacific rim', coverage: { invited: 4, answered: 4 } })
  expect(shown.observations.map(({ state }) => state).toSorted()).toEqual(['CAN', 'FJI', 'JPN', 'PER'])
  expect((await browser.problem(review.createOwnList, { body: { ...list, cycles: [] } })).code).toBe('list.idTaken')
  const wrong = { ...list, id: 'other', states: ['JPN', 'XXX', 'PER'], cycles: [] }
  expect((await browser.problem(review.createOwnList, { body: wrong })).errors).toMatchObject([
    { pointer: '/states/1' },
  ])
  await browser.call(review.endOwnList, { params: { list: list.id } })
  expect((await page({ group: 'list-pacific-rim' })).observations).toHaveLength(4)
  await opensCycle(server, 'annual-2027', states, 2027)
  const later = { params: { indicator: 'T-02' }, query: { cycle: 'annual-2027', group: 'list-pacific-rim' } }
  expect((await server.anonymous().problem(getIndicator, later)).code).toBe('group.notFound')
})

test('regions and sub-regions are groups too, named in the reader’s language', async () => {
  const shown = await page({ group: 'm49-002', locale: 'fr' })
  expect(group(shown, 'm49-002')).toMatchObject({ name: 'Afrique', coverage: { invited: 3 } })
  expect(group(shown, 'm49-015')).toMatchObject({ name: 'Afrique septentrionale', coverage: { invited: 1 } })
  expect(figure(shown, 'median', 'm49-015')).toMatchObject({ n: 1, tooFew: true })
  expect(shown.observations.map(({ state }) => state).toSorted()).toEqual(['GHA', 'KEN', 'MAR'])
})

test('an outside series is taken whole or not at all, and is labelled reference data wherever it is shown', async () => {
  const browser = await officer()
  const head =
    '# id: population\n# title: Population\n# unit: persons\n# source: An office\n# source-date: 2026-01-31\n# licence: CC BY 4.0\n# demonstration: no\nstate,year,value\n'
  const wrong = await browser.problem(review.importSeries, { body: { csv: `${head}MAR,2026,1000\nJPN,2026,` } })
  expect(wrong).toMatchObject({
    code: 'series.invalid',
    errors: [{ pointer: '/csv/10/value', code: 'place.required' }],
  })
  expect((await server.anonymous().call(review.listSeries)).series).toEqual([])
  const taken = await browser.call(review.importSeries, { body: { csv: `${head}MAR,2026,1000\nJPN,2026,3000` } })
  expect(taken).toMatchObject({ id: 'population', source: 'An office', sourceDate: '2026-01-31' })
  expect((await server.anonymous().call(review.listSeries)).series).toEqual([taken])
  const analyst = await server.signedInAs('analyst')
  expect((await analyst.problem(review.importSeries, { body: { csv: head } })).code).toBe('access.denied')
})
