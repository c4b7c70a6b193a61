import * as accounts from './accounts.ts'
import * as analysis from './analysis.ts'
import * as bulk from './bulk.ts'
import * as counts from './counts.ts'
import * as cycles from './cycles.ts'
import * as definitions from './definitions.ts'
import * as earlier from './earlier.ts'
import type { EndpointShape } from './endpoint.ts'
import * as exports from './exports.ts'
import * as figures from './figures.ts'
import * as releases from './releases.ts'
import * as narratives from './narratives.ts'
import * as replies from './replies.ts'
import * as results from './results.ts'
import * as review from './review.ts'
import * as saved from './saved.ts'
import * as secretariat from './secretariat.ts'
import * as submissions from './submissions.ts'
import * as summaries from './summaries.ts'

/** Every file of the contract, by its name: a new one is listed here, and nowhere else. */
export const contractFiles: Readonly<Record<string, object>> = {
  accounts,
  definitions,
  cycles,
  secretariat,
  replies,
  earlier,
  submissions,
  results,
  figures,
  review,
  releases,
  analysis,
  saved,
  narratives,
  summaries,
  exports,
  bulk,
  counts,
}

/** Endpoints that a file exports, by name: what loads modules does not always agree on the order of exports. */
export function endpointsOf(file: object): readonly (readonly [string, EndpointShape])[] {
  return Object.entries(file)
    .filter((entry): entry is [string, EndpointShape] => isEndpoint(entry[1]))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** Every endpoint of the HTTP surface, for OpenAPI and for the tests that each one is served. */
export const endpoints: readonly EndpointShape[] = Object.values(contractFiles).flatMap((file) =>
  endpointsOf(file).map(([, endpoint]) => endpoint),
)

function isEndpoint(value: unknown): value is EndpointShape {
  return typeof value === 'object' && value !== null && 'method' in value && 'policy' in value && 'audit' in value
}
