import { problemOf, unreachable } from './api-problem.ts'
import { takeBegun } from './begun-calls.ts'
import { confirmGate } from './confirm-gate.ts'
import type { Call } from './endpoint-call.ts'
import { addressOf, request, type Parts, type RequestOptions } from './request.ts'
import { waitForSignIn } from './sign-in-gate.ts'

export interface CallOptions extends RequestOptions {
  /** What to do when the session has ended: wait for the person to sign in again (default), or refuse at once. */
  readonly onSessionEnd?: 'wait' | 'refuse'
}

/** Entity tag of a reply, for calls that must send `If-Match` later. */
export interface Tagged<Reply> {
  readonly reply: Reply
  readonly etag: string | undefined
}

/**
 * Calls an endpoint of the contract: `await call(getReply, { params: { reply } })`.
 * Throws an `ApiProblem`, also when the server cannot be reached (`network.unreachable`).
 */
export async function call<Input, Reply>(
  endpoint: Call<Input, Reply>,
  input: Input,
  options: CallOptions = {},
): Promise<Reply> {
  return (await callTagged(endpoint, input, options)).reply
}

export async function callTagged<Input, Reply>(
  endpoint: Call<Input, Reply>,
  input: Input,
  options: CallOptions = {},
): Promise<Tagged<Reply>> {
  const parts = input as Parts // the contract's types say which parts an endpoint has
  const response = await send(endpoint, parts, options)
  if (response.status === 401 && options.onSessionEnd !== 'refuse' && (await waitForSignIn())) {
    return callTagged(endpoint, input, { ...options, onSessionEnd: 'refuse' })
  }
  if (response.ok) return { reply: await bodyOf<Reply>(response), etag: response.headers.get('etag') ?? undefined }
  const refused = await problemOf(response)
  if (refused.problem.code !== 'session.freshRequired' || !(await confirmGate.wait())) throw refused
  return callTagged(endpoint, input, options)
}

async function send(
  endpoint: Call<never, unknown> | Call<unknown, unknown>,
  parts: Parts,
  options: CallOptions,
): Promise<Response> {
  try {
    const begun = endpoint.method === 'GET' ? await takeBegun(addressOf(endpoint.path, parts)) : undefined
    return begun ?? (await request(endpoint, parts, options))
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw unreachable()
  }
}

async function bodyOf<Reply>(response: Response): Promise<Reply> {
  const text = response.status === 204 ? '' : await response.text()
  return (text === '' ? {} : JSON.parse(text)) as Reply // the server answers as the contract says; tests/contract proves it
}
