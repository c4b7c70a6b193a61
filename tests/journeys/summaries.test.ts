import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  changeSummary,
  createSummary,
  getDocument,
  getDocumentPaper,
  getFigure,
  getSummary,
  listSummaries,
  publishSummary,
  type SummaryChange,
} from '#shared/contract/summaries.ts'
import { figuresOf, type SummaryDocument } from '#shared/summary/document.ts'
import { acceptsAll } from '#tests/support/decide.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

const cycle = 'annual-2026'
const canary = 'CANARY-8842'
const says = (choice: string) => ({ hasStrategy: { value: { choice } } })
const theme = { params: { kind: 'theme', scope: 'I' }, query: { cycle } } as const

let server: TestServer
let elena: TestBrowser
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'JPN', 'FRA', 'KEN', 'CAN'])
  await reports(server, {
    cycle,
    state: 'FRA',
    answers: { ...prison(0, 75, 100), ...says('yes') },
    levels: allAt('R3'),
  })
  await reports(server, { cycle, state: 'KEN', answers: says('no'), levels: allAt('R3') })
  await reports(server, {
    cycle,
    state: 'CAN',
    answers: { hasStrategy: { nonAnswer: 'not-applicable' } },
    levels: allAt('R3'),
  })
  const secret = { hasStrategy: { value: { choice: 'yes' }, note: canary, source: canary } }
  await reports(server, { cycle, state: 'MAR', answers: secret, levels: allAt('R1') })
  await server.mails()
  elena = await server.signedInAs('secretariat-officer')
})
afterAll(() => server.close())

const textOf = ({ blocks }: SummaryDocument, id: string): string => {
  const block = blocks.find((one) => one.id === id)
  if (block?.kind !== 'paragraph') throw new Error(`no paragraph ${id}`)
  return block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}
const begin = () => elena.call(createSummary, { body: { kind: 'theme', scope: 'I', cycle, locale: 'en' } })
const change = (draft: { id: string; revision: number }, ...changes: readonly SummaryChange[]) => ({
  params: { summary: draft.id },
  headers: { 'if-match': `"${draft.revision}"` },
  body: { changes: [...changes] },
})

test('a document counts what is public, and says who is behind it; a reason is never a no', async () => {
  const document = await server.anonymous().call(getDocument, theme)
  const said = textOf(document, 'T-01')
  expect(said).toContain('one of the two States that answered said yes and one no (3 replies; 5 States invited)')
  expect(said).toContain('one State to which it does not apply')
  expect(JSON.stringify(document)).not.toContain(canary)
})

test('every figure opens for everybody, names the States counted, and never a reply that is not public', async () => {
  const reader = server.anonymous()
  const document = await reader.call(getDocument, theme)
  for (const figure of figuresOf(document)) {
    const opened = await reader.call(getFigure, { params: { cycle, figure }, query: {} })
    expect(opened.rule, figure).not.toMatch(/^rule\./)
  }
  const yes = await reader.call(getFigure, { params: { cycle, figure: 'said~T-01~yes' }, query: {} })
  expect(yes.basis.map(({ state, counts }) => [state, counts])).toEqual([
    ['FRA', true],
    ['KEN', false],
  ])
  expect(yes.questions.map(({ id }) => id)).toEqual(['hasStrategy'])
  expect((await reader.problem(getFigure, { params: { cycle, figure: 'said~T-99~yes' }, query: {} })).code).toBe(
    'figure.notFound',
  )
})

test('a figure is headed by what it counts; States without a public reply are counted and never listed', async () => {
  const open = (figure: string, locale: 'en' | 'fr' | 'ar' = 'en') =>
    server.anonymous().call(getFigure, { params: { cycle, figure }, query: { locale } })
  const silent = await open('silent')
  expect(silent.title).toBe('States without a public reply: 2')
  expect(silent.silent).toEqual({ count: 2, counts: true })
  expect(silent.basis.map(({ state, counts }) => [state, counts])).toEqual([
    ['CAN', false],
    ['FRA', false],
    ['KEN', false],
  ])
  expect((await open('silent~~~un-afr')).title).toBe('States without a public reply – African: 1')
  expect((await open('silent', 'fr')).title).toBe('États sans réponse publique : 2')
  expect((await open('silent', 'ar')).title).toBe('الدول التي ليس لها رد متاح للجمهور: 2')
  const replied = await open('replied')
  expect(replied.title).toBe('States that replied: 3')
  expect(replied.silent).toEqual({ count: 2, counts: false })
  expect((await open('invited')).title).toBe('States invited: 5')
  expect((await open('said~T-01~yes')).title).toMatch(/ – States that answered “Yes”: 1$/)
  const page = await server.anonymous().send({ method: 'GET', url: `/figures/${cycle}/silent?locale=en` })
  expect(page.text).toContain('2 States without a public reply are not listed')
  expect(page.text).not.toContain('Morocco')
})

test('the paper is a file for Word, and the page draws the same numbers without a script', async () => {
  const paper = await server.anonymous().attempt(getDocumentPaper, theme)
  expect(paper.headers['content-type']).toContain('wordprocessingml')
  const page = await server.anonymous().send({ method: 'GET', url: `/themes/I?cycle=${cycle}&locale=en` })
  expect(page.status).toBe(200)
  expect(page.text).toContain('/figures/annual-2026/said~T-01~yes')
  const opened = await server.anonymous().send({ method: 'GET', url: `/figures/${cycle}/said~T-01~yes?locale=en` })
  expect(opened.text).toContain(`/replies/${cycle}/FRA`)
})

test('only the secretariat drafts; a draft is nobody else’s business, in SQL either', async () => {
  const draft = await begin()
  const salma = await server.signedInAs('morocco-focal-point')
  expect((await salma.problem(getSummary, { params: { summary: draft.id } })).status).toBe(403)
  expect((await server.anonymous().problem(listSummaries)).status).toBe(401)
  for (const tenant of [{ role: 'app_public' }, { role: 'app_rw', state: 'MAR' }])
    expect(await asSql(server.database, tenant, 'select 1 from summary').catch(() => [])).toEqual([])
})

test('edits keep figures locked: moved or left out, never altered', async () => {
  const draft = await begin()
  const edit = (text: string): SummaryChange => ({ op: 'edit', paragraph: 'T-01', text })
  const refused = await elena.problem(changeSummary, change(draft, edit('Nearly [[1: four]] States said yes.')))
  expect(refused).toMatchObject({
    status: 422,
    code: 'summary.figureUnknown',
    errors: [{ pointer: '/changes/0/text' }],
  })
  const after = await elena.call(changeSummary, change(draft, edit('In short, [[1: one]] said yes.')))
  const block = after.document.blocks.find(({ id }) => id === 'T-01')
  expect(block).toMatchObject({
    standing: 'edited',
    runs: ['In short, ', { text: 'one', figure: 'said~T-01~yes' }, ' said yes.'],
  })
})

test('two officers cannot overwrite each other: the second learns that the draft has changed', async () => {
  const draft = await begin()
  await elena.call(changeSummary, change(draft, { op: 'accept', paragraph: 'T-01' }))
  const late = await elena.problem(changeSummary, change(draft, { op: 'drop', paragraph: 'T-01' }))
  expect(late).toMatchObject({ status: 412, code: 'precondition.failed', current: '"2"' })
})

test('paragraphs are moved, dropped and added; all changes of a request happen, or none', async () => {
  const draft = await begin()
  const wrong = change(draft, { op: 'drop', paragraph: 'T-02' }, { op: 'accept', paragraph: 'nowhere' })
  expect((await elena.problem(changeSummary, wrong)).code).toBe('summary.paragraphUnknown')
  const after = await elena.call(
    changeSummary,
    change(
      draft,
      { op: 'move', paragraph: 'T-02', by: -1 },
      { op: 'add', after: 'T-01', text: 'Our own words.' },
      { op: 'drop', paragraph: 'bias' },
    ),
  )
  const ids = after.document.blocks.map(({ id }) => id)
  expect(ids.indexOf('T-02')).toBeLessThan(ids.indexOf('T-01'))
  expect(ids[ids.indexOf('T-01') + 1]).toBe('own-1')
  expect(ids).not.toContain('bias')
})

test('a corrected reply makes figures stale: old and new are shown, publishing waits until the new ones are taken', async () => {
  const draft = await begin()
  await reports(server, { cycle, state: 'KEN', correction: true, answers: says('yes') })
  await server.mails()
  const now = await elena.call(getSummary, { params: { summary: draft.id } })
  expect(now.stale).toContainEqual({ paragraph: 'T-01', figure: 'said~T-01~yes', before: 'one', now: 'two' })
  const publication = { params: { summary: draft.id }, headers: { 'if-match': '"1"' } }
  expect((await elena.problem(publishSummary, publication)).code).toBe('summary.stale')
  const paragraphs = [...new Set(now.stale.map(({ paragraph }) => paragraph))]
  const renewed = await elena.call(
    changeSummary,
    change(draft, ...paragraphs.map((paragraph) => ({ op: 'renew', paragraph }) as const)),
  )
  expect(renewed.stale).toEqual([])
  expect(textOf(renewed.document, 'T-01')).toContain('two of the two States')
})

test('an edited sentence takes its new figures too, and can be published then', async () => {
  const draft = await begin()
  const edit = { op: 'edit', paragraph: 'T-01', text: 'Said yes: [[1: two]], of [[2: two States]].' } as const
  const edited = await elena.call(changeSummary, change(draft, edit))
  await reports(server, { cycle, state: 'KEN', correction: true, answers: says('no') })
  await server.mails()
  const { stale } = await elena.call(getSummary, { params: { summary: draft.id } })
  const paragraphs = [...new Set(stale.map(({ paragraph }) => paragraph))]
  const renew = paragraphs.map((paragraph) => ({ op: 'renew', paragraph }) as const)
  const renewed = await elena.call(changeSummary, change(edited, ...renew))
  expect(textOf(renewed.document, 'T-01')).toBe('Said yes: one, of two States.')
  expect(renewed.stale).toEqual([])
})

test('what is published stands on the public page; the trail tells who did what', async () => {
  const draft = await begin()
  const edited = await elena.call(
    changeSummary,
    change(draft, { op: 'add', after: 'T-01', text: 'A sentence of the secretariat.' }),
  )
  const publication = (revision: number) => ({
    params: { summary: draft.id },
    headers: { 'if-match': `"${revision}"` },
  })
  expect((await elena.problem(publishSummary, publication(edited.revision))).code).toBe('summary.undecided')
  await elena.call(publishSummary, publication(await acceptsAll(elena, draft.id)))
  const page = await server.anonymous().send({ method: 'GET', url: `/themes/I?cycle=${cycle}&locale=en` })
  expect(page.text).toContain('A sentence of the secretariat.')
  const french = await server.anonymous().send({ method: 'GET', url: `/themes/I?cycle=${cycle}&locale=fr` })
  expect(french.text).not.toContain('A sentence of the secretariat.')
  const trail = await asSql<{ event: string }>(
    server.database,
    {},
    `select event from audit_event where subject = '${draft.id}' order by id`,
  )
  expect(trail.map(({ event }) => event)).toEqual([
    'summary.begun',
    'summary.changed',
    'summary.changed',
    'summary.published',
  ])
})

test('a national document holds what its State released, and is not there where it released nothing', async () => {
  const national = (state: string) => ({ params: { kind: 'national', scope: state }, query: { cycle } }) as const
  const france = await server.anonymous().call(getDocument, national('FRA'))
  const cells = france.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))
  expect(cells.map(({ text }) => text)).toContain('Yes')
  expect((await server.anonymous().problem(getDocument, national('MAR'))).status).toBe(404)
})
