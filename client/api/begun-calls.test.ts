import { afterEach, expect, test, vi } from 'vitest'
import { beginCall, takeBegun } from './begun-calls.ts'
import { call } from './call.ts'
import { getSession, listReplies } from './endpoints.generated.ts'

afterEach(async () => {
  await takeBegun('/api/v1/session')
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function network(...statuses: readonly number[]) {
  let sent = 0
  vi.stubGlobal('fetch', async () => {
    const status = statuses[sent++]
    if (status === undefined) throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify({ reply: sent }), { status, headers: { 'content-type': 'application/json' } })
  })
  return () => sent
}

test('a read begun early is what the call answers, and is asked for once', async () => {
  const sent = network(200)
  const early = beginCall(getSession, {})
  expect(await call(getSession, {})).toEqual({ reply: 1 })
  expect(await early).toEqual({ reply: 1 })
  expect(sent()).toBe(1)
})

test('the next call asks anew', async () => {
  network(200, 200)
  await beginCall(getSession, {})
  await call(getSession, {})
  expect(await call(getSession, {})).toEqual({ reply: 2 })
})

test('what was refused early is asked for again', async () => {
  network(503, 200)
  expect(await beginCall(getSession, {})).toBeUndefined()
  expect(await call(getSession, {})).toEqual({ reply: 2 })
})

test('a line that is down early is said when the call itself does not get through', async () => {
  network()
  expect(await beginCall(getSession, {})).toBeUndefined()
  await expect(call(getSession, {})).rejects.toMatchObject({ problem: { code: 'network.unreachable' } })
})

test('what was read long ago is not taken for what is so now', async () => {
  vi.useFakeTimers()
  network(200, 200)
  await beginCall(getSession, {})
  vi.advanceTimersByTime(10_001)
  expect(await call(getSession, {})).toEqual({ reply: 2 })
})

test('calls to other addresses are not answered by it', async () => {
  network(200, 200)
  await beginCall(getSession, {})
  expect(await call(listReplies, {})).toEqual({ reply: 2 })
})

test('what was asked for in another language is asked for anew in that of now', async () => {
  network(200, 200)
  document.documentElement.lang = 'en'
  await beginCall(getSession, {})
  document.documentElement.lang = 'fr'
  expect(await call(getSession, {})).toEqual({ reply: 2 })
})
