import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  confirmSession,
  getSession,
  requestConfirmation,
  requestSignIn,
  signIn,
  signOut,
} from '#shared/contract/accounts.ts'
import { createCycle, getCycle, inviteFocalPoint, openCycle } from '#shared/contract/cycles.ts'
import { getAnswers, listReplies, saveAnswers } from '#shared/contract/replies.ts'
import { newId } from '#server/platform/new-id.ts'
import { runAdmin } from '#server/run-admin.ts'
import { createOwnedDatabase } from '#tests/support/databases.ts'
import { startMailServer, type MailServer } from '#tests/support/mail-server.ts'
import { overHttp } from '#tests/support/over-http.ts'
import { startPostgresql, type RunningPostgresql } from '#tests/support/postgresql-server.ts'
import { freePort } from '#tests/support/free-port.ts'
import { startProgram, type Program } from '#tests/support/program.ts'
import { operation } from '#tests/support/reporting.ts'
import { openBrowser, type Answering, type TestBrowser } from '#tests/support/test-browser.ts'

const jane = 'jane@example.org'
const tala = 'tala@focal-point.tuv.example'
const versionId = 'kyoto-declaration/annual-core/v1'
const params = { cycle: 'annual-2027' }

/** What stands behind a proxy that sends each request to the next instance. */
describe('two instances on one database', () => {
  let postgresql: RunningPostgresql
  let mail: MailServer
  let programs: readonly Program[] = []
  let environment: Readonly<Record<string, string>>
  let folder: string
  let proxy: Answering
  let officer: TestBrowser

  beforeAll(async () => {
    postgresql = await startPostgresql({ durable: true })
    mail = await startMailServer()
    folder = await mkdtemp(join(tmpdir(), 'pillar-two-'))
    environment = {
      MODE: 'production',
      DATABASE_URL: await createOwnedDatabase(postgresql.url, 'two', 'createrole'),
      SMTP_URL: mail.url,
      PUBLIC_URL: 'https://reports.example.org',
      SESSION_SECRET: randomBytes(32).toString('hex'),
      DATA_DIR: folder,
    }
    await runAdmin(['first-administrator', jane, 'Jane', 'Doe'], environment, () => undefined)
    const ports = [await freePort(), await freePort()]
    programs = ports.map((port) => startProgram({ ...environment, PORT: String(port) }))
    await Promise.all(programs.map((program) => program.says(/Pillar is ready/)))
    proxy = alternately(ports.map((port) => overHttp(port)))
    officer = await entersAs(jane)
  })
  afterAll(async () => {
    for (const program of programs) program.kill('SIGTERM')
    await Promise.all(programs.map(({ ended }) => ended))
    await mail.close()
    await postgresql.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function entersAs(email: string): Promise<TestBrowser> {
    const browser = openBrowser(proxy)
    await browser.call(requestSignIn, { body: { email, locale: 'en' } })
    const code = /: (\d{6})/.exec((await mail.mailTo(email)).text ?? '')?.[1] ?? ''
    await browser.call(signIn, { body: { email, code } })
    return browser
  }

  test('share sessions, the code that confirms one, cycles and invitations', async () => {
    const dates = { referenceYear: 2026, opensOn: '2026-01-01', dueOn: '2027-12-31' }
    const titles = { en: 'Annual report 2027' }
    const body = { key: params.cycle, titles, versionId, ...dates, states: ['TUV'] }
    await officer.call(createCycle, { body })
    await officer.call(openCycle, { params })
    for (const _ of [1, 2]) expect((await officer.call(getCycle, { params })).status).toBe('open')
    await officer.call(requestConfirmation)
    await expect.poll(async () => (await mail.mailTo(jane)).subject).toContain('confirms')
    const code = /^(\d{6})/.exec((await mail.mailTo(jane)).subject ?? '')?.[1] ?? ''
    await officer.call(confirmSession, { body: { code } })
    const person = { state: 'TUV', email: tala, name: 'Tala Pita', role: 'focal-point', locale: 'en' } as const
    await officer.call(inviteFocalPoint, { params, body: person })
  })

  test('save one reply, request by request through the other, and every answer is there once', async () => {
    const token = /link\?locale=\w+#([\w-]+)/.exec((await mail.mailTo(tala)).text ?? '')?.[1] ?? ''
    const own = openBrowser(proxy)
    await own.call(signIn, { body: { token } })
    const reply = (await own.call(listReplies)).replies[0]?.id ?? ''
    const clientId = newId()
    const types = async (text: string) => {
      const ops = [operation('themeFollowUp', { value: { text } })]
      return own.attempt(saveAnswers, { params: { reply }, body: { clientId, versionId, ops } })
    }
    const statuses = (await Promise.all(Array.from({ length: 20 }, (_, n) => types(`Decree ${n}`)))).map(
      ({ status }) => status,
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    const seen = await Promise.all([1, 2].map(() => own.call(getAnswers, { params: { reply } })))
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]?.seq).toBe(20)
    const said: string[] = []
    expect(await runAdmin(['verify'], environment, (line) => said.push(line))).toBe(0)
    expect(said.join()).toContain('1 replies, 20 events')
  })

  test('send every mail once, whichever of them takes it', () => {
    expect(mail.countTo(tala)).toBe(1)
    expect(mail.countTo(jane)).toBe(2)
  })

  test('end a session in both when it is ended in one', async () => {
    await officer.call(signOut)
    for (const _ of [1, 2]) expect((await officer.call(getSession)).signedIn).toBe(false)
  })
})

function alternately(instances: readonly Answering[]): Answering {
  let turn = 0
  return {
    inject: (request) => {
      const instance = instances[turn++ % instances.length]
      if (!instance) throw new Error('there is no instance')
      return instance.inject(request)
    },
  }
}
