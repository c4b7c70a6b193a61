import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '#shared/contract/endpoints.ts'
import { isProblemCode, ProblemDocument, problems } from '#shared/contract/problem.ts'
import { describeApi } from '#server/platform/http/describe-api.ts'
import { compileSchema } from '#server/platform/http/validate.ts'
import { fits } from '#tests/support/judge.ts'
import { malformed, type WireRequest } from '#tests/support/malform.ts'
import { operationsOf, type Operation } from '#tests/support/openapi.ts'
import { atWork, opensCycle } from '#tests/support/reporting.ts'
import type { Known } from '#tests/support/sample.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { tinyVersion } from '#tests/support/tiny-definitions.ts'
import type { RawReply, TestBrowser } from '#tests/support/test-browser.ts'

const REQUESTS = 10_000
const isProblem = compileSchema(ProblemDocument)
const callers = [undefined, 'morocco-focal-point', 'secretariat-officer'] as const

let server: TestServer
let operations: readonly Operation[]
/** Names of things that exist, so that requests get past the first guard. */
let known: Known
const browsers = new Map<string | undefined, TestBrowser>()

beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, 'annual-2026')
  const { reply } = await atWork(server, 'morocco-focal-point', 'annual-2026')
  known = {
    cycle: ['annual-2026'],
    reply: [reply],
    section: ['policy', 'prisons'],
    question: ['capacity', 'held', 'hasStrategy', 'strategyText'],
    versionId: [tinyVersion.id],
    instrument: ['tiny'],
    questionnaire: ['annual'],
    version: ['v1'],
    state: ['MAR', 'JPN'],
  }
  operations = operationsOf(describeApi(endpoints))
})
afterAll(() => server.close())

/** The caller's browser; signs in again where a request of this test signed out. */
async function browserOf(caller: (typeof callers)[number]): Promise<TestBrowser> {
  const browser = browsers.get(caller) ?? server.anonymous()
  browsers.set(caller, browser)
  if (caller !== undefined && !browser.cookies().has('session')) await browser.signInAs(caller)
  return browser
}

/** Shown by its name when the test fails. */
function named(operation: Operation): Operation {
  return Object.assign({}, operation, { [fc.toStringMethod]: () => operation.id })
}

/** What the contract says of a body, asked of a validator of the test's own: nothing coerced, nothing stripped. */
function isWellFormed({ operation }: Operation, { payload, elsewhere, hopeless }: WireRequest): boolean {
  const schema = operation.requestBody?.content['application/json']?.schema
  if (!schema || elsewhere) return true
  if (hopeless) return false
  try {
    return fits(schema, JSON.parse(String(payload)))
  } catch {
    return false
  }
}

/** What is wrong with a reply; nothing, for a good one. */
function complaint(operation: Operation, request: WireRequest, reply: RawReply): string | undefined {
  const declared = Object.keys(operation.operation.responses)
  const possible = request.elsewhere ? [...declared, '200', '404', '405', '422'] : declared
  if (reply.status >= 500) return 'a fault'
  if (reply.status < 400 && !isWellFormed(operation, request))
    return 'success, although its body is not what the contract says'
  if (!possible.includes(String(reply.status))) return 'a status that is not declared'
  if (reply.status < 400 || request.method === 'HEAD') return undefined
  if (!String(reply.headers['content-type']).startsWith('application/problem+json'))
    return 'an error that is no problem document'
  const problem = reply.json()
  if (!isProblem(problem)) return 'a problem document of the wrong shape'
  if (!isProblemCode(problem.code) || problems[problem.code] !== reply.status || problem.status !== reply.status)
    return 'a code that does not fit the status'
  if (/node_modules|\bat .*\.ts:|select |insert into/i.test(reply.text)) return 'a reply that tells of our inside'
  return undefined
}

test(`${REQUESTS} malformed requests meet problem documents only`, async () => {
  const requests = operations.map((operation) =>
    fc.record({
      operation: fc.constant(named(operation)),
      request: malformed(operation, known),
      caller: fc.constantFrom(...callers),
    }),
  )
  const anyRequest = fc.oneof(...requests)
  const met = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(anyRequest, async ({ operation, request, caller }) => {
      const { method, url, headers, payload } = request
      const browser = await browserOf(caller)
      const reply = await browser.send({
        method,
        url,
        headers,
        ...(payload !== undefined && { payload }),
      })
      const code = reply.status < 400 ? 'success' : (/"code":"([^"]+)"/.exec(reply.text)?.[1] ?? 'none')
      met.set(code, (met.get(code) ?? 0) + 1)
      const wrong = complaint(operation, request, reply)
      if (wrong !== undefined)
        throw new Error(
          `${operation.id} (${request.done}) as ${caller ?? 'nobody'} met ${wrong}: ${reply.status} ${reply.text.slice(0, 400)}`,
        )
    }),
    { numRuns: REQUESTS, endOnFailure: true },
  )
  // The mutations must reach every guard, or the test has become blind to it.
  const guards = [
    'request.malformed',
    'request.invalid',
    'request.unsupportedText',
    'request.tooLarge',
    'request.unsupportedMediaType',
    'request.notAcceptable',
    'request.methodNotAllowed',
    'request.crossSite',
    'request.notFound',
    'session.required',
    'success',
  ]
  expect(guards.filter((code) => !met.has(code))).toEqual([])
})
