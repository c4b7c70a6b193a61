import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { openDatabase, type Database } from '#server/platform/database/open-database.ts'
import { stoppedClock } from '#tests/support/clock.ts'
import { tinyDefinitions } from '#tests/support/tiny-definitions.ts'

let database: Database
let app: FastifyInstance
let isReady = true
beforeAll(async () => {
  // Nothing listens on port 1.
  database = await openDatabase({ url: 'postgresql://nobody@127.0.0.1:1/nothing', poolSize: 2 })
  const deps = {
    config: readConfig({}),
    database,
    clock: stoppedClock(),
    definitions: tinyDefinitions,
    publicUrl: () => '',
    wakeOutbox: () => undefined,
  }
  app = await buildApp(deps, { isReady: () => isReady })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

test('the process lives, and says that it cannot serve', async () => {
  expect((await app.inject({ url: '/health' })).statusCode).toBe(200)
  const ready = await app.inject({ url: '/ready' })
  expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'database not reachable' }])
  isReady = false
  expect((await app.inject({ url: '/ready' })).json()).toEqual({ status: 'shutting down' })
})

test('a call is told to come back in a moment', async () => {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/sign-in-requests',
    payload: { email: 'a@b.example', locale: 'en' },
  })
  expect(reply.statusCode).toBe(503)
  expect(reply.headers['retry-after']).toBe('2')
  expect(reply.json()).toMatchObject({ code: 'server.busy', retryable: true, retryAfter: 2 })
})

test('/metrics is open in the demonstration, closed in production without its token', async () => {
  expect((await app.inject({ url: '/metrics' })).body).toContain('http_request_seconds_bucket')
  const production = {
    MODE: 'production',
    DATABASE_URL: 'postgresql://x/y',
    PUBLIC_URL: 'https://x.example',
    SESSION_SECRET: 'x'.repeat(32),
    SMTP_URL: 'smtp://x',
  }
  const statusWith = async (environment: Record<string, string>, authorization: string): Promise<number> => {
    const deps = {
      config: readConfig({ ...production, ...environment }),
      database,
      clock: stoppedClock(),
      definitions: tinyDefinitions,
      publicUrl: () => '',
      wakeOutbox: () => undefined,
    }
    const guarded = await buildApp(deps)
    const { statusCode } = await guarded.inject({ url: '/metrics', headers: { authorization } })
    await guarded.close()
    return statusCode
  }
  const token = 't'.repeat(20)
  expect(await statusWith({}, `Bearer ${token}`)).toBe(404)
  expect(await statusWith({ METRICS_TOKEN: token }, 'Bearer wrong')).toBe(404)
  expect(await statusWith({ METRICS_TOKEN: token }, `Bearer ${token}`)).toBe(200)
})

test('on https, headers insist on it, and only our own origin may change anything', async () => {
  const config = readConfig({ PUBLIC_URL: 'https://reports.example.org' })
  const secure = await buildApp({
    config,
    database,
    clock: stoppedClock(),
    definitions: tinyDefinitions,
    publicUrl: () => '',
    wakeOutbox: () => undefined,
  })
  const reply = await secure.inject({ url: '/health' })
  expect(reply.headers['strict-transport-security']).toContain('max-age=31536000')
  const foreign = await secure.inject({
    method: 'POST',
    url: '/api/v1/sign-in-requests',
    headers: { origin: 'https://reports.example.com' },
    payload: {},
  })
  expect(foreign.json()).toMatchObject({ code: 'request.crossSite' })
  await secure.close()
})
