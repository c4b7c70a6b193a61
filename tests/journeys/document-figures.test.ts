import { csvParse } from 'd3-dsv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareRelease, publishRelease } from '#shared/contract/releases.ts'
import { getIndicator, getIndicatorCsv } from '#shared/contract/results.ts'
import { createOwnList, reviewObservation } from '#shared/contract/review.ts'
import { getFigure } from '#shared/contract/summaries.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const reason = 'The capacity was given for one prison only; the State was asked.'

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  const states = ['MAR', 'KEN', 'GHA', 'FRA', 'ITA']
  await opensCycle(server, cycle, states)
  for (const [at, state] of states.entries())
    await reports(server, { cycle, state, answers: prison(0, 60 + at, 100), levels: allAt('R3') })
  await server.mails()
})
afterAll(() => server.close())

const figure = (key: string) =>
  server.anonymous().call(getFigure, { params: { cycle, figure: key }, query: { locale: 'en' } })

test('sums and ratios of groups are those of the indicator’s page: what is withheld there is withheld here, in words', async () => {
  const { groups } = await server.anonymous().call(getIndicator, { params: { indicator: 'T-02' }, query: { cycle } })
  const said = (shown?: { readonly withheld?: boolean; readonly tooFew?: boolean }): RegExp =>
    shown?.withheld ? /worked out/ : shown?.tooFew ? /fewer than three/ : /./
  const rules = [
    ['sum', 'sum'],
    ['ratio', 'ratio_of_sums'],
  ] as const
  let withheld = 0
  for (const { group, figures } of groups)
    for (const [rule, name] of rules) {
      const shown = figures.find((one) => one.rule === name)
      const opened = await figure(`${rule}~T-02~~${group}`)
      expect([group, opened.value]).toEqual([group, shown?.value])
      expect(opened.text, group).toMatch(said(shown))
      withheld += shown?.withheld ? 1 : 0
    }
  expect(withheld).toBeGreaterThan(0)
})

test('the page of a ratio of sums shows both sums, the division and what each State adds; a withheld one shows none of it', async () => {
  const opened = await figure('ratio~T-02')
  expect(opened.parts).toEqual([
    { label: 'Sum of the numerators', text: '310' },
    { label: 'Sum of the denominators', text: '500' },
    { label: 'Division', text: expect.stringMatching(/^310 ÷ 500 × 100 = 62 /) },
  ])
  expect(opened.basis.find(({ state }) => state === 'KEN')?.columns).toEqual(['61', '100'])
  const page = async (key: string, locale: string) =>
    (await server.anonymous().send({ method: 'GET', url: `/figures/${cycle}/${key}?locale=${locale}` })).text
  const text = await page('ratio~T-02', 'fr')
  const told = ['Somme des numérateurs', 'Dénominateur', '310 ÷ 500 × 100 = 62', '<strong>310</strong>']
  expect(told.filter((part) => !text.includes(part))).toEqual([])
  const withheld = await figure('ratio~T-02~~un-afr')
  expect([withheld.value, withheld.parts, withheld.columns]).toEqual([undefined, undefined, undefined])
  expect(withheld.basis.some(({ columns }) => columns)).toBe(false)
  expect(await page('ratio~T-02~~un-afr', 'en')).not.toContain('Numerator')
})

test('a share of fewer than three States is not given', async () => {
  for (const [state, choice] of [
    ['MAR', 'yes'],
    ['KEN', 'no'],
  ] as const)
    await reports(server, { cycle, state, correction: true, answers: { hasStrategy: { value: { choice } } } })
  await server.mails()
  expect((await figure('said~T-01~yes')).value).toBe(1)
  expect(await figure('share~T-01~yes')).not.toHaveProperty('value')
})

test('a State that was on time is not late by correcting its reply afterwards', async () => {
  await reports(server, {
    cycle,
    state: 'GHA',
    correction: true,
    answers: prison(0, 70, 100),
    at: '2027-04-20T08:00:00.000Z',
  })
  await server.mails()
  expect((await figure('late')).value).toBe(0)
})

test('a value left out of group figures is left out of documents, and listed with the reason', async () => {
  const officer = await server.signedInAs('secretariat-officer')
  const params = { cycle, indicator: 'T-02', state: 'ITA' }
  await officer.call(reviewObservation, { params, body: { verdict: 'excluded', reason, language: 'en' } })
  await server.mails()
  for (const key of ['median~T-02', 'sum~T-02', 'answered~T-02']) {
    const { basis } = await figure(key)
    expect(
      basis.filter(({ counts }) => counts).map(({ state }) => state),
      key,
    ).not.toContain('ITA')
    expect(basis.find(({ state }) => state === 'ITA')?.said, key).toContain(reason)
  }
  const counted = await figure('answered~T-02')
  expect(counted.value).toBe(4)
  // Five have answered: a page about four is not headed so, and the State's own figure stands.
  expect([counted.title, counted.rule].join()).toMatch(/and are counted in group figures: 4,.*and are counted/)
  expect(counted.basis.find(({ state }) => state === 'ITA')?.said).toMatch(/^[\d,.]+ – left out of group figures: /)
  expect((await figure('excluded~T-02')).value).toBe(1)
})

test('a value left out of group figures is counted in no view of the page, and the file of values says why', async () => {
  const view = async (name: string) =>
    (await server.anonymous().send({ method: 'GET', url: `/data/T-02?cycle=${cycle}&view=${name}&locale=en` })).text
  expect(await view('distribution')).toContain('4 States are counted')
  for (const name of ['distribution', 'groups'])
    expect(await view(name)).toContain('One of those that answered is not counted in figures of groups')
  expect(await view('table')).toMatch(/5 of 5 of \d+; 4 counted/)
  const query = { cycle, locale: 'fr' } as const
  const { text } = await server.anonymous().attempt(getIndicatorCsv, { params: { indicator: 'T-02' }, query })
  const lines = csvParse(text)
  expect(lines.map(({ state_name: name, excluded }) => [name, excluded])).toEqual([
    ['France', ''],
    ['Ghana', ''],
    ['Italie', reason],
    ['Kenya', ''],
    ['Maroc', ''],
  ])
})

test('a list of States that is added to a cycle is known at once, in a release too', async () => {
  const officer = await server.signedInAs('secretariat-officer')
  const administrator = await server.signedInAs('secretariat-administrator')
  await officer.call(prepareRelease, { body: { name: '2026.1', cycles: [cycle] } })
  await administrator.call(publishRelease, { params: { release: '2026.1' }, body: {} })
  expect((await figure('answered~T-02')).edition).toBe('2026.1')
  const titles = { en: 'Some', fr: 'Quelques', ar: 'بعض' }
  await officer.call(createOwnList, { body: { id: 'some', titles, states: ['MAR', 'KEN', 'GHA'], cycles: [cycle] } })
  expect((await figure('answered~T-02~~list-some')).value).toBe(3)
})
