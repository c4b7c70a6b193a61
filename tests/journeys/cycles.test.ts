import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestSignIn, setLocale, signIn } from '#shared/contract/accounts.ts'
import {
  closeCycle,
  createCycle,
  getCycle,
  inviteFocalPoint,
  listCycles,
  listResponses,
  listVersions,
  openCycle,
} from '#shared/contract/cycles.ts'
import { getMessages, getTexts, getVersion } from '#shared/contract/definitions.ts'
import { inviteContributor, listReplies } from '#shared/contract/replies.ts'
import { reopenReply } from '#shared/contract/submissions.ts'
import { castMember } from '#tests/support/cast.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, opensCycle } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'
import { tinyVersion } from '#tests/support/tiny-definitions.ts'

let server: TestServer
let officer: TestBrowser
beforeAll(async () => {
  server = await startServer()
  officer = await server.signedInAs('secretariat-officer')
})
afterAll(() => server.close())

const body = {
  key: 'annual-2026',
  titles: { en: 'Annual 2026', fr: 'Annuel 2026', ar: 'السنوي 2026' },
  versionId: tinyVersion.id,
  referenceYear: 2026,
  opensOn: '2026-10-01',
  dueOn: '2027-03-31',
  states: ['MAR', 'JPN', 'TUV'],
}
const params = { cycle: 'annual-2026' }
const linkIn = (mail = ''): string => /link\?locale=\w+#([\w-]+)/.exec(mail)?.[1] ?? ''

test('a cycle is prepared, and nobody can reply yet', async () => {
  expect(await officer.call(createCycle, { body })).toMatchObject({
    status: 'draft',
    kind: 'annual',
    invited: 3,
    provenance: 'real',
  })
  const salma = await server.signedInAs('morocco-focal-point')
  expect((await salma.call(listReplies)).replies).toEqual([])
  expect((await salma.call(listCycles)).cycles.map(({ key }) => key)).toEqual(['annual-2026'])
})

test('what is wrong with a cycle is said with its place', async () => {
  const wrong = async (more: Partial<typeof body>): Promise<unknown> => {
    const { code, errors } = await officer.problem(createCycle, { body: { ...body, key: 'another', ...more } })
    return [code, errors?.map(({ pointer }) => pointer)]
  }
  expect(await wrong({ key: 'annual-2026' })).toEqual(['cycle.keyTaken', ['/key']])
  expect(await wrong({ versionId: 'tiny/none/v1' })).toEqual(['cycle.versionUnknown', ['/versionId']])
  expect(await wrong({ dueOn: '2026-09-30' })).toEqual(['cycle.datesOutOfOrder', ['/dueOn']])
  const { errors } = await officer.problem(createCycle, { body })
  expect(errors?.[0]?.message).toBe('Another cycle already has this short name. Choose another short name.')
  expect(await wrong({ states: ['MAR', 'XXX', 'ZZZ'] })).toEqual(['state.unknown', ['/states/1', '/states/2']])
})

test('a cycle is called in every reader’s language, in English where it has no title in that one', async () => {
  const browser = await server.signedInAs('morocco-focal-point')
  const titleIn = async (language: string, cycle: string): Promise<string> => {
    const read = await browser.attempt(getCycle, { params: { cycle } }, { 'accept-language': language })
    return read.json<{ title: string }>().title
  }
  expect(await titleIn('ar', 'annual-2026')).toBe('السنوي 2026')
  expect(await titleIn('fr', 'annual-2026')).toBe('Annuel 2026')
  await officer.call(createCycle, { body: { ...body, key: 'english-only', titles: { en: 'English only' } } })
  expect(await titleIn('ar', 'english-only')).toBe('English only')
})

test('two officers who prepare the same key at once get one cycle', async () => {
  const both = await Promise.all([1, 2].map(() => officer.attempt(createCycle, { body: { ...body, key: 'raced' } })))
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
})

test('opening gives every invited State its reply and freezes the groups', async () => {
  await (await server.signedInAs('japan-focal-point')).call(setLocale, { body: { locale: 'fr' } })
  expect((await officer.call(openCycle, { params })).status).toBe('open')
  expect((await officer.problem(openCycle, { params })).code).toBe('cycle.notDraft')
  const salma = await server.signedInAs('morocco-focal-point')
  expect((await salma.call(listReplies)).replies).toMatchObject([
    { cycle: 'annual-2026', state: 'MAR', status: 'draft', seq: 0 },
  ])
  const groups = `select group_id from cycle_group_member m join cycle c using (cycle_id) where c.key = 'annual-2026' and m.state_id = 'TUV' order by 1`
  const rows = await asSql<{ group_id: string }>(server.database, { role: 'app_public' }, groups)
  expect(rows.map(({ group_id }) => group_id)).toEqual(['ldc', 'm49-009', 'm49-061', 'sids', 'un-apg', 'world'])
})

test('opening tells the focal points of the invited States in their languages, once, and nobody else', async () => {
  const mails = (await server.mails()).map(({ to, subject, text }) => ({ to, subject, text }))
  expect(mails.toSorted((a, b) => a.to.localeCompare(b.to))).toEqual([
    {
      to: castMember('japan-focal-point').email,
      subject: '« Annuel 2026 » est ouvert aux réponses',
      text: expect.stringMatching(/31 mars 2027[^]*http:\/\/localhost:3000\/cycles\/annual-2026\n/),
    },
    {
      to: castMember('morocco-focal-point').email,
      subject: '“Annual 2026” is open for replies',
      text: expect.stringContaining('31 March 2027'),
    },
  ])
})

test('a focal point is invited in their language; the link signs in, and the board knows', async () => {
  const person = {
    state: 'TUV',
    email: 'Tala@focal-point.tuv.example',
    name: 'Tala Pita',
    role: 'focal-point',
    locale: 'fr',
  } as const
  await officer.call(inviteFocalPoint, { params, body: person })
  const [mail] = await server.mails()
  expect(mail).toMatchObject({ to: 'tala@focal-point.tuv.example', subject: expect.stringContaining('Tuvalu') })
  const board = async (): Promise<unknown> => {
    const { responses } = await officer.call(listResponses, { params })
    return responses.find(({ state }) => state === 'TUV')
  }
  expect(await board()).toMatchObject({ status: 'not-started', focalPoints: [{ name: 'Tala Pita', entered: false }] })
  const tala = server.anonymous()
  const session = await tala.call(signIn, { body: { token: linkIn(mail?.text) } })
  expect(session).toMatchObject({ person: { locale: 'fr' }, memberships: [{ role: 'focal-point', state: 'TUV' }] })
  // Signing in is no progress: nothing was entered in this reply.
  expect(await board()).toMatchObject({ status: 'not-started', focalPoints: [{ entered: true }] })
  expect((await tala.call(listReplies)).replies).toHaveLength(1)
})

test('an address that is known already keeps its name, and the officer is told so', async () => {
  const { name, email, locale } = castMember('morocco-focal-point')
  const person = { state: 'MAR', email, role: 'focal-point', locale, again: true } as const
  const invited = await officer.call(inviteFocalPoint, { params, body: { ...person, name: 'S. Berada' } })
  expect(invited.knownAs).toBe(name)
  expect(await officer.call(inviteFocalPoint, { params, body: { ...person, name } })).not.toHaveProperty('knownAs')
})

test('a focal point who hands a section to somebody known under another name is told that name', async () => {
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
  const { name, email, locale, organization = 'Ministry' } = castMember('morocco-justice')
  const body = { email, organization, sections: ['prisons'], locale }
  const invite = (typed: string) =>
    salma.browser.call(inviteContributor, { params: { reply: salma.reply }, body: { ...body, name: typed } })
  expect(await invite('Y. Alami')).toMatchObject({ knownAs: name })
  expect(await invite(name)).not.toHaveProperty('knownAs')
})

test('an invitation to a State that is none, or not invited, or to another role is refused', async () => {
  const person = { state: 'FRA', email: 'a@b.example', name: 'A', role: 'focal-point', locale: 'en' } as const
  expect((await officer.problem(inviteFocalPoint, { params, body: person })).code).toBe('state.notInvited')
  expect((await officer.problem(inviteFocalPoint, { params, body: { ...person, state: 'XXX' } })).code).toBe(
    'state.unknown',
  )
  const role = await officer.problem(inviteFocalPoint, {
    params,
    body: { ...person, role: 'secretariat-administrator' },
  })
  expect(role).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/role' }] })
})

test('who acts for one State is not invited for another: they would never see its reply', async () => {
  const before = (await server.mails()).length
  const { name, email, locale } = castMember('japan-focal-point')
  const person = { state: 'MAR', email: email.toUpperCase(), name, role: 'focal-point', locale } as const
  const refused = await officer.problem(inviteFocalPoint, { params, body: person })
  expect(refused).toMatchObject({ code: 'person.ofAnotherState', status: 409, errors: [{ pointer: '/email' }] })
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
  const body = { email, name, organization: 'Ministry', sections: ['prisons'], locale }
  const handed = await salma.browser.problem(inviteContributor, { params: { reply: salma.reply }, body })
  expect(handed.code).toBe('person.ofAnotherState')
  expect(await server.mails()).toHaveLength(before)
})

test('an invitation stays good though the person has signed in by code meanwhile', async () => {
  const { name, email, locale } = castMember('japan-focal-point')
  await officer.call(inviteFocalPoint, {
    params,
    body: { state: 'JPN', email, name, role: 'focal-point', locale, again: true },
  })
  const token = linkIn((await server.mails())[0]?.text)
  await server.anonymous().call(requestSignIn, { body: { email, locale: 'en' } })
  const mail = (await server.mails())[0]?.text
  const code = /: (\d{6})/.exec(mail ?? '')?.[1] ?? ''
  await server.anonymous().call(signIn, { body: { email, code } })
  const twin = await server.anonymous().problem(signIn, { body: { token: linkIn(mail) } })
  expect(twin.code).toBe('signIn.linkExpired')
  expect((await server.anonymous().call(signIn, { body: { token } })).signedIn).toBe(true)
  expect((await server.anonymous().problem(signIn, { body: { token } })).code).toBe('signIn.linkExpired')
})

test('only the secretariat prepares, opens, closes and invites', async () => {
  const salma = await server.signedInAs('morocco-focal-point')
  const invited = { state: 'MAR', email: 'a@b.example', name: 'A', role: 'focal-point', locale: 'en' } as const
  const attempts = [
    salma.attempt(createCycle, { body: { ...body, key: 'mine' } }),
    salma.attempt(openCycle, { params }),
    salma.attempt(closeCycle, { params }),
    salma.attempt(listResponses, { params }),
    salma.attempt(inviteFocalPoint, { params, body: invited }),
  ]
  expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
})

test('after closing nothing is submitted or reopened; what is typed is still kept', async () => {
  await opensCycle(server, 'closing', ['MAR', 'JPN'])
  const salma = await atWork(server, 'morocco-focal-point', 'closing')
  const japan = await atWork(server, 'japan-focal-point', 'closing')
  await japan.submits()
  expect((await officer.call(closeCycle, { params: { cycle: 'closing' } })).status).toBe('closed')
  expect((await officer.problem(closeCycle, { params: { cycle: 'closing' } })).code).toBe('cycle.notOpen')
  expect((await salma.types('capacity', { value: { number: '1' } })).verdict).toBe('applied')
  expect((await salma.submits()).json().code).toBe('cycle.notOpen')
  expect((await japan.browser.problem(reopenReply, { params: { reply: japan.reply } })).code).toBe('cycle.notOpen')
})

test('a cycle that does not exist is not found', async () => {
  for (const shape of [getCycle, openCycle, closeCycle, listResponses])
    expect((await officer.problem(shape as typeof getCycle, { params: { cycle: 'none' } })).code).toBe('cycle.notFound')
})

test('a published version is kept by browsers for ever, and asked about by its fingerprint', async () => {
  const path = { instrument: 'tiny', questionnaire: 'annual', version: 'v1' }
  const browser = server.anonymous()
  const first = await browser.attempt(getVersion, { params: path })
  expect(first.json()).toEqual(JSON.parse(JSON.stringify(tinyVersion)))
  expect(first.headers['cache-control']).toContain('immutable')
  const again = await browser.attempt(getVersion, { params: path }, { 'if-none-match': String(first.headers['etag']) })
  expect([again.status, again.text]).toEqual([304, ''])
  expect((await browser.attempt(getVersion, { params: path }, { 'if-none-match': '"other"' })).status).toBe(200)
  expect(await browser.call(getTexts, { params: { ...path, locale: 'ar' } })).toMatchObject({ title: 'سنوي صغير' })
  expect(await browser.call(getMessages, { params: { ...path, locale: 'ar' } })).toMatchObject({ title: 'سنوي صغير' })
  expect((await browser.problem(getVersion, { params: { ...path, version: 'v2' } })).code).toBe('definition.notFound')
})

test('the versions that a cycle can use are listed with their titles', async () => {
  expect((await officer.call(listVersions)).versions).toEqual([
    {
      id: 'tiny/annual/v1',
      cycleKind: 'annual',
      questions: 5,
      minutes: 5,
      frozen: true,
      titles: { en: 'Tiny annual', fr: 'Petit annuel', ar: 'سنوي صغير' },
    },
  ])
})
