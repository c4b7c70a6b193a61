import fastifyCookie from '@fastify/cookie'
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Deps } from '../deps.ts'
import { newId } from '../new-id.ts'
import { createAdmission, lanesFor, type Admission } from './admission.ts'
import { answerErrors, answerProblem, toProblem } from './answer-errors.ts'
import { answerClientError } from './client-error.ts'
import { compressReplies } from './compress-replies.ts'
import { nobodyKnown, type Edge } from './edge.ts'
import { limitOpenWrites, OPEN_WRITES_PER_MINUTE } from './limit-open-writes.ts'
import { logRequests } from './log-requests.ts'
import { collectMethods, refuseOtherMethods } from './method-not-allowed.ts'
import { readBodiesAsJson } from './read-body.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { serveDocumentation } from './serve-documentation.ts'
import { serveOperations } from './serve-operations.ts'
import { serveClient } from './serve-client.ts'
import { validatorCompiler } from './validate.ts'

export interface HttpOptions {
  readonly identify?: Edge['identify']
  readonly inspectReply?: Edge['inspectReply']
  readonly onMissingAudit?: Edge['onMissingAudit']
  readonly openWritesPerMinute?: number
  /** Shares of the database; by the size of the pool unless given. */
  readonly admission?: Admission
  readonly logger?: FastifyServerOptions['loggerInstance']
  /** Folder of the built client; without it no pages are served. */
  readonly clientDir?: string | undefined
  /** Says whether new requests should be sent here; false while shutting down. */
  readonly isReady?: () => boolean
}

const REQUEST_TIMEOUT_MS = 30_000
const CONNECTION_TIMEOUT_MS = 35_000
const KEEP_ALIVE_MS = 65_000

/** The HTTP edge: strict, bounded, saying every error as a problem document. `serveFeatures` adds the endpoints. */
export async function buildHttp(
  deps: Deps,
  options: HttpOptions,
  serveFeatures: (app: FastifyInstance) => void,
): Promise<FastifyInstance> {
  const app = Fastify(serverOptions(deps, options))
  app.decorate('edge', edgeOf(deps, options))
  app.decorateRequest('caller', undefined as never) // set by the first hook of every request
  app.decorateRequest('recorded', undefined as never) // likewise
  app.addHook('onRequest', async (request) => {
    request.caller = nobodyKnown
    request.recorded = []
  })
  logRequests(app)
  addSecurityHeaders(app, { https: deps.config.PUBLIC_URL?.startsWith('https:') === true })
  await app.register(fastifyCookie)
  await compressReplies(app)
  await limitOpenWrites(app)
  app.setValidatorCompiler(validatorCompiler)
  readBodiesAsJson(app)
  answerErrors(app)
  const served = collectMethods(app)
  serveOperations(app, deps, options)
  serveFeatures(app)
  refuseOtherMethods(app, served)
  await serveDocumentation(app, deps.publicUrl)
  await serveClient(app, options.clientDir)
  return app
}

function serverOptions({ config }: Deps, { logger }: HttpOptions): FastifyServerOptions {
  return {
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    requestIdHeader: false,
    trustProxy: trustedProxies(config.TRUST_PROXY),
    bodyLimit: 256 * 1024,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreDuplicateSlashes: false, caseSensitive: true },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => {
      request.caller = nobodyKnown
      return answerProblem(toProblem(error), request, reply)
    },
  }
}

/** So many proxies in front, or their addresses. */
function trustedProxies(text: string | undefined): false | string[] | ((address: string, hop: number) => boolean) {
  if (text === undefined) return false
  if (/^\d$/.test(text)) return (_address, hop) => hop < Number(text)
  return text.split(',').map((proxy) => proxy.trim())
}

function edgeOf({ config, database, clock }: Deps, options: HttpOptions): Edge {
  return {
    database,
    clock,
    identify: options.identify ?? (async () => nobodyKnown),
    publicOrigin: config.PUBLIC_URL === undefined ? undefined : new URL(config.PUBLIC_URL).origin,
    admission: options.admission ?? createAdmission(lanesFor(config.DATABASE_POOL)),
    openWritesPerMinute: options.openWritesPerMinute ?? OPEN_WRITES_PER_MINUTE,
    inspectReply: options.inspectReply,
    onMissingAudit:
      options.onMissingAudit ??
      ((endpoint, request) => request.log.error({ endpoint: endpoint.id }, 'no audit event was written')),
  }
}
