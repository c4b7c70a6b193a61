import type { FastifyReply, FastifyRequest } from 'fastify'
import { writeAuditEvent } from '../audit.ts'
import type { Call } from './call.ts'
import type { Edge } from './edge.ts'
import { localeOf } from './locale-of.ts'

/** The call as a use case sees it. */
export function callOf(edge: Edge, request: FastifyRequest, reply: FastifyReply): Call {
  return {
    actor: request.caller,
    locale: localeOf(request),
    requestId: request.id,
    ip: request.ip,
    cookies: request.cookies,
    record: async (tx, event, about) => {
      const origin = { personId: request.caller.personId, requestId: request.id, ip: request.ip, at: edge.clock.now() }
      await writeAuditEvent(tx, origin, event, about)
      request.recorded.push(event)
    },
    setHeader: (name, value) => void reply.header(name, value),
  }
}
