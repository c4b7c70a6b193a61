import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAnalysis, getSubmittedAnalysis } from '#shared/contract/analysis.ts'
import { searchNarratives, searchSubmittedNarratives } from '#shared/contract/narratives.ts'
import { publishSmallNumbers, withholdSmallNumbers } from '#shared/contract/review.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, definitionsWithIndicators, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'
import { tinyVersion } from '#tests/support/tiny-definitions.ts'

const cycle = 'annual-2026'
const params = { cycle, state: 'KEN' }

/** A question asked of whoever has fewer than four places. */
const version: Version = {
  ...tinyVersion,
  sections: tinyVersion.sections.map((section) =>
    section.id === 'prisons' ? { ...section, questions: [...section.questions, whyFew()] } : section,
  ),
}

function whyFew(): Question {
  const left = { op: 'question', id: 'capacity' } as const
  const relevant = { op: '<', left, right: { op: 'value', value: 4 } } as const
  return { id: 'whyFew', kind: 'text', maxWords: 50, lines: 1, nonAnswers: ['confidential'], relevant }
}

const tiny = definitionsWithIndicators.versions.get(tinyVersion.id)
const versions = new Map(tiny && [[version.id, { ...tiny, version }]])

let server: TestServer
beforeAll(async () => {
  server = await startWithPages({ definitions: { ...definitionsWithIndicators, versions } })
  await opensCycle(server, cycle, ['KEN', 'FRA', 'JPN'])
  const { held = {} } = prison(2, 40, 1)
  const answers = {
    held: { ...held, note: 'Two women from Mombasa', language: 'en' },
    capacity: { value: { number: '3' }, note: 'Three places in Kisumu', language: 'en' },
  }
  await reports(server, { cycle, state: 'KEN', levels: allAt('R3'), answers })
  await reports(server, { cycle, state: 'FRA', levels: allAt('R3'), answers: prison(30, 400, 500) })
  const four = { capacity: { value: { number: '4' } }, held }
  await reports(server, { cycle, state: 'JPN', levels: allAt('R3'), answers: four })
  await server.mails()
  const officer = await server.signedInAs('secretariat-officer')
  for (const state of ['KEN', 'JPN'])
    await officer.call(withholdSmallNumbers, { params: { cycle, state }, body: { note: 'Letter of 3 November' } })
  await server.mails()
})
afterAll(() => server.close())

const found = async (q: string) => (await server.anonymous().call(searchNarratives, { query: { q } })).total

test('what is said beside a withheld count is found by the secretariat alone, from the moment it is withheld', async () => {
  expect([await found('Kisumu'), await found('Mombasa')]).toEqual([0, 0])
  const analyst = await server.signedInAs('analyst')
  for (const q of ['Kisumu', 'Mombasa']) {
    const { results } = await analyst.call(searchSubmittedNarratives, { query: { q } })
    expect(results).toMatchObject([{ state: 'KEN', kind: 'note', public: false }])
  }
  const open = await asSql<{ said: string }>(
    server.database,
    { role: 'app_public' },
    'select answer::text as said from submitted_answer',
  )
  expect(open.map(({ said }) => said).join()).not.toMatch(/Kisumu|Mombasa/)
})

test('the analysis counts every State once: of the secretariat as answered, of everybody else as withheld', async () => {
  const query = { rows: 'capacity~5', cycles: cycle }
  const analyst = await server.signedInAs('analyst')
  const full = await analyst.call(getSubmittedAnalysis, { query })
  const open = await server.anonymous().call(getAnalysis, { query })
  expect([total(full, '-confidential'), total(open, '-confidential')]).toEqual([0, 2])
})

test('which questions followed from a withheld count does not tell it', async () => {
  const silentFor = (role: string) =>
    asSql(
      server.database,
      { role },
      `select 'whyFew' = any(blank) as blank, 'whyFew' = any(not_asked) as "notAsked" from silence
        where state_id in ('KEN', 'JPN') and ('${role}' = 'app_public' or audience <> 'public') order by state_id desc`,
    )
  const [three, four] = await silentFor('app_public')
  expect(three).toEqual(four)
  expect(await silentFor('app_secretariat')).toEqual([
    { blank: true, notAsked: false },
    { blank: false, notAsked: true },
  ])
})

interface Counted {
  readonly rows?: { readonly categories: readonly { readonly key: string }[] } | undefined
  readonly tables: readonly { readonly rowTotals: readonly number[] }[]
}

function total({ rows, tables }: Counted, key: string): number {
  const at = rows?.categories.findIndex((one) => one.key === key) ?? -1
  return tables[0]?.rowTotals[at] ?? 0
}

test('no longer withheld, it is found again', async () => {
  await (await server.signedInAs('secretariat-officer')).call(publishSmallNumbers, { params })
  await server.mails()
  expect([await found('Kisumu'), await found('Mombasa')]).toEqual([1, 1])
})
