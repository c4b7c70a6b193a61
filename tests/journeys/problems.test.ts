import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getSession, requestSignIn, setLocale, signIn, signOut } from '#shared/contract/accounts.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import type { RawReply } from '#tests/support/test-browser.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const json = { 'content-type': 'application/json' }
const good = { email: 'a@b.example', locale: 'en' }

/** Sends a body as it stands to the one endpoint that anybody may write to. */
function post(payload: string, headers: Record<string, string> = {}): Promise<RawReply> {
  return server
    .anonymous()
    .send({ method: 'POST', url: '/api/v1/sign-in-requests', headers: { ...json, ...headers }, payload })
}

describe('a refusal', () => {
  test.each([
    ['en-GB', 'Please sign in'],
    ['fr', 'Veuillez vous connecter'],
    ['ar-MA,fr;q=0.5', 'يرجى تسجيل الدخول'],
    ['ja', 'Please sign in'],
  ])('speaks to a browser asking for %s: %s', async (wish, title) => {
    const reply = await server.anonymous().attempt(signOut, undefined, { 'accept-language': wish })
    expect(reply.status).toBe(401)
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(reply.json()).toMatchObject({
      type: '/api/problems/session.required',
      status: 401,
      code: 'session.required',
      title,
    })
    expect(reply.json().instance).toBe(reply.headers['x-request-id'])
  })

  test('speaks the language of the screen, which the client names; else the one the person has chosen', async () => {
    const browser = await server.signedInAs('morocco-justice')
    await browser.call(setLocale, { body: { locale: 'ar' } })
    const refused = (headers: Record<string, string>) =>
      browser.problem(setLocale, { body: { locale: 'xx' as never } }, headers)
    expect((await refused({ 'accept-language': 'fr' })).title).toContain('Certaines valeurs')
    const problem = await refused({ 'accept-language': 'zh' })
    expect(problem.title).toBe('بعض القيم في الطلب غير صحيحة')
    expect(problem.errors).toEqual([
      { pointer: '/locale', code: 'place.enum', message: 'يجب أن تكون القيمة واحدة مما يلي: ar, en, fr.' },
    ])
  })

  test('is described behind its type', async () => {
    const { type } = await server.anonymous().problem(signOut)
    expect((await server.anonymous().send({ url: type })).json<object>()).toMatchObject({
      code: 'session.required',
      status: 401,
    })
  })
})

describe('a body', () => {
  test('is not coerced, stripped or completed; every wrong place is named', async () => {
    const reply = await post(JSON.stringify({ email: 5, locale: 'en', remember: true }))
    expect(reply.status).toBe(400)
    expect(
      reply
        .json()
        .errors?.map(({ pointer, code }) => `${pointer} ${code}`)
        .toSorted(),
    ).toEqual(['/email place.type', '/remember place.unknown'])
  })

  test('that fits none of several shapes is explained by the likeliest', async () => {
    const problem = await server.anonymous().problem(signIn, { body: { email: 'a@b.example', code: '12' } })
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/code'])
  })

  test.each([
    ['{"email":"a@b.example","email":"c@d.example","locale":"en"}', 400, 'request.malformed'],
    ['{"email":"a\\u0000@b.example","locale":"en"}', 422, 'request.unsupportedText'],
    ['{"email":"a\\ud800@b.example","locale":"en"}', 422, 'request.unsupportedText'],
    ['{"__proto__":{"admin":true},"email":"a@b.example","locale":"en"}', 400, 'request.malformed'],
    ['{"email":', 400, 'request.malformed'],
    ['', 400, 'request.invalid'],
    [JSON.stringify({ ...good, email: `${'a'.repeat(300_000)}@b.example` }), 413, 'request.tooLarge'],
  ])('%.60s is refused', async (payload, status, code) => {
    const reply = await post(payload)
    expect([reply.status, reply.json().code]).toEqual([status, code])
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
  ])('said to be %s is refused', async (type) => {
    const reply = await post(JSON.stringify(good), { 'content-type': type })
    expect([reply.status, reply.json().code]).toEqual([415, 'request.unsupportedMediaType'])
  })
})

describe('an address', () => {
  test('that does not exist is 404', async () => {
    const reply = await server.anonymous().send({ url: '/api/v1/nothing' })
    expect([reply.status, reply.json().code]).toEqual([404, 'request.notFound'])
  })

  test('used with another method is 405 and says which it has', async () => {
    const reply = await server
      .anonymous()
      .send({ method: 'PATCH', url: '/api/v1/session', headers: { 'content-type': 'text/plain' }, payload: 'x' })
    expect([reply.status, reply.json().code, reply.headers['allow']]).toEqual([
      405,
      'request.methodNotAllowed',
      'DELETE, GET, HEAD, POST',
    ])
  })

  test('with a parameter nobody declared is refused, not half understood', async () => {
    const reply = await server.anonymous().send({ url: '/api/v1/session?lang=fr' })
    expect(reply.json()).toMatchObject({
      code: 'request.invalid',
      errors: [{ pointer: '/query/lang', code: 'place.unknown' }],
    })
  })

  test('asked for in a format it does not have is 406', async () => {
    expect((await server.anonymous().problem(getSession, undefined, { accept: 'text/html' })).code).toBe(
      'request.notAcceptable',
    )
  })
})

describe('a change sent by another site', () => {
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none at all', origin: 'https://elsewhere.example' }],
    [{ 'sec-fetch-site': 'none at all', origin: 'null' }],
    [{ 'sec-fetch-site': 'none at all' }],
  ])('%j is refused', async (headers) => {
    const browser = await server.signedInAs('morocco-focal-point')
    const reply = await browser.attempt(signOut, undefined, headers)
    expect([reply.status, reply.json().code]).toEqual([403, 'request.crossSite'])
    expect((await browser.call(getSession)).signedIn).toBe(true)
  })

  test('is let through from our own origin, and from programs without a cookie', async () => {
    const own = { 'sec-fetch-site': 'none at all', origin: 'http://localhost:80', host: 'localhost:80' }
    expect(
      (await server.anonymous().attempt(requestSignIn, { body: { email: 'a@b.example', locale: 'en' } }, own)).status,
    ).toBe(202)
    const program = { 'sec-fetch-site': 'none at all' }
    expect(
      (await server.anonymous().attempt(requestSignIn, { body: { email: 'a@b.example', locale: 'en' } }, program))
        .status,
    ).toBe(202)
  })
})

test('every reply carries the browser’s protections', async () => {
  for (const url of ['/api/v1/session', '/api/v1/nothing', '/nothing', '/health', '/api/openapi.json']) {
    const { headers } = await server.anonymous().send({ url })
    expect(headers['content-security-policy'], url).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    })
  }
  expect((await server.anonymous().send({ url: '/api/v1/session' })).headers['cache-control']).toBe('no-store')
})
