import type { TObject, TSchema } from 'typebox'
import type { EndpointShape } from '#shared/contract/endpoint.ts'
import { ProblemDocument, problems, universalProblems, type ProblemCode } from '#shared/contract/problem.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of the HTTP surface, derived from the contract and nothing else. */
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
      description:
        'Reporting by States: cycles, replies, submissions, results. Errors are problem details (RFC 9457) with permanent codes.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [],
    paths,
    components: {
      schemas: { Problem: plain(ProblemDocument) },
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

function describeOperation(endpoint: EndpointShape): Json {
  const parameters = [
    ...describeParameters(endpoint.params, 'path'),
    ...describeParameters(endpoint.query, 'query'),
    ...describeParameters(endpoint.headers, 'header'),
  ]
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[1] ?? ''],
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

function describeParameters(schema: TObject | undefined, place: 'path' | 'query' | 'header'): readonly Json[] {
  if (!schema) return []
  const required: readonly string[] = schema.required ?? []
  return Object.entries<TSchema>(schema.properties).map(([name, own]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: plain(own),
  }))
}

function describeResponses(endpoint: EndpointShape): Json {
  const { status = 200, produces = 'application/json', reply, problems: own, fresh } = endpoint
  const stale: readonly ProblemCode[] = fresh ? ['session.freshRequired'] : []
  const codes = [...new Set<ProblemCode>([...own, ...stale, ...universalProblems])]
  const byStatus = Map.groupBy(codes, (code) => problems[code])
  const refusals = [...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([code, names]) => [String(code), describeRefusal(names)])
  return {
    [String(status)]: { description: 'Done', content: { [produces]: { schema: plain(reply) } } },
    ...Object.fromEntries(refusals),
  }
}

function describeRefusal(codes: readonly ProblemCode[]): Json {
  return {
    description: codes.join(', '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

/** A schema as plain JSON, without the library's own marks. */
function plain(schema: TSchema): unknown {
  return JSON.parse(JSON.stringify(schema))
}
