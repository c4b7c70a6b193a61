import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setLocale } from '#shared/contract/accounts.ts'
import { listResponses } from '#shared/contract/cycles.ts'
import type { ReplyOf } from '#shared/contract/endpoint.ts'
import { getHistory, markReady, withdrawContributor } from '#shared/contract/replies.ts'
import {
  getCanonical,
  getReceipt,
  readSubmission,
  reopenReply,
  type submitReply,
} from '#shared/contract/submissions.ts'
import { verifyReplies } from '#server/features/replies/index.ts'
import { castMember } from '#tests/support/cast.ts'
import { atWork, authority, handsOver, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

type Receipt = ReplyOf<typeof submitReply>

let server: TestServer
let salma: Teammate
beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, 'annual-2026')
  salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
})
afterAll(() => server.close())

test('a ministry is handed a section, answers it and says it is ready', async () => {
  await handsOver(salma, 'prisons', 'morocco-justice')
  const [mail] = await server.mails()
  expect(mail?.text).toContain('Prisons')
  const youssef = await atWork(server, 'morocco-justice', 'annual-2026')
  expect((await youssef.summary()).mySections).toEqual(['prisons'])
  expect(await youssef.types('capacity', { value: { number: '12000' } })).toMatchObject({ verdict: 'applied', rev: 1 })
  const { seq } = await youssef.summary()
  const params = { reply: youssef.reply, section: 'prisons' }
  const ready = await youssef.browser.call(markReady, { params, body: { ready: true, seq } })
  expect(ready.sections[1]?.ready).toMatchObject({
    by: { name: 'Youssef Alami', organization: 'Ministry of Justice' },
    stale: false,
  })
})

test('a contributor cannot touch a section of others; the rest of the batch is kept', async () => {
  const youssef = await atWork(server, 'morocco-justice', 'annual-2026')
  const { verdict, problem } = await youssef.types('hasStrategy', { value: { choice: 'yes' } })
  expect([verdict, problem]).toEqual(['rejected', 'access.denied'])
  const marking = { params: { reply: youssef.reply, section: 'policy' }, body: { ready: true, seq: 0 } }
  expect((await youssef.browser.problem(markReady, marking)).code).toBe('access.denied')
  expect((await youssef.submits()).json().code).toBe('access.denied')
  expect(await salma.head('hasStrategy')).toBeUndefined()
})

test('an answer after the section was said ready makes that stale', async () => {
  await salma.types('capacity', { value: { number: '12500' } }, 1)
  expect((await salma.summary()).sections[1]?.ready?.stale).toBe(true)
})

test('what is typed is kept though it is no number yet, and then stops the submission at its place', async () => {
  await salma.types('capacity', { typed: 'about 12 500' }, 2)
  const refused = await salma.submits()
  expect(refused.status).toBe(422)
  expect(refused.json()).toMatchObject({
    code: 'reply.mustFix',
    errors: [
      {
        pointer: '/answers/capacity',
        code: 'number.notANumber',
        message: 'Capacity of the prisons — “about 12 500” is kept as typed, but it is not a number yet.',
      },
    ],
  })
  await salma.browser.call(setLocale, { body: { locale: 'fr' } })
  expect((await salma.submits()).json().errors?.map(({ message }) => message)).toEqual([
    'Capacité des prisons — « about 12 500 » est conservé tel quel, mais ce n’est pas encore un nombre.',
  ])
  await salma.browser.call(setLocale, { body: { locale: 'en' } })
  await salma.types('capacity', { value: { number: '12500' } }, 3)
  const history = await salma.browser.call(getHistory, { params: { reply: salma.reply, question: 'capacity' } })
  expect(history.revisions.map(({ rev, answer }) => answer.typed ?? `${rev}`)).toEqual(['1', '2', 'about 12 500', '4'])
})

test('the focal point submits: reference, proof, and a mail to the team', async () => {
  await salma.types('hasStrategy', { value: { choice: 'no' } })
  await salma.types('strategyText', { value: { text: 'typed, then not asked any more' } })
  const receipt = (await salma.submits()).json<Receipt>()
  expect(receipt).toMatchObject({ reference: 'ANNUAL-2026-MAR-1', revision: 1, authority, answered: 2, blank: 1 })
  const params = { submission: receipt.id }
  const { text } = await salma.browser.attempt(getCanonical, { params })
  expect(createHash('sha256').update(text).digest('hex')).toBe(receipt.sha256)
  expect(Object.keys(JSON.parse(text).answers)).toEqual(['capacity', 'hasStrategy'])
  const proofs = (await server.mails()).filter(({ text: mail }) => mail.includes(receipt.sha256))
  expect(proofs.map(({ to }) => to).toSorted()).toEqual([
    castMember('morocco-observer').email,
    castMember('morocco-focal-point').email,
  ])
  expect(await salma.browser.call(getReceipt, { params })).toEqual(receipt)
})

test('the secretariat’s officers and administrators are told where to read it, in a mail of their own', async () => {
  const { submissionId } = await salma.summary()
  const received = (await server.mails()).filter(({ subject }) => subject.includes('reply received'))
  expect(received.map(({ to }) => to).toSorted()).toEqual([
    castMember('secretariat-administrator').email,
    castMember('secretariat-officer').email,
  ])
  expect(received[0]?.subject).toBe('Morocco: reply received, ANNUAL-2026-MAR-1')
  expect(received[0]?.text).toContain(`http://localhost:3000/secretariat/submissions/${submissionId}\n`)
})

test('the secretariat now reads it, and the board shows it', async () => {
  const officer = await server.signedInAs('secretariat-officer')
  const { responses } = await officer.call(listResponses, { params: { cycle: 'annual-2026' } })
  expect(responses.map(({ state, status }) => `${state} ${status}`)).toEqual(['JPN not-started', 'MAR submitted'])
  const submission = responses.find(({ state }) => state === 'MAR')?.submissionId ?? ''
  const { answers } = await officer.call(readSubmission, { params: { submission } })
  expect(answers).toEqual([
    { question: 'hasStrategy', section: 'policy', answer: { value: { choice: 'no' } } },
    { question: 'capacity', section: 'prisons', answer: { value: { number: '12500' } } },
  ])
  const analyst = await server.signedInAs('analyst')
  expect((await analyst.call(readSubmission, { params: { submission } })).answers).toEqual(answers)
})

test('what is typed after the submission is kept beside it, for its author and the focal point', async () => {
  const youssef = await atWork(server, 'morocco-justice', 'annual-2026')
  const late = await youssef.types('capacity', { value: { number: '13000' } }, 4)
  expect(late.verdict).toBe('late')
  expect((await salma.head('capacity'))?.rev).toBe(4)
  expect((await salma.sees()).branches).toMatchObject([{ id: late.branchId, by: { name: 'Youssef Alami' } }])
  const nadia = await atWork(server, 'morocco-prisons', 'annual-2026')
  expect((await nadia.sees()).branches).toEqual([])
})

test('a correction makes the next revision; the first stays as it was, and the second names it', async () => {
  const first = await salma.summary()
  await salma.browser.call(reopenReply, { params: { reply: salma.reply } })
  const officer = await server.signedInAs('secretariat-officer')
  const { responses } = await officer.call(listResponses, { params: { cycle: 'annual-2026' } })
  expect(responses.at(-1)).toMatchObject({ state: 'MAR', status: 'submitted', correcting: true, revision: 1 })
  expect((await salma.submits()).json().code).toBe('reply.openBranches')
  const [branch] = (await salma.sees()).branches
  await salma.types('capacity', { value: { number: '13000' } }, 4, { closes: [branch?.id ?? ''] })
  const second = (await salma.submits()).json<Receipt>()
  const before = await salma.browser.call(getReceipt, { params: { submission: first.submissionId ?? '' } })
  expect(second).toMatchObject({ reference: 'ANNUAL-2026-MAR-2', previousSha256: before.sha256 })
  expect((await verifyReplies(server.database)).discrepancies).toEqual([])
})

test('next year the last submission stands beside the questions', async () => {
  await opensCycle(server, 'annual-2027', ['MAR'], 2027)
  const next = await atWork(server, 'morocco-focal-point', 'annual-2027')
  expect(await next.sees()).toMatchObject({
    previousCycle: 'annual-2026',
    previous: { capacity: { value: { number: '13000' } } },
  })
})

test('a section is taken back from a ministry: from then on it is refused', async () => {
  await opensCycle(server, 'annual-2028', ['MAR'], 2028)
  const focalPoint = await atWork(server, 'morocco-focal-point', 'annual-2028')
  await handsOver(focalPoint, 'prisons', 'morocco-prisons')
  const nadia = await atWork(server, 'morocco-prisons', 'annual-2028')
  const person = server.people.get('morocco-prisons') ?? ''
  await focalPoint.browser.call(withdrawContributor, {
    params: { reply: focalPoint.reply, person, section: 'prisons' },
  })
  expect((await nadia.types('capacity', { value: { number: '1' } })).problem).toBe('access.denied')
})
