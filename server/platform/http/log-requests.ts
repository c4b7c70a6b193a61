import type { FastifyInstance } from 'fastify'

/** One line per request, with the route's pattern instead of the address: ids and tokens stay out of the log. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      person: request.caller.personId,
      request: request.id,
    }
    request.log.info(line, 'request')
  })
}
