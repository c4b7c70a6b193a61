import type { FastifyRequest } from 'fastify'
import { can } from '#shared/access/can.ts'
import type { EndpointShape, LoadClass } from '#shared/contract/endpoint.ts'
import type { Caller } from './call.ts'
import type { Edge } from './edge.ts'
import { demandAcceptable } from './media-types.ts'
import { refuse } from './problem.ts'
import { recordDenial } from './record-denial.ts'
import { demandSameSite } from './same-site.ts'

/** Decides, before the body is read, whether this caller may call this endpoint at all. */
export async function admit(edge: Edge, endpoint: EndpointShape, request: FastifyRequest): Promise<void> {
  demandAcceptable(endpoint, request)
  demandSameSite(edge.publicOrigin, request)
  request.caller = await edge.admission.run(loadOf(endpoint), () => edge.identify(request))
  const { policy } = endpoint
  if (policy === 'anyone') return
  if (!request.caller.person) refuse(request.caller.expired ? 'session.expired' : 'session.required')
  if (policy !== 'signed-in' && !can(request.caller, policy)) {
    await recordDenial(edge, endpoint, request)
    refuse('access.denied')
  }
  if (endpoint.fresh && !isFresh(request.caller, edge.clock.now())) refuse('session.freshRequired')
}

function isFresh({ freshUntil }: Caller, now: Date): boolean {
  return freshUntil !== undefined && now < freshUntil
}

/** The class of load that an endpoint belongs to. */
export function loadOf({ load, method }: EndpointShape): LoadClass {
  return load ?? (method === 'GET' ? 'read' : 'save')
}
