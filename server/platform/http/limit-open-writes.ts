import fastifyRateLimit, { type RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { EndpointShape } from '#shared/contract/endpoint.ts'
import { Problem } from './problem.ts'

/** A ministry shares one address, a botnet has many: this stops a single machine from trying every account. */
export const OPEN_WRITES_PER_MINUTE = 120
const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }

/** Counts, per network address, calls that change something and need no session. Limits per account are the feature's own. */
export async function limitOpenWrites(app: FastifyInstance): Promise<void> {
  await app.register(fastifyRateLimit, {
    global: false,
    addHeaders: { ...silent, 'retry-after': false },
    addHeadersOnExceeding: silent,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('request.tooMany', { retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
  })
}

/** The limit of one route, or none. */
export function openWriteLimit(app: FastifyInstance, { method, policy }: EndpointShape): RateLimitOptions | false {
  if (method === 'GET' || policy !== 'anyone') return false
  return { max: app.edge.openWritesPerMinute, timeWindow: 60_000 }
}
