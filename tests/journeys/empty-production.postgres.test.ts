import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPeople, demoSignIn, getSession, requestSignIn, signIn } from '#shared/contract/accounts.ts'
import { createCycle, inviteFocalPoint, listCycles, listVersions, openCycle } from '#shared/contract/cycles.ts'
import { listReplies } from '#shared/contract/replies.ts'
import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'
import { demoCast } from '#server/features/accounts/index.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { runAdmin } from '#server/run-admin.ts'
import { createOwnedDatabase } from '#tests/support/databases.ts'
import { freePort } from '#tests/support/free-port.ts'
import { startMailServer, type MailServer } from '#tests/support/mail-server.ts'
import { overHttp } from '#tests/support/over-http.ts'
import { startPostgresql, type RunningPostgresql } from '#tests/support/postgresql-server.ts'
import { startProgram, type Program } from '#tests/support/program.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { openBrowser, type TestBrowser } from '#tests/support/test-browser.ts'

const address = 'https://reports.example.org'
const jane = 'jane@example.org'
const tala = 'tala@focal-point.tuv.example'
const cycle = {
  key: 'annual-2027',
  titles: { en: 'Annual report 2027' },
  versionId: 'kyoto-declaration/annual-core/v1',
}

/** What every public page says first where it shows the demonstration world, or runs on demonstration storage. */
function labelsIn(locale: CompleteLocale): readonly string[] {
  const file = new URL(`../../client/pages/words/${locale}.json`, import.meta.url)
  const words = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>> // our own catalogue
  return ['demonstration', 'demonstrationStorage'].flatMap((key) => words[key] ?? [])
}

/** From an empty database server to the first focal point at work, as an operator would do it. */
describe('a new installation', () => {
  let postgresql: RunningPostgresql
  let mail: MailServer
  let program: Program | undefined
  let folder: string
  let port: number
  let environment: Readonly<Record<string, string>>
  let administrator: TestBrowser

  beforeAll(async () => {
    postgresql = await startPostgresql({ durable: true })
    mail = await startMailServer()
    folder = await mkdtemp(join(tmpdir(), 'pillar-production-'))
    port = await freePort()
    environment = {
      MODE: 'production',
      DATABASE_URL: await createOwnedDatabase(postgresql.url, 'production', 'createrole'),
      SMTP_URL: mail.url,
      PUBLIC_URL: address,
      SESSION_SECRET: randomBytes(32).toString('hex'),
      DATA_DIR: folder,
      PORT: String(port),
    }
  })
  afterAll(async () => {
    program?.kill('SIGTERM')
    await program?.ended
    await mail.close()
    await postgresql.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function admin(...words: string[]): Promise<{ code: number; said: string }> {
    const lines: string[] = []
    const code = await runAdmin(words, environment, (line) => lines.push(line))
    return { code, said: lines.join('\n') }
  }

  async function rows(query: string): Promise<readonly Record<string, unknown>[]> {
    const database = await openDatabase({ url: `${postgresql.url}/production`, poolSize: 1 })
    return asSql(database, {}, query).finally(() => database.close())
  }

  const browser = (): TestBrowser => openBrowser(overHttp(port))

  /** Reads the link out of a mail and signs in by it. */
  async function signsInByMail(to: string): Promise<{ own: TestBrowser; text: string }> {
    const { text = '' } = await mail.mailTo(to)
    const token = new RegExp(`${address}/enter/link\\?locale=\\w+#([\\w-]+)`).exec(text)?.[1] ?? ''
    const own = browser()
    await own.call(signIn, { body: { token } })
    return { own, text }
  }

  test('every command of the operator says what is missing while the database is empty', async () => {
    const help = await admin('help')
    expect(help.code).toBe(0)
    const commands = [...help.said.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name)
    expect(commands).toEqual(
      expect.arrayContaining(['first-administrator', 'status', 'results', 'documented', 'verify']),
    )
    const status = await admin('status')
    expect(status.code).toBe(1)
    expect(status.said).toMatch(
      /mode: production; storage: postgresql\n.*versions loaded.*\nmigrations pending: 0001-accounts/s,
    )
    expect(await admin('first-administrator')).toMatchObject({ code: 2 })
    for (const command of ['verify', 'results']) {
      const refused = await admin(command)
      expect(refused.code).toBe(2)
      expect(refused.said).toContain('start the program once, then ask again. Migrations pending: 0001-accounts')
    }
  })

  test('the first administrator is named, and the program starts', async () => {
    expect((await admin('first-administrator', jane, 'Jane', 'Doe')).said).toContain(`sign-in link at ${address}/enter`)
    program = startProgram(environment)
    await program.says(new RegExp(`Pillar is ready: ${address}`))
    expect(program.said()).not.toMatch(/demonstration|one click/i)
  })

  test('nothing of the demonstration world is there: tables, pages, API', async () => {
    expect(await rows('select email from person')).toEqual([{ email: jane }])
    for (const table of ['cycle', 'reply', 'answer_event', 'submission', 'organization', 'observation'])
      expect(await rows(`select * from ${table}`), table).toEqual([])
    const anybody = browser()
    for (const refused of [
      await anybody.problem(demoPeople),
      await anybody.problem(demoSignIn, { body: { key: 'secretariat-administrator' } }),
    ])
      expect(refused.code).toBe('demo.notAvailable')
    const { installation } = await anybody.call(getSession)
    expect(installation).toMatchObject({ demonstration: false, demonstrationStorage: false, mailFolder: false })
  })

  test.each(completeLocales)('no public page calls anything a demonstration, in %s', async (locale) => {
    const headers = { 'accept-language': locale }
    const labels = labelsIn(locale)
    expect(labels).toHaveLength(2)
    for (const url of ['/', '/data', '/documented']) {
      const page = await browser().send({ method: 'GET', url, headers })
      expect(page.status, url).toBe(200)
      expect(page.text).toContain(`lang="${locale}"`)
      for (const label of labels) expect(page.text, url).not.toContain(label)
      for (const { name } of demoCast) expect(page.text).not.toContain(name)
      // Nothing is documented yet, so nothing but the page itself leads there.
      expect(page.text.includes('href="/documented') && url !== '/documented').toBe(false)
    }
  })

  test('the administrator signs in through the mail, under a cookie of ours alone', async () => {
    await browser().call(requestSignIn, { body: { email: jane, locale: 'en' } })
    administrator = (await signsInByMail(jane)).own
    expect([...administrator.cookies().keys()]).toEqual(['__Host-session', '__Host-device'])
    expect((await administrator.call(getSession)).memberships).toMatchObject([{ role: 'secretariat-administrator' }])
  })

  test('and opens a real cycle and invites a focal point, who signs in and finds the questionnaire', async () => {
    expect((await administrator.call(listCycles)).cycles).toEqual([])
    const { versions } = await administrator.call(listVersions)
    expect(versions.map(({ id }) => id)).toContain(cycle.versionId)
    const dates = { referenceYear: 2026, opensOn: '2026-01-01', dueOn: '2027-12-31' }
    const made = await administrator.call(createCycle, { body: { ...cycle, ...dates, states: ['TUV'] } })
    expect(made.provenance).toBe('real')
    await administrator.call(openCycle, { params: { cycle: cycle.key } })
    const person = { state: 'TUV', email: tala, name: 'Tala Pita', role: 'focal-point', locale: 'fr' } as const
    await administrator.call(inviteFocalPoint, {
      params: { cycle: cycle.key },
      body: { ...person, organization: 'Bureau du Procureur' },
    })
    const { own, text } = await signsInByMail(tala)
    expect(text).toContain('31 décembre 2027')
    expect((await own.call(getSession)).memberships).toMatchObject([
      { role: 'focal-point', state: 'TUV', organization: 'Bureau du Procureur' },
    ])
    expect((await own.call(listReplies)).replies).toMatchObject([{ cycle: cycle.key, state: 'TUV', status: 'draft' }])
  })

  test('the operator sees how it fares, and no mail was left in a folder', async () => {
    const status = await admin('status')
    expect(status.said).toMatch(/migrations: current, \d{4}-/)
    expect(status.said).toContain('cycles: annual-2027 (open, 1 invited)')
    expect(status.said).toContain('people: focal-point 1, secretariat-administrator 1')
    expect(status.said).toContain('mails waiting: 0; given up: 0')
    expect(status.code).toBe(0)
    for (const command of ['verify', 'results']) expect(await admin(command)).toMatchObject({ code: 0 })
    expect(await readdir(folder)).toEqual([])
  })
})
