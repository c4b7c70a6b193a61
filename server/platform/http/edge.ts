import type { FastifyRequest } from 'fastify'
import type { EndpointShape } from '#shared/contract/endpoint.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/open-database.ts'
import type { Admission } from './admission.ts'
import type { Caller } from './call.ts'

/** What the edge of the program needs to serve endpoints; given once, by `app.ts`. */
export interface Edge {
  readonly database: Database
  readonly clock: Clock
  /** Finds out who calls; the accounts feature reads the session. */
  readonly identify: (request: FastifyRequest) => Promise<Caller>
  /** Origin under which browsers reach this installation; `undefined` to believe the Host header. */
  readonly publicOrigin?: string | undefined
  /** Who may work with the database now, by class of load. */
  readonly admission: Admission
  /** Calls a minute that one network address may make to endpoints which change something without a session. */
  readonly openWritesPerMinute: number
  /** Called with every reply before it is sent; tests check it against the contract. */
  readonly inspectReply?: ((endpoint: EndpointShape, reply: unknown) => void) | undefined
  /** Called when a call succeeded without writing the event its endpoint declares. */
  readonly onMissingAudit: (endpoint: EndpointShape, request: FastifyRequest) => void
}

declare module 'fastify' {
  interface FastifyInstance {
    edge: Edge
  }
  interface FastifyRequest {
    caller: Caller
    /** Audit events written during this call. */
    recorded: string[]
  }
  interface FastifyContextConfig {
    endpoint?: EndpointShape
  }
}

/** The caller before anybody asked who it is. */
export const nobodyKnown: Caller = { personId: null, memberships: [] }
