import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareRelease, publishRelease } from '#shared/contract/releases.ts'
import {
  changeSummary,
  createSummary,
  getDocument,
  getSummary,
  listSummaries,
  publishSummary,
  withdrawSummary,
} from '#shared/contract/summaries.ts'
import { acceptsAll } from '#tests/support/decide.ts'
import { narrativeDefinitions } from '#tests/support/narrative-definitions.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'
import { textOfPaper } from '#tests/support/written-paper.ts'

const cycle = 'annual-2026'
const at = (level: 'R1' | 'R3') => ({ sections: { first: level, second: level }, exceptions: {} })
const practice = (title: string, consent?: string) => ({
  i1Practice: {
    value: {
      items: [{ id: 'item-1', fields: { title, description: `${title}: at length`, ...(consent && { consent }) } }],
    },
    language: 'en',
  },
})
/** Questions under the headings of their sections, as documents look for them. */
const definitions = {
  ...narrativeDefinitions,
  versions: new Map(
    [...narrativeDefinitions.versions].map(([id, loaded]) => {
      const sections = loaded.version.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => ({ ...question, headings: section.headings ?? [] })),
      }))
      return [id, { ...loaded, version: { ...loaded.version, sections } }]
    }),
  ),
}

let server: TestServer
beforeAll(async () => {
  server = await startWithPages({ definitions })
  await opensCycle(server, cycle, ['FRA', 'KEN', 'CAN', 'MAR'])
  await says('FRA', practice('Open courts', 'yes'))
  await says('KEN', practice('Village mediators', 'yes'))
  await says('CAN', practice('Never agreed to'))
  await releases('2026.1')
})
afterAll(() => server.close())

const says = (state: string, answers: object, level: 'R1' | 'R3' = 'R3', correction = false) =>
  reports(server, { cycle, state, answers: { ...answers }, levels: at(level), correction })
async function releases(name: string): Promise<void> {
  await server.mails()
  const officer = await server.signedInAs('secretariat-officer')
  const administrator = await server.signedInAs('secretariat-administrator')
  await officer.call(prepareRelease, { body: { name, cycles: [cycle] } })
  await administrator.call(publishRelease, { params: { release: name }, body: {} })
}
const theme = (more = {}) =>
  ({ params: { kind: 'theme', scope: 'I' }, query: { cycle, locale: 'en', ...more } }) as const
const json = async (more = {}) => JSON.stringify(await server.anonymous().call(getDocument, theme(more)))
const page = async (query = '') =>
  (await server.anonymous().send({ method: 'GET', url: `/themes/I?cycle=${cycle}&locale=en${query}` })).text
const paperAddress = (more: Readonly<Record<string, string>>): string =>
  `/api/v1/documents/theme/I/paper.docx?${new URLSearchParams({ cycle, locale: 'en', ...more }).toString()}`
const paper = async (more = {}) =>
  textOfPaper((await server.app.inject({ method: 'GET', url: paperAddress(more) })).rawPayload)
const everyForm = async (): Promise<readonly string[]> => [await page(), await json(), await paper()]
const begins = async () => {
  const officer = await server.signedInAs('secretariat-officer')
  const draft = await officer.call(createSummary, { body: { kind: 'theme', scope: 'I', cycle, locale: 'en' } })
  return {
    officer,
    draft,
    at: (revision: number) => ({ params: { summary: draft.id }, headers: { 'if-match': `"${revision}"` } }),
  }
}

test('page, JSON and paper are the one document that was published, without a notice while its release is in force', async () => {
  const { officer, draft, at: seen } = await begins()
  const own = { op: 'add', after: 'summary-replies', text: 'Words of the secretariat.' } as const
  await officer.call(changeSummary, { ...seen(1), body: { changes: [own] } })
  await officer.call(publishSummary, seen(await acceptsAll(officer, draft.id)))
  for (const form of await everyForm()) {
    expect(form).toContain('Words of the secretariat.')
    expect(form).toContain('Village mediators')
    expect(form).not.toContain('Never agreed to')
    expect(form).not.toContain('in force')
  }
  expect(await paper({ edition: '2026.1' })).toContain('Words of the secretariat.')
})

test('a practice taken back is shown in no document, the published one and that of the older release included', async () => {
  const { officer, draft } = await begins()
  await says('KEN', practice('Village mediators', 'yes'), 'R1', true)
  await releases('2026.2')
  for (const form of await everyForm()) {
    expect(form).toContain('Words of the secretariat.')
    expect(form).toContain('Figures are those of edition 2026.1; edition 2026.2 is in force.')
    expect(form).toContain('Open courts')
    expect(form).not.toContain('Village mediators')
    expect(form).toContain('1 quotation is no longer shown')
  }
  expect(await json({ edition: '2026.1' })).not.toContain('Village mediators')
  const { stale } = await officer.call(getSummary, { params: { summary: draft.id } })
  const block = 'practices-I.1'
  expect(stale).toContainEqual({ paragraph: block, before: 'Kenya: Village mediators', now: 'no longer public' })
})

test('a draft that is taken anew rests on the release in force, its quotations too', async () => {
  const { officer, draft, at: seen } = await begins()
  const published = await officer.call(publishSummary, seen(await acceptsAll(officer, draft.id)))
  expect(published).toMatchObject({ edition: '2026.2', stale: [] })
  for (const form of await everyForm()) expect(form).not.toContain('in force')
})

test('taking a quotation anew drops it from a draft, and the new edition stands in the text', async () => {
  const { officer, draft, at: seen } = await begins()
  await says('FRA', practice('Open courts', 'no'), 'R3', true)
  await releases('2026.3')
  const { stale } = await officer.call(getSummary, { params: { summary: draft.id } })
  expect(stale.map(({ paragraph }) => paragraph)).toContain('practices-I.1')
  expect((await officer.problem(publishSummary, seen(1))).code).toBe('summary.stale')
  const changes = [...new Set(stale.map(({ paragraph }) => paragraph))].map(
    (paragraph) => ({ op: 'renew', paragraph }) as const,
  )
  await officer.call(changeSummary, { ...seen(1), body: { changes } })
  const published = await officer.call(publishSummary, seen(await acceptsAll(officer, draft.id)))
  expect(published.edition).toBe('2026.3')
  expect(published.document.blocks.filter((one) => /Open courts|2026\.2/.test(JSON.stringify(one)))).toEqual([])
})

test('where another cycle has only a generated text, its page leads to the one that was published', async () => {
  await opensCycle(server, 'annual-2027', ['FRA'], 2027)
  const { text: other } = await server.anonymous().send({ method: 'GET', url: '/themes/I?cycle=annual-2027&locale=en' })
  expect(other).toContain('Generated from the replies; not reviewed or edited.')
  expect(other).toContain('For another cycle, there is a text on this that the secretariat drafted and published:')
  expect(other).toContain(`href="/themes/I?locale=en&amp;cycle=${cycle}">Cycle ${cycle}</a>`)
  expect(await page()).not.toContain('For another cycle')
})

test('who reads in a language without a published text is told of the one in another language, and led to it', async () => {
  const read = async (locale: string, of = cycle) =>
    (await server.anonymous().send({ method: 'GET', url: `/themes/I?cycle=${of}&locale=${locale}` })).text
  const inFrench = await read('fr')
  expect(inFrench).toContain('Le secrétariat a publié un texte sur ce sujet en anglais\u00a0:')
  expect(inFrench).toContain(`href="/themes/I?locale=en&amp;cycle=${cycle}" hrefLang="en">Cycle ${cycle}</a>`)
  expect(await read('ar')).toContain('نشرت الأمانة نصا في هذا الموضوع بالإنكليزية:')
  expect(await read('en')).not.toContain('has published a text on this in')
  expect(await read('fr', 'annual-2027')).toContain(`cycle=${cycle}" hrefLang="en"`)
})

const reason = 'The figures on prevention were computed from a wrong year.'
const withdrawn = 'The secretariat withdrew this document on'

test('a document is withdrawn with its reason: whoever opens its address reads that, and its paper is gone', async () => {
  const { officer, draft, at: seen } = await begins()
  const withdrawal = (revision: number, why = reason) => ({ ...seen(revision), body: { reason: why } })
  expect((await officer.problem(withdrawSummary, withdrawal(1))).code).toBe('summary.notPublished')
  const { revision } = await officer.call(publishSummary, seen(await acceptsAll(officer, draft.id)))
  expect((await officer.problem(withdrawSummary, withdrawal(revision, '  '))).code).toBe('request.invalid')
  expect((await officer.problem(withdrawSummary, withdrawal(revision - 1))).code).toBe('precondition.failed')
  const after = await officer.call(withdrawSummary, withdrawal(revision))
  expect(after).toMatchObject({ status: 'withdrawn', withdrawalReason: reason })

  const read = await server.anonymous().send({ method: 'GET', url: `/themes/I?cycle=${cycle}&locale=en` })
  expect(read.status).toBe(200)
  expect(read.text).toContain(withdrawn)
  expect(read.text).toContain(`Reason: ${reason}`)
  expect(read.text).not.toContain('paper.docx')
  expect(await server.anonymous().problem(getDocument, theme())).toMatchObject({
    status: 410,
    code: 'document.withdrawn',
  })
  for (const edition of [{}, { edition: after.edition }])
    expect((await server.app.inject({ method: 'GET', url: paperAddress(edition) })).statusCode).toBe(410)
})

test('what was withdrawn is named nowhere as published; other languages have their own text as before', async () => {
  const read = async (address: string) => (await server.anonymous().send({ method: 'GET', url: address })).text
  expect(await read('/themes/I?cycle=annual-2027&locale=en')).not.toContain('For another cycle')
  const inFrench = await read(`/themes/I?cycle=${cycle}&locale=fr`)
  expect(inFrench).not.toContain('Le secrétariat a publié un texte sur ce sujet')
  expect(inFrench).not.toContain('Le secrétariat a retiré')
})

test('a withdrawn document may be changed and stays withdrawn, until a text is published in its place', async () => {
  const { officer, draft, at: seen } = await begins()
  const { summaries } = await officer.call(listSummaries, {})
  const old = summaries.find(({ status }) => status === 'withdrawn')
  const change = { op: 'add', after: 'summary-replies', text: 'Corrected by the secretariat.' } as const
  const changed = await officer.call(changeSummary, {
    params: { summary: old?.id ?? '' },
    headers: { 'if-match': `"${old?.revision}"` },
    body: { changes: [change] },
  })
  expect(changed).toMatchObject({ status: 'withdrawn', withdrawalReason: reason })
  expect(await page()).toContain(withdrawn)

  const again = { params: { summary: changed.id }, headers: { 'if-match': `"${changed.revision}"` } }
  const published = await officer.call(publishSummary, again)
  expect(published.status).toBe('published')
  expect(published).not.toHaveProperty('withdrawalReason')
  for (const form of await everyForm()) expect(form).toContain('Corrected by the secretariat.')

  await officer.call(withdrawSummary, {
    params: { summary: published.id },
    headers: { 'if-match': `"${published.revision}"` },
    body: { reason },
  })
  expect(await page()).toContain(withdrawn)
  await officer.call(publishSummary, seen(await acceptsAll(officer, draft.id)))
  expect(await page()).not.toContain(withdrawn)
  const { status } = await officer.call(getSummary, { params: { summary: published.id } })
  expect(status).toBe('draft')
})

test('the trail tells of every withdrawal, by whom and why', async () => {
  const trail = await asSql<{ why: string; name: string }>(
    server.database,
    {},
    `select a.details ->> 'reason' as why, p.name from audit_event a join person p on p.id = a.person_id
     where a.event = 'summary.withdrawn'`,
  )
  expect(trail).toEqual([
    { why: reason, name: 'Elena Marchetti' },
    { why: reason, name: 'Elena Marchetti' },
  ])
})
