import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  getAnalysis,
  getAnalysisCsv,
  getSubmittedAnalysis,
  getVariables,
  type AnalysisReply,
} from '#shared/contract/analysis.ts'
import { inGroupOrder } from '#shared/contract/group-codes.ts'
import { deleteSavedAnalysis, getSavedAnalysis, listSavedAnalyses, saveAnalysis } from '#shared/contract/saved.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const invited = ['MAR', 'JPN', 'FRA', 'KEN', 'CAN', 'BRA']
const strategy = (choice: string, text?: string, language = 'en') => ({
  hasStrategy: { value: { choice } },
  ...(text !== undefined && { strategyText: { value: { text }, language } }),
})

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, invited)
  const says = (state: string, answers: object, level: 'R1' | 'R3' = 'R3') =>
    reports(server, { cycle, state, answers: { ...answers }, levels: allAt(level) })
  await says('MAR', { ...strategy('yes', 'خطة وطنية', 'ar'), ...prison(1, 2, 10) })
  await says('FRA', { ...strategy('yes', 'Un plan national', 'fr'), ...prison(10, 90, 80) })
  await says('KEN', { ...strategy('no'), ...prison(0, 50, 100) })
  await says('CAN', { ...strategy('in-part'), capacity: { nonAnswer: 'confidential' } })
  await says('JPN', { ...strategy('no', 'Kept for the secretariat'), ...prison(2, 3, 5) }, 'R1')
  await server.mails()
})
afterAll(() => server.close())

const open = (query: object) => server.anonymous().call(getAnalysis, { query: { cycles: cycle, ...query } })
const submitted = async (query: object) =>
  (await server.signedInAs('analyst')).call(getSubmittedAnalysis, { query: { cycles: cycle, ...query } })

/** Count of one cell, by the keys of its row and column. */
function at({ rows, columns, tables }: AnalysisReply, row: string, column = 'all', table = 0): number | undefined {
  const place = columns ? columns.categories.findIndex(({ key }) => key === column) : 0
  return tables[table]?.cells[rows?.categories.findIndex(({ key }) => key === row) ?? -1]?.[place]
}

test('States are counted by an answer; what is not public is not counted for the public, nor missed', async () => {
  const page = await open({ rows: 'hasStrategy' })
  expect(page.rows?.categories.map(({ label }) => label)).toEqual(['Yes', 'In part', 'No'])
  expect(page.tables[0]).toMatchObject({ cells: [[2], [1], [1]], rowTotals: [2, 1, 1], total: 4 })
  expect(page.cycles[0]).toMatchObject({
    invited: 6,
    replies: 4,
    answered: 4,
    counted: 4,
    edition: 'running',
    provisional: true,
  })
  const all = await submitted({ rows: 'hasStrategy' })
  expect(at(all, 'no')).toBe(2)
  expect(all.cycles[0]).toMatchObject({ invited: 6, replies: 5 })
})

test('two variables make a table: numbers in intervals, a typed reason and a blank apart from every answer', async () => {
  const page = await open({ rows: 'hasStrategy', columns: 'capacity~50~90', percent: 'row' })
  expect(page.columns?.categories.map(({ key, label }) => [key, label])).toEqual([
    ['b0', 'below 50'],
    ['b1', '50 to below 90'],
    ['b2', '90 and more'],
    ['-confidential', 'Confidential'],
  ])
  expect(at(page, 'yes', 'b0')).toBe(1)
  expect(at(page, 'yes', 'b1')).toBe(1)
  expect(at(page, 'no', 'b2')).toBe(1)
  expect(at(page, 'in-part', '-confidential')).toBe(1)
  expect(page.cycles[0]?.answered).toBe(3)
  expect(at(await open({ rows: 'held' }), '-blank')).toBe(1)
  expect(at(await open({ rows: 'strategyText' }), '-not-asked')).toBe(1)
  expect(at(await open({ rows: 'held.female._~5' }), 'b1')).toBe(1)
})

test('an indicator and a group of States are counted by like any question', async () => {
  const page = await open({ rows: 'T-02~90', columns: 'group-un' })
  expect(at(page, 'b0', 'un-afr')).toBe(2)
  expect(at(page, 'b1', 'un-weog')).toBe(1)
  const african = await open({ rows: 'hasStrategy', group: 'un-afr' })
  expect(african.tables[0]).toMatchObject({ cells: [[1], [0], [1]], total: 2 })
  expect(african.cycles[0]?.invited).toBe(2)
})

test('groups of States by themselves are memberships: invited States are counted, and none is said to have answered', async () => {
  const page = await open({ rows: 'group-un' })
  expect(page.cycles[0]).toMatchObject({ invited: 6, counted: 6, replies: 4, answered: 0 })
  expect(page.rule).toContain('Belonging to a group is no answer')
  expect((await open({ rows: 'hasStrategy', columns: 'group-un' })).cycles[0]?.answered).toBe(4)
})

test('what the secretariat counts is not said to leave out what is not public; what the public reads is', async () => {
  const said = 'A State of which one side is not public is not in it'
  const query = { rows: 'hasStrategy', columns: 'capacity~50' }
  expect((await open(query)).rule).toContain(said)
  const { rule } = await submitted(query)
  expect(rule).not.toContain(said)
  expect(rule).toContain('Replies that are not public are counted too')
})

test('a condition on an indicator says what it leaves out, as a table of it does; one on answers does not', async () => {
  const said = 'A value that was left out of group figures after review is left out here, too'
  const rule = async (where: string) => (await open({ rows: 'hasStrategy', where })).rule
  expect(await rule('T-02~90:b0')).toContain(said)
  expect(await rule('capacity~50:b1')).not.toContain(said)
  expect((await open({ rows: 'T-02~90' })).rule).toContain(said)
})

test('other answers filter, in any order; a filter is never widened silently', async () => {
  const one = await open({ rows: 'hasStrategy', where: 'capacity~50:b1;hasStrategy:yes,no' })
  const other = await open({ rows: 'hasStrategy', where: 'hasStrategy:yes,no;capacity~50:b1' })
  expect(other.tables).toEqual(one.tables)
  expect(one.tables[0]).toMatchObject({ cells: [[1], [0], [1]], total: 2 })
  for (const query of [
    { where: 'nonsense' },
    { rows: 'hasStrategy', where: 'unknownQuestion:yes' },
    { rows: 'held.nobody._' },
    { rows: 'hasStrategy', text: 'capacity' },
    { rows: 'hasStrategy', group: 'moon' },
    { rows: 'hasStrategy', cell: 'yes,maybe' },
  ]) {
    const problem = await server.anonymous().problem(getAnalysis, { query: { cycles: cycle, ...query } })
    expect(problem, JSON.stringify(query)).toMatchObject({ code: 'analysis.notUnderstood', status: 422 })
    expect(problem.errors?.[0]?.pointer).toBe(`/query/${Object.keys(query).at(-1)}`)
  }
})

test('a cell opens its States, where their answers stand, and what they wrote in their own language', async () => {
  const { cell } = await open({ rows: 'hasStrategy', cell: 'yes,all', text: 'strategyText' })
  expect(cell?.states).toEqual([
    {
      state: 'FRA',
      cycle,
      answers: ['hasStrategy'],
      texts: [{ cycle, question: 'strategyText', text: 'Un plan national', language: 'fr', public: true }],
    },
    {
      state: 'MAR',
      cycle,
      answers: ['hasStrategy'],
      texts: [{ cycle, question: 'strategyText', text: 'خطة وطنية', language: 'ar', public: true }],
    },
  ])
  const all = await submitted({ rows: 'hasStrategy', cell: 'no,all', text: 'strategyText' })
  expect(all.cell?.states.map(({ state, answers }) => [state, answers])).toEqual([
    ['JPN', []],
    ['KEN', ['hasStrategy']],
  ])
})

test('several cycles are counted over the same States', async () => {
  await opensCycle(server, 'annual-2027', invited, 2027)
  await reports(server, { cycle: 'annual-2027', state: 'FRA', answers: strategy('yes'), levels: allAt('R3') })
  await reports(server, { cycle: 'annual-2027', state: 'KEN', answers: strategy('yes'), levels: allAt('R3') })
  await reports(server, { cycle: 'annual-2027', state: 'BRA', answers: strategy('no'), levels: allAt('R3') })
  const both = await open({ rows: 'hasStrategy', cycles: 'annual-2027,annual-2026' })
  expect(both.columns?.categories.map(({ key }) => key)).toEqual(['annual-2026', 'annual-2027'])
  expect(both.tables[0]?.columnTotals).toEqual([2, 2])
  // Who answered is said of each cycle by itself, who is in the table of all.
  expect(both.cycles.map(({ answered, counted, countedAnswered }) => [answered, counted, countedAnswered])).toEqual([
    [4, 2, 2],
    [3, 2, 2],
  ])
  expect([at(both, 'yes', 'annual-2026'), at(both, 'yes', 'annual-2027'), at(both, 'no', 'annual-2026')]).toEqual([
    1, 2, 1,
  ])
  expect(both.warnings).toEqual([])
  const moved = await open({ rows: 'hasStrategy@annual-2026', columns: 'hasStrategy@annual-2027', cell: 'no,yes' })
  expect(moved.cell?.states.map(({ state }) => state)).toEqual(['KEN'])
  const tables = await open({ rows: 'hasStrategy', columns: 'group-un', cycles: 'annual-2026,annual-2027' })
  expect(tables.tables.map((table) => [table.cycle, table.total])).toEqual([
    ['annual-2026', 2],
    ['annual-2027', 2],
  ])
})

test('with a condition over several cycles, what is said of each agrees with the table, on the page and in its files', async () => {
  await opensCycle(server, 'annual-2028', invited, 2028)
  for (const [state, answer] of [
    ['MAR', strategy('yes')],
    ['FRA', { capacity: { nonAnswer: 'confidential' } }],
    ['KEN', strategy('no')],
  ] as const)
    await reports(server, { cycle: 'annual-2028', state, answers: { ...answer }, levels: allAt('R3') })
  const query = { rows: 'hasStrategy', cycles: 'annual-2026,annual-2028', where: 'hasStrategy@annual-2026:yes,in-part' }
  const shown = await open(query)
  expect(shown.cycles.map(({ answered, counted, countedAnswered }) => [answered, counted, countedAnswered])).toEqual([
    [3, 2, 2],
    [1, 2, 1],
  ])
  expect(shown.tables[0]?.answered.columns).toEqual([2, 1])
  const address = new URLSearchParams({ ...query, locale: 'en' })
  const { text } = await server.anonymous().send({ url: `/analysis?${address}` })
  const said =
    '1 answered and meet the conditions, of 3 public replies from 6 States invited; 2 are in the table, the same States in every cycle, and 1 of these answered in this one.'
  expect(text.replaceAll(/<[^>]*>/g, '')).toContain(said)
})

test('groups of States stand in one order wherever they are chosen, and in the rows of a table', async () => {
  const { groups } = await server.anonymous().call(getVariables, { query: {} })
  const offered = groups.map(({ id }) => id)
  expect(offered).toEqual(inGroupOrder(offered))
  expect(offered.indexOf('m49-015')).toBe(offered.indexOf('m49-002') + 1)
  const { rows } = await open({ rows: 'group-region' })
  expect(rows?.categories.map(({ label }) => label)).toEqual(['Africa', 'Americas', 'Asia', 'Europe'])
})

test('an analysis is called by what is counted, by what it is narrowed and by its cycles, and so are its files', async () => {
  const query = { rows: 'hasStrategy', cycles: cycle, group: 'un-afr', where: 'hasStrategy:yes' }
  const { title } = await submitted(query)
  expect(title).toMatch(/ – African States; .+: Yes; .+$/)
  expect((await submitted({ ...query, where: 'hasStrategy:no' })).title).not.toBe(title)
  const browser = await server.signedInAs('analyst')
  const address = new URLSearchParams({ ...query, locale: 'en' })
  const { text } = await browser.send({ url: `/submitted/analysis?${address}` })
  expect(/<input[^>]*name="title"[^>]*>/.exec(text)?.[0]).toContain(`value="${title}"`)
  const file = await browser.send({ url: `/api/v1/submitted/analysis/table.xlsx?${address}` })
  expect(String(file.headers['content-disposition'])).toMatch(/African(%20| )States.*\.xlsx/)
})

test('its address brings back exactly the same, and its table as CSV says how it came about', async () => {
  const first = await open({
    rows: 'hasStrategy',
    columns: 'capacity',
    percent: 'overall',
    where: 'hasStrategy:yes,no',
  })
  const query = Object.fromEntries(new URLSearchParams(first.address.split('?')[1]))
  expect(await server.anonymous().call(getAnalysis, { query })).toEqual(first)
  const csv = (await server.anonymous().attempt(getAnalysisCsv, { query: { ...query, locale: 'en' } })).text
  expect(csv.split('\n')[0]).toBe('Line,Cycle,hasStrategy,Capacity of the prisons,States counted,Per cent')
  expect(csv).toContain('note,,Rule,')
  expect(csv).toContain('note,,Edition,annual-2026: running')
  expect(csv).toContain(first.address)
})

test('what may be counted by is listed, with the parts of tables', async () => {
  const { questions, texts, divisions } = await server.anonymous().call(getVariables, { query: { locale: 'en' } })
  const all = questions.flatMap((section) => section.questions)
  expect(all.map(({ id }) => id)).toEqual(['hasStrategy', 'strategyText', 'held', 'capacity', 'free'])
  expect(all.find(({ id }) => id === 'held')?.parts.map(({ variable }) => variable)).toContain('held.female._')
  expect(texts.map(({ id }) => id)).toEqual(['strategyText'])
  expect(divisions.map(({ id }) => id)).toContain('group-un')
})

test('an analyst keeps an analysis; colleagues find what is shared, strangers nothing', async () => {
  const analyst = await server.signedInAs('analyst')
  const officer = await server.signedInAs('secretariat-officer')
  const address = `/submitted/analysis?rows=hasStrategy&cycles=${cycle}`
  const body = { title: 'Strategies', note: 'For the session', address }
  const own = await analyst.call(saveAnalysis, { body: { ...body, sharing: 'private' } })
  const linked = await analyst.call(saveAnalysis, { body: { ...body, title: 'By link', sharing: 'link' } })
  const shared = await analyst.call(saveAnalysis, { body: { ...body, title: 'Shared', sharing: 'colleagues' } })
  expect(own).toMatchObject({ title: 'Strategies', address, own: true })
  const listed = async (browser: typeof analyst) =>
    (await browser.call(listSavedAnalyses, {})).analyses.map(({ title }) => title).toSorted()
  expect(await listed(analyst)).toEqual(['By link', 'Shared', 'Strategies'])
  expect(await listed(officer)).toEqual(['Shared'])
  const read = (id: string) => officer.call(getSavedAnalysis, { params: { analysis: id } })
  expect(await read(linked.id)).toMatchObject({ title: 'By link', own: false })
  expect((await officer.problem(getSavedAnalysis, { params: { analysis: own.id } })).code).toBe('analysis.notFound')
  expect((await officer.problem(deleteSavedAnalysis, { params: { analysis: shared.id } })).code).toBe(
    'analysis.notFound',
  )
  const salma = await server.signedInAs('morocco-focal-point')
  expect((await salma.problem(listSavedAnalyses, {})).code).toBe('access.denied')
  expect((await salma.problem(getSubmittedAnalysis, { query: {} })).code).toBe('access.denied')
  await analyst.call(deleteSavedAnalysis, { params: { analysis: shared.id } })
  expect(await listed(officer)).toEqual([])
  const bad = await analyst.problem(saveAnalysis, {
    body: { ...body, address: '/submitted/analysis?where=x', sharing: 'private' },
  })
  expect(bad.code).toBe('analysis.notUnderstood')
})

test('in SQL itself: silence is as public as its questions, and saved analyses are their author’s', async () => {
  const rows = await asSql<{ level: string }>(
    server.database,
    { role: 'app_public' },
    'select distinct level from silence',
  )
  expect(rows).toEqual([{ level: 'R3' }])
  const own = await asSql<{ state: string }>(
    server.database,
    { role: 'app_rw', state: 'MAR' },
    'select distinct state_id as state from silence',
  )
  expect(own).toEqual([{ state: 'MAR' }])
  const titles = await asSql<{ title: string }>(
    server.database,
    { role: 'app_secretariat' },
    'select title from saved_analysis order by 1',
  )
  expect(titles).toEqual([{ title: 'By link' }])
  await expect(asSql(server.database, { role: 'app_public' }, 'select 1 from saved_analysis')).rejects.toThrow(
    /permission denied/,
  )
})
