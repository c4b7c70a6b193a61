import type { TObject, TSchema } from 'typebox'
import type { EndpointShape } from '#shared/contract/endpoint.ts'
import { ProblemDocument, universalProblems, type ProblemCode } from '#shared/contract/problem.ts'
import { apiExamples, describeCall, exampleParameters } from './describe-example.ts'
import { describeProblems, describeRefusals } from './describe-refusals.ts'

type Json = Record<string, unknown>

const introduction = `Reporting by States: cycles, replies, submissions, results. Errors are problem details (RFC 9457) with permanent codes.

What is public is read without a key. Begin with \`/releases\` (frozen editions with files and checksums), \`/indicators\` (what is measured) and \`/data.csv\` (all figures in one table). A value that is missing is empty and has a reason beside it; it is never a zero. Examples are of the demonstration world: invented, and cut short.`

/** The OpenAPI 3.1 document of the HTTP surface, derived from the contract and its examples. */
export function describeApi(endpoints: readonly EndpointShape[]): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeOperation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pillar',
      version: '1',
      description: introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [],
    tags: tagsOf(endpoints),
    paths,
    components: {
      schemas: { Problem: plain(ProblemDocument) },
      ...describeProblems(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'Set by signing in; named __Host-session on https',
        },
      },
    },
  }
}

/** What people look for first who come for data. */
const first = [
  'releases',
  'data',
  'indicators',
  'cycles',
  'sdmx',
  'catalog',
  'codebooks',
  'figures',
  'analysis',
  'narratives',
]

function tagsOf(endpoints: readonly EndpointShape[]): readonly Json[] {
  const all = new Set(endpoints.map(tagOf))
  return [...new Set([...first.filter((tag) => all.has(tag)), ...all])].map((name) => ({ name }))
}

function tagOf({ path }: EndpointShape): string {
  return /^\/([a-z-]+)/.exec(path)?.[1] ?? ''
}

function describeOperation(endpoint: EndpointShape): Json {
  const example = apiExamples[endpoint.id]
  const given = example ? exampleParameters(endpoint, example) : {}
  const parameters = [
    ...describeParameters(endpoint.params, 'path', given),
    ...describeParameters(endpoint.query, 'query', given),
    ...describeParameters(endpoint.headers, 'header', {}),
  ]
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    ...(example && { description: describeCall(endpoint, example) }),
    tags: [tagOf(endpoint)],
    ...(endpoint.policy !== 'anyone' && { security: [{ session: [] }] }),
    'x-policy': endpoint.policy,
    'x-audit': endpoint.audit,
    ...(parameters.length > 0 && { parameters }),
    ...(endpoint.body && {
      requestBody: { required: true, content: { 'application/json': { schema: plain(endpoint.body) } } },
    }),
    responses: describeResponses(endpoint),
  }
}

function describeParameters(
  schema: TObject | undefined,
  place: 'path' | 'query' | 'header',
  given: Readonly<Record<string, string>>,
): readonly Json[] {
  if (!schema) return []
  const required: readonly string[] = schema.required ?? []
  return Object.entries<TSchema>(schema.properties).map(([name, own]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: plain(own),
    ...(given[name] !== undefined && { example: given[name] }),
  }))
}

function describeResponses(endpoint: EndpointShape): Json {
  const { status = 200, produces = 'application/json', reply, problems: own, fresh } = endpoint
  const example = apiExamples[endpoint.id]?.reply
  const stale: readonly ProblemCode[] = fresh ? ['session.freshRequired'] : []
  const codes = [...new Set<ProblemCode>([...own, ...stale, ...universalProblems])]
  return {
    [String(status)]: {
      description: 'Done',
      content: { [produces]: { schema: plain(reply), ...(example !== undefined && { example }) } },
    },
    ...describeRefusals(codes),
  }
}

/** A schema as plain JSON, without the library's own marks. */
function plain(schema: TSchema): unknown {
  return JSON.parse(JSON.stringify(schema))
}
