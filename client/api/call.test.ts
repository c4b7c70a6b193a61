import { afterEach, describe, expect, test, vi } from 'vitest'
import { isApiProblem, problemCode } from './api-problem.ts'
import { call } from './call.ts'
import { getReply, listReplies, requestSignIn } from './endpoints.generated.ts'
import { addressOf } from './request.ts'
import { onSignInWaiting, settleSignIn } from './sign-in-gate.ts'

function answer(status: number, body: unknown, type = 'application/json'): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
}

function refused(status: number, code: string): Response {
  return answer(
    status,
    { type: 'about:blank', title: 'No', status, instance: 'req-1', code },
    'application/problem+json',
  )
}

function network(...responses: (() => Response)[]) {
  const fetched = vi.fn(async (_address: string, _request: RequestInit) => {
    const next = responses.shift()
    if (next === undefined) throw new TypeError('Failed to fetch')
    return next()
  })
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

describe('a call', () => {
  test('goes to the address of the contract, in the language of the page', async () => {
    document.documentElement.lang = 'ar'
    const fetched = network(() => answer(202, { minutes: 15 }))
    const reply = await call(requestSignIn, { body: { email: 'a@example.org', locale: 'ar' } })
    expect(reply.minutes).toBe(15)
    const [address, request] = fetched.mock.calls[0] ?? []
    expect(address).toBe('/api/v1/sign-in-requests')
    expect(request?.method).toBe('POST')
    expect(new Headers(request?.headers).get('accept-language')).toBe('ar')
    expect(request?.body).toBe('{"email":"a@example.org","locale":"ar"}')
  })

  test('parts of an address are encoded, so that no id can leave its place', () => {
    expect(addressOf('/replies/:reply', { params: { reply: '../x?y' }, query: { a: 1, b: undefined } })).toBe(
      '/api/v1/replies/..%2Fx%3Fy?a=1',
    )
  })

  test('a refusal keeps its code and reference', async () => {
    network(() => refused(404, 'reply.notFound'))
    const error = await call(getReply, { params: { reply: 'r1' } }).catch((caught: unknown) => caught)
    expect(problemCode(error)).toBe('reply.notFound')
    expect(isApiProblem(error) && error.problem.instance).toBe('req-1')
  })

  test('a page of a proxy is a fault, not a crash', async () => {
    network(() => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }))
    const error = await call(listReplies, {}).catch((caught: unknown) => caught)
    expect(problemCode(error)).toBe('server.fault')
  })

  test('no line is said as such', async () => {
    network()
    const error = await call(listReplies, {}).catch((caught: unknown) => caught)
    expect(problemCode(error)).toBe('network.unreachable')
  })
})

describe('when the session has ended', () => {
  test('the call waits, and goes on once the person has signed in again', async () => {
    network(
      () => refused(401, 'session.expired'),
      () => answer(200, { replies: [] }),
    )
    const stop = onSignInWaiting((waiting) => waiting && settleSignIn(true))
    expect(await call(listReplies, {})).toEqual({ replies: [] })
    stop()
  })

  test('several calls wait for one dialog', async () => {
    const opened: boolean[] = []
    network(
      () => refused(401, 'session.expired'),
      () => refused(401, 'session.expired'),
      () => answer(200, { replies: [] }),
      () => answer(200, { replies: [] }),
    )
    const stop = onSignInWaiting((waiting) => opened.push(waiting))
    const both = Promise.all([call(listReplies, {}), call(listReplies, {})])
    await vi.waitFor(() => expect(opened).toEqual([true]))
    settleSignIn(true)
    expect(await both).toHaveLength(2)
    stop()
  })

  test('whoever gives up gets the refusal', async () => {
    network(() => refused(401, 'session.expired'))
    const stop = onSignInWaiting((waiting) => waiting && settleSignIn(false))
    const error = await call(listReplies, {}).catch((caught: unknown) => caught)
    expect(problemCode(error)).toBe('session.expired')
    stop()
  })
})
