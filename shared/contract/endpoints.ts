import * as accounts from './accounts.ts'
import * as cycles from './cycles.ts'
import * as definitions from './definitions.ts'
import type { EndpointShape } from './endpoint.ts'
import * as replies from './replies.ts'
import * as results from './results.ts'
import * as submissions from './submissions.ts'

/** Every endpoint of the HTTP surface, for OpenAPI and for the tests that each one is served. */
export const endpoints: readonly EndpointShape[] = [accounts, definitions, cycles, replies, submissions, results]
  .flatMap((file) => Object.values(file) as unknown[])
  .filter(isEndpoint)

function isEndpoint(value: unknown): value is EndpointShape {
  return typeof value === 'object' && value !== null && 'method' in value && 'policy' in value && 'audit' in value
}
