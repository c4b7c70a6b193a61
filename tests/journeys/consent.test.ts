import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchNarratives, searchSubmittedNarratives } from '#shared/contract/narratives.ts'
import { getPublicReply } from '#shared/contract/results.ts'
import { copyEdition, readSubmittedAnswers } from '#server/features/indicators/index.ts'
import { asSecretariat, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { narrativeDefinitions } from '#tests/support/narrative-definitions.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'
const levels = { sections: { first: 'R3', second: 'R3' }, exceptions: {} } as const
const entry = (id: string, fields: Record<string, string>) => ({ id, fields })
const agreed = entry('a', { title: 'Mediators', consent: 'yes', contact: 'Office of mediation' })
const refused = entry('b', { title: 'CANARY refused', consent: 'no', contact: 'CANARY contact' })
const unsaid = entry('c', { title: 'CANARY unsaid', contact: 'CANARY contact' })

let server: TestServer
beforeAll(async () => {
  server = await startWithPages({ definitions: narrativeDefinitions })
  await opensCycle(server, cycle, ['MAR', 'KEN'])
  const offers = { i1AssistanceOffered: { value: { items: [entry('o', { theme: 'prisons' })] } } }
  const mixed = { i1Practice: { value: { items: [agreed, refused, unsaid] } }, ...offers }
  await reports(server, { cycle, state: 'MAR', levels, answers: mixed })
  const none = { i1Practice: { value: { items: [refused] }, note: 'CANARY note' }, ...offers }
  await reports(server, { cycle, state: 'KEN', levels, answers: none })
  await server.mails()
})
afterAll(() => server.close())

const inSecretariat = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => withTenant(server.database, asSecretariat, work)

async function idOfCycle(): Promise<string> {
  const [row] = await asSql<{ id: string }>(server.database, {}, 'select cycle_id as id from cycle')
  return row?.id ?? ''
}

async function published(state: string) {
  const { answers } = await server.anonymous().call(getPublicReply, { params: { cycle, state }, query: {} })
  return answers.find(({ question }) => question === 'i1Practice')?.answer
}

test('of a list that asks for consent, the public reads the entries with consent alone, and their contact', async () => {
  expect(await published('MAR')).toEqual({ value: { items: [agreed] } })
  expect(await published('KEN')).toBeUndefined()
  for (const state of ['MAR', 'KEN']) {
    const { status, text } = await server.anonymous().send({ url: `/replies/${cycle}/${state}` })
    expect([status, text.includes('CANARY')]).toEqual([200, false])
  }
})

test('in SQL itself, and in a release, nothing else is there for the public to read', async () => {
  const cycleId = await idOfCycle()
  await inSecretariat((tx) => copyEdition(tx, server.deps, [cycleId], { from: 'running', to: '2026.1' }))
  const seen = await asSql<{ said: string }>(
    server.database,
    { role: 'app_public' },
    'select answer::text as said from submitted_answer',
  )
  const released = await asSql<{ said: string }>(
    server.database,
    {},
    `select answer::text as said from submitted_answer where edition = '2026.1'
      union all select title || body from narrative where edition = '2026.1'`,
  )
  for (const rows of [seen, released]) {
    expect(rows.map(({ said }) => said).join()).toContain('Mediators')
    expect(rows.map(({ said }) => said).join()).not.toContain('CANARY')
  }
})

test('no search finds it, nor names a word of it; the secretariat reads all', async () => {
  const found = await server.anonymous().call(searchNarratives, { query: { q: 'refusd' } })
  expect([found.total, found.nearest]).toEqual([0, []])
  const analyst = await server.signedInAs('analyst')
  const all = await analyst.call(searchSubmittedNarratives, { query: { q: 'refused' } })
  expect(all.results).toMatchObject([
    { public: false, consent: false },
    { public: false, consent: false },
  ])
  const cycleId = await idOfCycle()
  const answers = await inSecretariat((tx) =>
    readSubmittedAnswers(tx, { cycleId, edition: 'running', questions: ['i1Practice'] }),
  )
  expect(answers.map(({ answer }) => answer.value)).toEqual([
    { items: [refused] },
    { items: [agreed, refused, unsaid] },
  ])
})
