import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { demoSignIn } from '#shared/contract/accounts.ts'
import type { Endpoint, EndpointShape } from '#shared/contract/endpoint.ts'
import type { ProblemDocument } from '#shared/contract/problem.ts'
import type { CastKey } from './cast.ts'

export interface RawReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly text: string
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the test says what it expects
  json<T = ProblemDocument>(): T
}

/** Parts of an endpoint's input, without those it does not have. */
type Given<Input> = { readonly [K in keyof Input as Input[K] extends undefined ? never : K]: Input[K] }

/** Thrown by `call` when the request was refused. */
export class Refused extends Error {
  readonly status: number
  readonly problem: ProblemDocument

  constructor(endpoint: string, status: number, problem: ProblemDocument) {
    super(`${endpoint} was refused: ${status} ${problem.code} ${JSON.stringify(problem.errors ?? problem.detail)}`)
    this.status = status
    this.problem = problem
  }
}

export interface TestBrowser {
  /** Calls an endpoint of the contract; throws `Refused` unless it succeeds. */
  call<Input, Reply>(endpoint: Endpoint<Input, Reply>, input?: Given<Input>): Promise<Reply>
  /** Calls an endpoint and hands back whatever came, refused or not. */
  attempt<Input, Reply>(
    endpoint: Endpoint<Input, Reply>,
    input?: Given<Input>,
    headers?: Record<string, string>,
  ): Promise<RawReply>
  /** The problem of a call that must be refused. */
  problem<Input, Reply>(
    endpoint: Endpoint<Input, Reply>,
    input?: Given<Input>,
    headers?: Record<string, string>,
  ): Promise<ProblemDocument>
  /** Any request, with this browser's cookies. A header with the value `none at all` is left out. */
  send(request: InjectOptions): Promise<RawReply>
  signInAs(key: CastKey): Promise<void>
  cookies(): ReadonlyMap<string, string>
}

/** A program that answers requests: in this process, or in one of its own. */
export interface Answering {
  inject(
    request: InjectOptions,
  ): Promise<Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'payload'> & { json(): unknown }>
}

/** A browser as far as the server can tell: keeps cookies, says that its requests come from our own pages. */
export function openBrowser(app: Answering): TestBrowser {
  const jar = new Map<string, string>()
  const send = async (request: InjectOptions): Promise<RawReply> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const given = { 'sec-fetch-site': 'same-origin', ...(cookie !== '' && { cookie }), ...request.headers }
    const headers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== 'none at all'))
    const reply = await app.inject({ ...request, headers })
    keepCookies(jar, reply.headers['set-cookie'])
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the test says what it expects
    return { status: reply.statusCode, headers: reply.headers, text: reply.payload, json: <T>() => reply.json() as T }
  }
  const attempt: TestBrowser['attempt'] = (endpoint, input, headers) => send(requestOf(endpoint, input, headers))
  return {
    send,
    attempt,
    call: async (endpoint, input) => {
      const reply = await attempt(endpoint, input)
      if (reply.status >= 400) throw new Refused(endpoint.id, reply.status, reply.json())
      return reply.json()
    },
    problem: async (endpoint, input, headers) => {
      const reply = await attempt(endpoint, input, headers)
      if (reply.status < 400) throw new Error(`${endpoint.id} was expected to be refused and answered ${reply.status}`)
      return reply.json()
    },
    signInAs: async (key) => void (await send(requestOf(demoSignIn, { body: { key } }))),
    cookies: () => jar,
  }
}

function keepCookies(jar: Map<string, string>, header: string | string[] | number | undefined): void {
  for (const line of [header ?? []].flat()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(line)) ?? []
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
}

interface AnyInput {
  readonly params?: Record<string, string>
  readonly query?: Record<string, string>
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

/** The HTTP request of a call, as the client would send it. */
export function requestOf(
  endpoint: EndpointShape,
  input: unknown = {},
  headers: Record<string, string> = {},
): InjectOptions {
  const { params = {}, query = {}, headers: declared = {}, body } = input as AnyInput // its exact type is checked where it is given
  const path = endpoint.path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  const given = Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== undefined))
  return {
    method: endpoint.method,
    url: `/api/v1${path}${search === '' ? '' : `?${search}`}`,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...given, ...headers },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  }
}
