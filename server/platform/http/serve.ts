import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint, EndpointShape } from '#shared/contract/endpoint.ts'
import { callOf } from './call-of.ts'
import type { Call } from './call.ts'
import { admit, loadOf } from './admit.ts'
import { openWriteLimit } from './limit-open-writes.ts'
import { recordDenial } from './record-denial.ts'
import { routeSchema } from './route-schema.ts'
import { Problem } from './problem.ts'

/** Every endpoint lives below this path. */
export const apiPrefix = '/api/v1'
const DEFAULT_BODY_LIMIT = 256 * 1024

/**
 * Serves an endpoint of the contract: `serve(app, getReply).by((input, call) => …)`.
 * Input is validated before the use case sees it; who may call is decided before the body is read.
 * Two steps, so that the reply of the use case is checked literally against the contract.
 */
export function serve<Input, Reply>(app: FastifyInstance, endpoint: Endpoint<Input, Reply>) {
  return {
    by(use: (input: Input, call: Call) => Promise<Reply>): void {
      refuseUnguarded(endpoint)
      app.route({
        method: endpoint.method,
        url: `${apiPrefix}${endpoint.path}`,
        bodyLimit: DEFAULT_BODY_LIMIT,
        config: { endpoint, rateLimit: openWriteLimit(app, endpoint) },
        schema: routeSchema(endpoint),
        onRequest: (request) => admit(app.edge, endpoint, request),
        handler: async (request, reply) => {
          // The validator has just proved that the request has the shape of the endpoint's input.
          const input = inputOf(endpoint, request) as Input
          const result = await run(app, endpoint, request, () => use(input, callOf(app.edge, request, reply)))
          return send(app, endpoint, reply, result)
        },
      })
    },
  }
}

/** A route that nobody decided upon must not exist. */
function refuseUnguarded({ id, policy, audit, method }: EndpointShape): void {
  if (!policy || !audit)
    throw new Error(`endpoint ${id} declares no policy or no audit event; see shared/contract/endpoint.ts`)
  if (method !== 'GET' && audit === 'nothing')
    throw new Error(`endpoint ${id} changes something and leaves no audit event`)
}

async function run<T>(
  app: FastifyInstance,
  endpoint: EndpointShape,
  request: FastifyRequest,
  use: () => Promise<T>,
): Promise<T> {
  try {
    const result = await app.edge.admission.run(loadOf(endpoint), use)
    if (endpoint.audit !== 'nothing' && !request.recorded.includes(endpoint.audit))
      app.edge.onMissingAudit(endpoint, request)
    return result
  } catch (error) {
    if (error instanceof Problem && error.code === 'access.denied') await recordDenial(app.edge, endpoint, request)
    throw error
  }
}

function inputOf(endpoint: EndpointShape, request: FastifyRequest): unknown {
  const declared = Object.keys(endpoint.headers?.properties ?? {})
  return {
    params: endpoint.params && request.params,
    query: endpoint.query && request.query,
    headers: endpoint.headers && Object.fromEntries(declared.map((name) => [name, request.headers[name]])),
    body: endpoint.body && request.body,
  }
}

function send(app: FastifyInstance, endpoint: EndpointShape, reply: FastifyReply, result: unknown): FastifyReply {
  reply.status(endpoint.status ?? 200)
  if (result instanceof Uint8Array)
    return reply.type(endpoint.produces ?? 'application/octet-stream').send(asBuffer(result))
  app.edge.inspectReply?.(endpoint, result)
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(result))
}

/** The same bytes, not a copy of them. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
