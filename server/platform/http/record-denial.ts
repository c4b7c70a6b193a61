import type { FastifyRequest } from 'fastify'
import type { EndpointShape } from '#shared/contract/endpoint.ts'
import { writeAuditEvent } from '../audit.ts'
import { withTenant } from '../database/transaction.ts'
import type { Edge } from './edge.ts'

/** A denial is an event too. Its transaction is its own: the refused one leaves nothing behind. */
export async function recordDenial(edge: Edge, endpoint: EndpointShape, request: FastifyRequest): Promise<void> {
  const { personId } = request.caller
  const origin = { personId, requestId: request.id, ip: request.ip, at: edge.clock.now() }
  const details = { endpoint: endpoint.id, path: request.url.split('?')[0]?.slice(0, 300) ?? '' }
  await withTenant(edge.database, { role: 'app_accounts', state: null, personId }, (tx) =>
    writeAuditEvent(tx, origin, 'access.denied', { details }),
  )
}
