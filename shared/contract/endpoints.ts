import * as accounts from './accounts.ts'
import * as cycles from './cycles.ts'
import * as definitions from './definitions.ts'
import type { EndpointShape } from './endpoint.ts'
import * as replies from './replies.ts'
import * as results from './results.ts'
import * as submissions from './submissions.ts'

/**
 * Every endpoint of the HTTP surface, for OpenAPI and for the tests that each one is served; within a file by name,
 * since what loads modules does not always agree on the order of exports.
 */
export const endpoints: readonly EndpointShape[] = [accounts, definitions, cycles, replies, submissions, results]
  .flatMap((file): (readonly [string, unknown])[] =>
    Object.entries(file).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
  .map(([, value]) => value)
  .filter(isEndpoint)

function isEndpoint(value: unknown): value is EndpointShape {
  return typeof value === 'object' && value !== null && 'method' in value && 'policy' in value && 'audit' in value
}
