import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { timingSafeEqual } from 'node:crypto'
import { isReachable } from '../database/is-reachable.ts'
import { pendingMigrations } from '../database/migrate.ts'
import type { Deps } from '../deps.ts'
import { measure } from '../metrics.ts'
import { refuse } from './problem.ts'

interface Operations {
  readonly isReady?: () => boolean
}

/** `/health`: the process lives. `/ready`: it can serve. `/metrics`: how it fares. */
export function serveOperations(app: FastifyInstance, deps: Deps, { isReady = () => true }: Operations): void {
  const metrics = measure(app, deps.database)
  app.get('/health', async () => ({ status: 'alive' }))
  app.get('/ready', async (_request, reply) => {
    const reason = await whyNotReady(deps, isReady)
    return reply.status(reason === undefined ? 200 : 503).send({ status: reason ?? 'ready' })
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(deps, request)) refuse('request.notFound')
    return sendMetrics(reply, await metrics.text(), metrics.contentType)
  })
}

async function whyNotReady({ database }: Deps, isReady: () => boolean): Promise<string | undefined> {
  if (!isReady()) return 'shutting down'
  if (!(await isReachable(database))) return 'database not reachable'
  return (await pendingMigrations(database)).length > 0 ? 'migrations pending' : undefined
}

function sendMetrics(reply: FastifyReply, text: string, contentType: string): FastifyReply {
  return reply.type(contentType).header('cache-control', 'no-store').send(text)
}

function mayReadMetrics({ config }: Deps, request: FastifyRequest): boolean {
  if (config.METRICS_TOKEN === undefined) return config.MODE === 'demonstration'
  const sent = Buffer.from(request.headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${config.METRICS_TOKEN}`)
  return sent.length === expected.length && timingSafeEqual(sent, expected)
}
