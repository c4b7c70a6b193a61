import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  getChallenges,
  getPracticesFeed,
  getSubmittedChallenges,
  searchNarratives,
  searchSubmittedNarratives,
  type NarrativesReply,
} from '#shared/contract/narratives.ts'
import { narrativeDefinitions } from '#tests/support/narrative-definitions.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const at = (level: 'R1' | 'R3') => ({ sections: { first: level, second: level }, exceptions: {} })
const text = (words: string, language: string) => ({ value: { text: words }, language })
const chose = (...choices: string[]) => ({ value: { choices } })
const entries = (...fields: Record<string, string>[]) => ({
  value: { items: fields.map((one, index) => ({ id: `item-${index}`, fields: one })) },
  language: 'en',
})

let server: TestServer
beforeAll(async () => {
  server = await startWithPages({ definitions: narrativeDefinitions })
  await opensCycle(server, cycle, ['MAR', 'FRA', 'KEN', 'JPN', 'RUS', 'CHN', 'ESP', 'CAN'])
  const says = (state: string, answers: object, level: 'R1' | 'R3' = 'R3') =>
    reports(server, { cycle, state, answers: { ...answers }, levels: at(level) })
  await says('MAR', { i1Measures: text('وُضعت الإستراتيجية الوطنية لمنع الجريمة', 'ar') })
  await says('FRA', { i1Measures: text('Les évaluations ont été menées dans chaque région.', 'fr') })
  await says('RUS', { i1Measures: text('Приняты меры по предупреждению преступности.', 'ru') })
  await says('CHN', { i1Measures: text('制定了国家预防犯罪战略，加强刑事司法合作。', 'zh') })
  await says('ESP', { i1Measures: text('Se evaluaron los programas en las cárceles.', 'es') })
  await says('KEN', {
    i1Measures: text(
      `${'Local partnerships were formed. '.repeat(30)}Prisons were evaluated <b>thoroughly</b>. ${'Courts took part. '.repeat(30)}`,
      'en',
    ),
    i1Challenges: chose('budget', 'staff'),
    ii1Challenges: chose('budget'),
    i1AssistanceNeeded: entries({ theme: 'cybercrime', description: 'Digital forensics' }),
    i1Practice: entries(
      { title: 'Village mediators', description: 'Disputes settled early', consent: 'yes', contact: 'Jane Doe' },
      { title: 'Kept among ourselves', description: 'Not for others', consent: 'no' },
    ),
  })
  await says('CAN', {
    i1Challenges: chose('budget'),
    i1AssistanceOffered: entries({ theme: 'cybercrime' }, { theme: 'prisons' }),
  })
  await says('JPN', { i1Measures: text('Prisons: for the secretariat alone', 'en'), i1Challenges: chose('none') }, 'R1')
})
afterAll(() => server.close())

const search = (query: object) => server.anonymous().call(searchNarratives, { query })
const states = ({ results }: NarrativesReply) => results.map(({ state }) => state).toSorted()
const hits = ({ results }: NarrativesReply) =>
  results.flatMap(({ parts }) => parts.filter(({ hit }) => hit).map((part) => part.text))

test.each([
  ['English, by the stem of a word', 'evaluating prisons', 'KEN', 'Prisons'],
  ['French, without its accents', 'evaluation', 'FRA', 'évaluations'],
  ['Spanish', 'cárcel', 'ESP', 'cárceles'],
  ['Russian', 'преступность', 'RUS', 'преступности'],
  ['Arabic, with another article, ending and spelling', 'استراتيجية', 'MAR', 'الإستراتيجية'],
  ['Arabic, one word of another form', 'بالجريمة', 'MAR', 'الجريمة'],
  ['Chinese, part of a compound', '预防犯罪', 'CHN', '犯罪'],
])('finds a text in %s', async (_, q, state, word) => {
  const found = await search({ q })
  expect(states(found)).toContain(state)
  expect(hits(found).join(' ')).toContain(word)
})

test('a hit stands in its surroundings, as text and never as markup', async () => {
  const [result] = (await search({ q: '"were evaluated"', kind: 'text' })).results
  expect(result).toMatchObject({
    state: 'KEN',
    language: 'en',
    before: true,
    after: true,
    label: 'Measures',
    public: true,
  })
  const shown = result?.parts.map((part) => part.text).join('') ?? ''
  expect(shown).toContain('<b>thoroughly</b>')
  expect(shown.length).toBeLessThan(600)
})

test('a phrase, a word that must not occur, and "or" mean what they say', async () => {
  expect(states(await search({ q: '"local partnerships"' }))).toEqual(['KEN'])
  expect(states(await search({ q: '"partnerships local"' }))).toEqual([])
  expect(states(await search({ q: 'evaluation -prison' }))).toEqual(['FRA'])
  expect(states(await search({ q: 'mediators or cárceles' }))).toEqual(['ESP', 'KEN'])
})

test('nothing that its State kept from the public is found by the public; the analyst finds it', async () => {
  expect(states(await search({ q: 'secretariat' }))).toEqual([])
  const analyst = await server.signedInAs('analyst')
  const all = await analyst.call(searchSubmittedNarratives, { query: { q: 'secretariat' } })
  expect(all.results).toMatchObject([{ state: 'JPN', public: false }])
  expect(all.results[0]?.submission).toBeDefined()
  const salma = await server.signedInAs('morocco-focal-point')
  expect((await salma.problem(searchSubmittedNarratives, { query: {} })).code).toBe('access.denied')
})

test('practices are shown with consent only, needs and offers by their theme, and a contact is found by nobody', async () => {
  const practices = await search({ kind: 'practice' })
  expect(practices.results.map(({ title }) => title)).toEqual(['Village mediators'])
  expect((await search({ q: 'ourselves' })).total).toBe(0)
  expect((await search({ q: 'Jane' })).total).toBe(0)
  const needs = await search({ kind: 'need' })
  expect(needs.results).toMatchObject([{ state: 'KEN', codes: [{ label: 'Crimes committed online' }] }])
  const feed = (await server.anonymous().attempt(getPracticesFeed, { query: { locale: 'en' } })).text
  expect(feed).toContain('Village mediators')
  expect(feed).not.toContain('Kept among ourselves')
})

test('an entry of codes alone, without a word of its State, is in no language and among those of none', async () => {
  const offers = await search({ kind: 'offer' })
  expect(offers).toMatchObject({ total: 2, languages: [] })
  expect(offers.results.map(({ language }) => language)).toEqual([undefined, undefined])
  expect(states(await search({ kind: 'offer', language: 'en' }))).toEqual([])
  const page = (await server.anonymous().send({ url: '/narratives?kind=offer&locale=en' })).text
  expect(page).toContain('2 texts and entries of lists')
  expect(page).not.toContain('Original:')
})

test('filters narrow: heading, question, State, group, language, cycle', async () => {
  expect(states(await search({ language: 'fr' }))).toEqual(['FRA'])
  expect(states(await search({ q: 'evaluation', group: 'un-afr' }))).toEqual(['KEN'])
  expect((await search({ heading: 'II.1' })).total).toBe(0)
  expect(states(await search({ pillar: 'I', question: 'i1Measures', state: 'ESP' }))).toEqual(['ESP'])
  expect((await server.anonymous().problem(searchNarratives, { query: { cycle: 'annual-1999' } })).code).toBe(
    'cycle.notFound',
  )
  const { kinds, languages } = await search({ q: 'evaluation' })
  expect(kinds).toMatchObject([{ id: 'text', count: 2 }])
  expect(languages.map(({ id }) => id).toSorted()).toEqual(['en', 'fr'])
})

test('what is said of other forms of a word holds for an Arabic plural of another pattern, which is not found', async () => {
  expect((await search({ q: 'جرائم' })).total).toBe(0)
  expect((await search({ q: 'بالجريمة' })).total).toBe(1)
  const page = async (locale: string) =>
    (await server.anonymous().send({ url: `/narratives?q=${encodeURIComponent('جرائم')}&locale=${locale}` })).text
  expect(await page('en')).toContain('an Arabic plural of another pattern has to be searched for by itself')
  expect(await page('ar')).toContain('جمع التكسير')
})

test('a word that occurs nowhere is answered with the nearest that does', async () => {
  const found = await search({ q: 'partnershps' })
  expect(found.total).toBe(0)
  expect(found.nearest).toEqual(['partnerships'])
  expect((await search({ q: 'secretarat' })).nearest).toEqual([])
})

test('a slip that only a stem forgives is told apart from what was written, and what was written can be looked for alone', async () => {
  const found = await search({ q: 'formmed' })
  expect(states(found)).toEqual(['KEN'])
  expect(found.unwritten).toEqual({ words: ['formmed'], found: ['formed'] })
  expect(await search({ q: 'formed' })).not.toHaveProperty('unwritten')
  expect((await search({ q: 'formmed', forms: 'written' })).total).toBe(0)
  expect(hits(await search({ q: 'formed', forms: 'written' }))).toContain('formed')
  const { text: html } = await server.anonymous().send({ url: '/narratives?q=formmed&locale=en' })
  expect(html).toContain('No text has “formmed” as written. One text is shown with “formed”')
  expect(html).not.toContain('with “formmed”')
})

test('challenges that are named equally often are said together, none of them first', async () => {
  const read = async (query: string) =>
    (await server.anonymous().send({ url: `/narratives/challenges?cycle=${cycle}&locale=en&${query}` })).text
  expect(await read('subject=I.1')).toContain('Most often named: Budget, by 2 States')
  expect(await read('subject=I.1&group=un-afr')).toContain('all equally: Budget and staff, each by one State')
})

test('common challenges come with three numbers, each State once, by heading and group', async () => {
  const open = await server.anonymous().call(getChallenges, { query: { cycle } })
  expect(open.coverage).toEqual({ answered: 2, replies: 7, invited: 8 })
  expect(open.challenges.map(({ code, label, states }) => [code, label, states])).toEqual([
    ['budget', 'Budget', 2],
    ['staff', 'staff', 1],
  ])
  expect(open.assistance).toMatchObject([
    { code: 'cybercrime', needs: 1, offers: 1 },
    { code: 'prisons', needs: 0, offers: 1 },
  ])
  const second = await server.anonymous().call(getChallenges, { query: { cycle, heading: 'II.1' } })
  expect(second.challenges).toMatchObject([{ code: 'budget', states: 1 }])
  const all = await (await server.signedInAs('analyst')).call(getSubmittedChallenges, { query: { cycle } })
  expect(all.challenges.map(({ code }) => code)).toContain('none')
})

test('every count of challenges and of assistance leads to the answers behind it', async () => {
  const page = async (url: string) => (await server.anonymous().send({ url })).text.replaceAll('&amp;', '&')
  const overview = await page(`/narratives/challenges?cycle=${cycle}&locale=en`)
  const addresses = [...overview.matchAll(/href="([^"]*)">(\d+)<\/a>/g)].map(([, url = '', count]) => ({ url, count }))
  const counts = addresses.map(({ url, count }) => [
    new URLSearchParams(url.split(/[?#]/)[1]).get('rows') ?? url,
    count,
  ])
  const theme = (kind: string, code: string) => `/narratives?kind=${kind}&theme=${code}&cycle=${cycle}&locale=en`
  expect(counts).toEqual([
    // Named in two questions, by one State in both.
    ['i1Challenges', '2'],
    ['ii1Challenges', '1'],
    ['i1Challenges', '1'],
    [theme('need', 'cybercrime'), '1'],
    [theme('offer', 'cybercrime'), '1'],
    [theme('offer', 'prisons'), '1'],
  ])
  expect(await page(addresses[0]?.url ?? '')).toMatch(/Kenya[\s\S]*Canada|Canada[\s\S]*Kenya/)
  expect(await page(theme('offer', 'prisons'))).toContain('Canada')
})

test('challenges are counted in one cycle, and the page says which, also where none was chosen', async () => {
  const { text: shown } = await server.anonymous().send({ url: '/narratives/challenges?cycle=&locale=en' })
  expect(shown).toMatch(/Counted in one cycle: <strong>[^<]*2026/)
  expect(/<select[^>]*name="cycle".*?<\/select>/s.exec(shown)?.[0]).not.toContain('value=""')
})

test('a text taken back or corrected is found no more, at once', async () => {
  await reports(server, { cycle, state: 'ESP', correction: true, answers: { i1Measures: text('Otra medida', 'es') } })
  expect(states(await search({ q: 'cárceles' }))).toEqual([])
  await reports(server, { cycle, state: 'FRA', correction: true, levels: at('R1') })
  expect(states(await search({ q: 'evaluation' }))).toEqual(['KEN'])
})

test('in SQL itself the public reads only what is public, and uses the index', async () => {
  const as = (query: string) => asSql<Record<string, string>>(server.database, { role: 'app_public' }, query)
  expect(await as('select distinct level from narrative_published')).toEqual([{ level: 'R3' }])
  await expect(as('select 1 from narrative')).rejects.toThrow(/permission denied/)
  await expect(as('select 1 from narrative_public')).rejects.toThrow(/permission denied/)
  await expect(as('select 1 from narrative_closed')).rejects.toThrow(/permission denied/)
  const own = await asSql<{ state: string }>(
    server.database,
    { role: 'app_rw', state: 'JPN' },
    'select distinct state_id as state from narrative',
  )
  expect(own).toEqual([{ state: 'JPN' }])
  await as('set local enable_seqscan = off')
  const plan = await as(`explain select 1 from narrative_published where words @@ 'prison'::tsquery`)
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toContain('Filter: (level')
})

test('a word that names a theme leads to everything under it, whatever words were used there', async () => {
  const { total, themes } = await search({ q: 'online crime', locale: 'en' })
  expect(total).toBe(0)
  expect(themes).toEqual([{ kind: 'theme', id: 'cybercrime', label: 'Crimes committed online', count: 2 }])
  expect(states(await search({ theme: 'cybercrime' }))).toEqual(['CAN', 'KEN'])
})

test('no word that only holds a sentence together is offered in the place of one that was mistyped', async () => {
  expect((await search({ q: 'prisns' })).nearest).toEqual(['prisons'])
  expect((await search({ q: 'nott' })).nearest).toEqual([])
  expect((await search({ q: 'the' })).themes).toEqual([])
})
