import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#server/platform/new-id.ts'
import { listResponses } from '#shared/contract/cycles.ts'
import type { EndpointShape } from '#shared/contract/endpoint.ts'
import * as replies from '#shared/contract/replies.ts'
import * as submissions from '#shared/contract/submissions.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, authority, operation, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { requestOf, type RawReply, type TestBrowser } from '#tests/support/test-browser.ts'
import { tinyVersion } from '#tests/support/tiny-definitions.ts'

const secret = 'CANARY of Morocco'
let server: TestServer
let salma: Teammate
let submission: string
beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, 'annual-2025', ['MAR', 'JPN'], 2025)
  await opensCycle(server, 'annual-2026')
  const before = await atWork(server, 'morocco-focal-point', 'annual-2025')
  await before.types('hasStrategy', { value: { choice: 'yes' } })
  await before.types('strategyText', { value: { text: secret } })
  submission = (await before.submits()).json<{ id: string }>().id
  salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
  await salma.types('strategyText', { value: { text: secret } })
})
afterAll(() => server.close())

/** Every endpoint that names a reply or a submission, with an input that would succeed for its owner. */
function requestsAbout(reply: string, sent: string): readonly [EndpointShape, object][] {
  const params = { reply, question: 'strategyText', section: 'policy', person: newId(), submission: sent }
  const only = (shape: EndpointShape) =>
    Object.fromEntries(Object.entries(params).filter(([name]) => name in (shape.params?.properties ?? {})))
  const ops = [operation('strategyText', { value: { text: 'written by Japan' } })]
  const person = { email: 'x@example.jp', name: 'X', organization: 'Y', locale: 'en' }
  const bodies: Record<string, object> = {
    saveAnswers: { clientId: newId(), versionId: tinyVersion.id, ops },
    markReady: { ready: true, seq: 0 },
    inviteContributor: { ...person, sections: ['policy'] },
    setRelease: { sections: { policy: 'R3' }, exceptions: {} },
    submitReply: { authority },
  }
  const headers = { 'if-match': '"1"', 'idempotency-key': 'k' }
  const all = [...Object.values(replies), ...Object.values(submissions)].filter(
    (one): one is never => 'policy' in (one as object),
  ) as EndpointShape[] // endpoints among the exports
  return all
    .filter(({ id }) => id !== 'listReplies')
    .map((shape) => [shape, { params: only(shape), headers, ...(bodies[shape.id] && { body: bodies[shape.id] }) }])
}

/** What a reply says, without what differs from one request to the next. */
function said({ status, headers, text }: RawReply): object {
  const { date: _, 'x-request-id': __, ...rest } = headers
  return { status, rest, text: text.replace(/"instance":"[^"]*"/, '') }
}

async function ask(browser: TestBrowser, [shape, input]: readonly [EndpointShape, object]): Promise<object> {
  return said(await browser.send(requestOf(shape, input)))
}

test('another State gets the same bytes for this reply as for one that does not exist', async () => {
  const japan = await server.signedInAs('japan-focal-point')
  const [real, absent] = [requestsAbout(salma.reply, submission), requestsAbout(newId(), newId())]
  expect(real.length).toBeGreaterThan(10)
  for (const [at, request] of real.entries()) {
    const answer = await ask(japan, request)
    expect([request[0].id, answer]).toEqual([request[0].id, await ask(japan, absent[at] ?? request)])
    expect(JSON.stringify(answer)).toContain('notFound')
  }
  expect((await salma.head('strategyText'))?.answer).toEqual({ value: { text: secret } })
})

test('an id that can be no id is simply not found', async () => {
  expect((await salma.browser.problem(replies.getReply, { params: { reply: 'not-an-id' } })).code).toBe(
    'reply.notFound',
  )
  expect((await salma.browser.problem(submissions.getReceipt, { params: { submission: 'nothing' } })).code).toBe(
    'submission.notFound',
  )
})

test('the secretariat has no way to a draft: no route, and of the board only status and times', async () => {
  const officer = await server.signedInAs('secretariat-officer')
  for (const request of requestsAbout(salma.reply, newId())) {
    expect(JSON.stringify(await ask(officer, request))).toMatch(/access\.denied|notFound/)
  }
  const { responses } = await officer.call(listResponses, { params: { cycle: 'annual-2026' } })
  const morocco = responses.find(({ state }) => state === 'MAR')
  expect(Object.keys(morocco ?? {}).sort()).toEqual([
    'correcting',
    'focalPoints',
    'lastActivity',
    'observers',
    'state',
    'status',
  ])
})

const walled = [
  'reply',
  'assignment',
  'section_ready',
  'answer_event',
  'answer_value',
  'answer_head',
  'branch',
  'submission',
  'release_level',
  'idempotency',
]

test('in SQL itself a team sees its own State only, and nothing without one', async () => {
  for (const table of walled) {
    const own = await asSql(server.database, { role: 'app_rw', state: 'MAR' }, `select state_id from ${table}`)
    expect([table, own.every((row) => row['state_id'] === 'MAR')]).toEqual([table, true])
    const others = await asSql(
      server.database,
      { role: 'app_rw', state: 'JPN' },
      `select 1 from ${table} where state_id <> 'JPN'`,
    )
    expect([table, others.length]).toEqual([table, 0])
    expect([table, await asSql(server.database, { role: 'app_rw' }, `select 1 from ${table}`)]).toEqual([table, []])
  }
  const seen = await asSql(server.database, { role: 'app_rw', state: 'MAR' }, 'select 1 from answer_value')
  expect(seen.length).toBeGreaterThan(1)
})

test('in SQL itself nobody writes for another State', async () => {
  const forged = `insert into assignment (state_id, reply_id, section_id, person_id, assigned_by, assigned_at)
    select 'MAR', '${salma.reply}', 'policy', gen_random_uuid(), gen_random_uuid(), now()`
  await expect(asSql(server.database, { role: 'app_rw', state: 'JPN' }, forged)).rejects.toThrow(/row-level security/)
  const moved = await asSql(
    server.database,
    { role: 'app_rw', state: 'JPN' },
    `update reply set status = 'submitted' where reply_id = '${salma.reply}' returning 1`,
  )
  expect(moved).toEqual([])
})

test.each(['answer_event', 'answer_value', 'answer_head', 'branch', 'assignment', 'section_ready', 'idempotency'])(
  'in SQL itself the secretariat and the public cannot read %s',
  async (table) => {
    for (const role of ['app_secretariat', 'app_public', 'app_accounts'])
      await expect(asSql(server.database, { role }, `select 1 from ${table}`)).rejects.toThrow(/permission denied/)
  },
)

test('in SQL itself the secretariat sees the status of a draft but not how far it is', async () => {
  const rows = await asSql(
    server.database,
    { role: 'app_secretariat' },
    `select status from reply where reply_id = '${salma.reply}'`,
  )
  expect(rows).toEqual([{ status: 'draft' }])
  await expect(asSql(server.database, { role: 'app_secretariat' }, 'select seq from reply')).rejects.toThrow(
    /permission denied/,
  )
  await expect(asSql(server.database, { role: 'app_public' }, 'select 1 from submission')).rejects.toThrow(
    /permission denied/,
  )
})

test('every table that names a State is walled', async () => {
  const open = await asSql(
    server.database,
    {},
    `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and a.attname = 'state_id' and c.relnamespace = 'public'::regnamespace
       and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`,
  )
  expect(open).toEqual([])
})
