import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareRelease, publishRelease } from '#shared/contract/releases.ts'
import { createSummary } from '#shared/contract/summaries.ts'
import { publishSummary } from '#server/features/summaries/publish-summary.ts'
import type { Call } from '#server/platform/http/call.ts'
import { Problem } from '#server/platform/http/problem.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'JPN'])
  await reports(server, { cycle, state: 'MAR', answers: prison(10, 100, 100), levels: allAt('R3') })
  await server.mails()
  const officer = await server.signedInAs('secretariat-officer')
  const administrator = await server.signedInAs('secretariat-administrator')
  await officer.call(prepareRelease, { body: { name: '2026.1', cycles: [cycle] } })
  await administrator.call(publishRelease, { params: { release: '2026.1' }, body: {} })
})
afterAll(() => server.close())

test('a document is not published on an edition that was replaced since its figures were read', async () => {
  const officer = await server.signedInAs('secretariat-officer')
  const body = { kind: 'theme', scope: 'I', cycle, locale: 'en' } as const
  const draft = await officer.call(createSummary, { body })
  const nothing = { query: undefined, body: undefined }
  const input = { ...nothing, params: { summary: draft.id }, headers: { 'if-match': '"1"' } }
  const refused = publishSummary(server.deps, callDuringWhichEditionsEnd(), input)
  await expect(refused).rejects.toSatisfy((error) => error instanceof Problem && error.code === 'summary.stale')
})

/** The storage takes one transaction after the other, so that this one comes between the reading and the publishing. */
function callDuringWhichEditionsEnd(): Call {
  const actor = { personId: server.people.get('secretariat-officer') ?? null, memberships: [] }
  const asked = { times: 0 }
  return {
    get actor() {
      asked.times += 1
      if (asked.times === 2) void asSql(server.database, {}, 'delete from cycle_edition')
      return actor
    },
    locale: 'en',
    requestId: 'test',
    ip: '::1',
    cookies: {},
    record: () => Promise.resolve(),
    setHeader: () => undefined,
  }
}
