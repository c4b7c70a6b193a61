import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestSignIn, signIn } from '#shared/contract/accounts.ts'
import { readConfig } from '#server/config.ts'
import { openLog } from '#server/platform/log.ts'
import { castMember } from '#tests/support/cast.ts'
import { atWork, opensCycle } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

const lines: string[] = []
let server: TestServer
beforeAll(async () => {
  const logger = openLog(readConfig({ LOG_LEVEL: 'debug' }), { write: (line: string) => void lines.push(line) })
  server = await startServer({ http: { logger } })
})
afterAll(() => server.close())

const salma = castMember('morocco-focal-point')
const canary = 'canary-7f3a9c'

test('the log tells which routes were called by whom, and nothing that anybody wrote or holds', async () => {
  await server.anonymous().call(requestSignIn, { body: { email: salma.email, locale: 'en' } })
  const text = (await server.mails())[0]?.text ?? ''
  const token = /link\?locale=\w+#([\w-]+)/.exec(text)?.[1] ?? ''
  const code = /: (\d{6})/.exec(text)?.[1] ?? ''
  const browser = server.anonymous()
  await browser.call(signIn, { body: { token } })
  await opensCycle(server, 'annual-2026')
  const mate = await atWork(server, 'morocco-focal-point', 'annual-2026')
  await mate.types('strategyText', { value: { text: canary } })
  await browser.send({
    method: 'POST',
    url: `/api/v1/session?x=${canary}`,
    headers: { 'content-type': 'application/json' },
    payload: `{"${canary}":"${canary}"`,
  })
  await browser.send({ url: `/api/v1/replies/${canary}` })
  await browser.send({ url: `/${canary}?${canary}` })

  const log = lines.join('')
  expect(log).toContain('"route":"/api/v1/replies/:reply/answers"')
  expect(log).toContain(`"person":"${server.people.get('morocco-focal-point')}"`)
  for (const secret of [canary, token, code, browser.cookies().get('session') ?? '-', salma.email, salma.name])
    expect(log).not.toContain(secret)
})

test('a fault is logged with its place and its request, and the caller learns the request only', async () => {
  const broken = await startServer({
    http: {
      logger: openLog(readConfig({}), { write: (line: string) => void lines.push(line) }),
      identify: async () => {
        throw new Error(`broken by ${canary}`)
      },
    },
  })
  const reply = await broken.anonymous().send({ url: '/api/v1/session' })
  expect(reply.status).toBe(500)
  expect(reply.text).not.toContain(canary)
  const logged = lines.findLast((line) => line.includes('"fault"')) ?? ''
  expect(logged).toContain(reply.json().instance)
  expect(logged).toContain('silence.test.ts')
  await broken.close()
})
