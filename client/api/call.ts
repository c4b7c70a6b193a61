import { problemOf, unreachable } from './api-problem.ts'
import type { Call } from './endpoint-call.ts'
import { waitForSignIn } from './sign-in-gate.ts'

interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface CallOptions {
  readonly signal?: AbortSignal
  /** Lets the request outlive the page (at most 64 KiB of body). */
  readonly keepalive?: boolean
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
  if (!response.ok) throw await problemOf(response)
  return { reply: await bodyOf<Reply>(response), etag: response.headers.get('etag') ?? undefined }
}

/** Address of a call, for links to downloads. */
export function addressOf(path: string, { params, query }: Parts = {}): string {
  const filled = path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`
}

async function send(
  endpoint: Call<never, unknown> | Call<unknown, unknown>,
  parts: Parts,
  options: CallOptions,
): Promise<Response> {
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
    ...parts.headers,
  })
  const body = 'body' in parts ? JSON.stringify(parts.body) : undefined
  if (body !== undefined) headers.set('content-type', 'application/json')
  try {
    return await fetch(addressOf(endpoint.path, parts), {
      method: endpoint.method,
      headers,
      credentials: 'same-origin',
      ...(body !== undefined && { body }),
      ...(options.signal && { signal: options.signal }),
      ...(options.keepalive && { keepalive: true }),
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw unreachable()
  }
}

async function bodyOf<Reply>(response: Response): Promise<Reply> {
  const text = response.status === 204 ? '' : await response.text()
  return (text === '' ? {} : JSON.parse(text)) as Reply // the server answers as the contract says; tests/contract proves it
}
