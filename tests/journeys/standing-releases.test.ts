import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPreparedRelease, getRelease, prepareRelease } from '#shared/contract/releases.ts'
import { publishRelease, withdrawRelease } from '#shared/contract/releases.ts'
import { getPublicReply } from '#shared/contract/results.ts'
import { recomputeCycle, publishSmallNumbers, withholdSmallNumbers } from '#shared/contract/review.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'

const [cycle, other] = ['annual-2026', 'annual-2025']

let server: TestServer
let officer: TestBrowser
let administrator: TestBrowser
beforeAll(async () => {
  server = await startWithPages()
  for (const key of [cycle, other]) {
    await opensCycle(server, key, ['MAR', 'JPN', 'FRA'])
    for (const [state, held] of [
      ['MAR', 100],
      ['JPN', 80],
      ['FRA', 60],
    ] as const)
      await reports(server, { cycle: key, state, answers: prison(3, held, 100), levels: allAt('R3') })
  }
  await server.mails()
  officer = await server.signedInAs('secretariat-officer')
  administrator = await server.signedInAs('secretariat-administrator')
})
afterAll(() => server.close())

async function releases(name: string, cycles: readonly string[] = [cycle], body = {}): Promise<void> {
  await officer.call(prepareRelease, { body: { name, cycles: [...cycles] } })
  await administrator.call(publishRelease, { params: { release: name }, body })
  server.clock.advance({ minutes: 1 })
  await server.mails()
}
const inMinutes = (minutes: number) => ({
  embargoUntil: new Date(server.clock.now().getTime() + minutes * 60_000).toISOString(),
})
const seen = (release: string) => officer.call(getPreparedRelease, { params: { release } })
const withdraws = (release: string) =>
  administrator.call(withdrawRelease, { params: { release }, body: { reason: 'Published by mistake.' } })
const standing = async (release: string) =>
  (await server.anonymous().call(getRelease, { params: { release } })).supersededBy ?? 'stands'
const read = async (key: string) =>
  (await server.anonymous().call(getPublicReply, { params: { cycle: key, state: 'FRA' }, query: {} })).edition
/** What becomes of a release under embargo while this happens. */
async function afterEmbargo(name: string, meanwhile: () => Promise<unknown>) {
  await releases(name, [cycle], inMinutes(30))
  await meanwhile()
  server.clock.advance({ minutes: 30 })
  await server.mails()
  const { status, heldBecause } = await seen(name)
  return [status, heldBecause]
}

test('a release of two cycles stands in one of them while a later one stands in the other', async () => {
  await releases('2026.1', [cycle, other])
  await releases('2026.2')
  expect([await standing('2026.1'), await read(cycle), await read(other)]).toEqual(['stands', '2026.2', '2026.1'])
  await releases('2025.1', [other])
  expect(await standing('2026.1')).toBe('2025.1')
})

test('withdrawing a release in the middle does not bring back the one before it', async () => {
  await releases('2026.3')
  expect(await standing('2026.2')).toBe('2026.3')
  await withdraws('2026.2')
  expect([await standing('2026.1'), await read(cycle)]).toEqual(['2026.3', '2026.3'])
  await withdraws('2025.1')
  expect([await standing('2026.1'), await read(other)]).toEqual(['stands', '2026.1'])
})

test('an older release whose embargo ends does not overtake a newer one: it is held, and says why', async () => {
  expect(await afterEmbargo('2026.4', () => releases('2026.5'))).toEqual(['held', 'overtaken'])
  expect(await read(cycle)).toBe('2026.5')
})

test('a newer release that was withdrawn holds nothing', async () => {
  const meanwhile = async () => {
    await releases('2026.6')
    await withdraws('2026.6')
  }
  expect(await afterEmbargo('2026.7', meanwhile)).toEqual(['published', undefined])
})

test('a corrected figure does not hold a release; a reason in its place does', async () => {
  const corrects = async (capacity: object) => {
    await reports(server, { cycle, state: 'JPN', correction: true, answers: { capacity } })
    await server.mails()
  }
  expect(await afterEmbargo('2026.8', () => corrects({ value: { number: '101' } }))).toEqual(['published', undefined])
  expect(await afterEmbargo('2026.9', () => corrects({ nonAnswer: 'not-collected' }))).toEqual(['held', 'takenBack'])
})

test('a State that asks during the embargo to withhold its small counts holds it, whatever it corrects', async () => {
  const meanwhile = async () => {
    await reports(server, { cycle, state: 'FRA', correction: true, answers: prison(2, 60, 100) })
    await officer.call(withholdSmallNumbers, {
      params: { cycle, state: 'FRA' },
      body: { note: 'Letter of 3 November' },
    })
    await server.mails()
  }
  expect(await afterEmbargo('2026.10', meanwhile)).toEqual(['held', 'takenBack'])
})

const withholds = (state: string) =>
  officer.call(withholdSmallNumbers, { params: { cycle, state }, body: { note: 'Letter of 3 November' } })

test('an embargo that ends before a State’s withholding was worked on waits for it', async () => {
  await releases('2026.11', [cycle], inMinutes(30))
  server.clock.advance({ minutes: 30 })
  await withholds('MAR')
  await server.mails()
  expect(await seen('2026.11')).toMatchObject({ status: 'held', heldBecause: 'takenBack' })
})

test('a release is not approved over a withholding that was not worked on yet, nor as it was prepared before it', async () => {
  await officer.call(publishSmallNumbers, { params: { cycle, state: 'MAR' } })
  await server.mails()
  await officer.call(prepareRelease, { body: { name: '2026.12', cycles: [cycle] } })
  const refusal = async () =>
    (await administrator.problem(publishRelease, { params: { release: '2026.12' }, body: {} })).code
  await withholds('MAR')
  expect(await refusal()).toBe('release.stillWithholding')
  await server.mails()
  expect(await refusal()).toBe('release.contentsChanged')
})

test('a withholding that failed names its State and the way out: computing anew tries it again, even where it was given up', async () => {
  await officer.call(publishSmallNumbers, { params: { cycle, state: 'MAR' } })
  await server.mails()
  await officer.call(prepareRelease, { body: { name: '2026.13', cycles: [cycle] } })
  const refusal = () => administrator.problem(publishRelease, { params: { release: '2026.13' }, body: {} })
  await withholds('MAR')
  const failed = `update outbox set attempts = 30, last_error = 'on purpose', due_at = due_at + interval '1 day'
    where topic = 'results.project' and done_at is null`
  await asSql(server.database, { role: 'app_accounts' }, failed)
  await server.mails()
  const { code, errors } = await refusal()
  expect([code, errors?.map(({ message }) => message)]).toEqual([
    'release.withholdingFailed',
    ['Morocco, in the cycle “Cycle annual-2026”'],
  ])
  await officer.call(recomputeCycle, { params: { cycle } })
  expect((await refusal()).code).toBe('release.withholdingFailed')
  await server.mails()
  expect((await refusal()).code).toBe('release.contentsChanged')
})

/** Work on this topic fails until it is given up. */
const fails = (topic: string) =>
  asSql(
    server.database,
    { role: 'app_accounts' },
    `update outbox set attempts = 30, last_error = 'on purpose' where topic = '${topic}' and done_at is null`,
  )

/** A release whose embargo ended while the work on Morocco's small counts failed, until both were given up. */
async function givenUp(name: string): Promise<void> {
  await releases(name, [cycle], inMinutes(30))
  await withholds('MAR')
  await officer.call(publishSmallNumbers, { params: { cycle, state: 'MAR' } })
  await fails('results.project')
  server.clock.advance({ minutes: 30 })
  await server.mails()
  await fails('release.embargo-ends')
  server.clock.advance({ minutes: 1 })
  await server.mails()
  expect((await seen(name)).status).toBe('embargoed')
}

test('a release that was given up while a withholding failed appears once computing anew has mended it', async () => {
  await officer.call(publishSmallNumbers, { params: { cycle, state: 'MAR' } })
  await server.mails()
  await givenUp('2026.14')
  await officer.call(recomputeCycle, { params: { cycle } })
  await server.mails()
  expect((await seen('2026.14')).status).toBe('published')
})

test('so does it where the withholding succeeds by itself', async () => {
  await givenUp('2026.15')
  const mended = `update outbox set attempts = 3 where topic = 'results.project' and done_at is null`
  await asSql(server.database, { role: 'app_accounts' }, mended)
  await server.mails()
  expect((await seen('2026.15')).status).toBe('published')
})

test('nor does it stay behind where nothing is left to withhold: computing anew tries it again', async () => {
  await releases('2026.16', [cycle], inMinutes(30))
  await fails('release.embargo-ends')
  server.clock.advance({ minutes: 30 })
  await server.mails()
  expect((await seen('2026.16')).status).toBe('embargoed')
  await officer.call(recomputeCycle, { params: { cycle } })
  await server.mails()
  expect((await seen('2026.16')).status).toBe('published')
})

test('a release under embargo that nothing stood in the way of still waits for its time', async () => {
  await releases('2026.17', [cycle], inMinutes(30))
  await officer.call(recomputeCycle, { params: { cycle } })
  await server.mails()
  expect((await seen('2026.17')).status).toBe('embargoed')
})
