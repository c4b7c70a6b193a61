import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problems, type ProblemCode } from '#shared/contract/problem.ts'
import { problemOfDatabaseError } from '../database/constraints.ts'
import { localeOf } from './locale-of.ts'
import { Problem } from './problem.ts'
import { problemDocument } from './problem-document.ts'

/** Errors of the framework that have a name of ours. */
const frameworkErrors: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupportedMediaType',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_BAD_URL: 'request.malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'request.notFound',
  FST_ERR_ROUTE_METHOD_NOT_SUPPORTED: 'request.methodNotAllowed',
}

/** Every error leaves as a problem document; only a fault is logged as an error, and none tells its inside. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error, request, reply) => answerProblem(toProblem(error), request, reply, error))
}

/** Sends a problem in the caller's language. */
export function answerProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  cause: Error = problem,
): FastifyReply {
  const status = problems[problem.code]
  if (problem.code === 'server.fault') request.log.error({ fault: describeFault(cause) }, 'fault')
  const { retryAfter, headers } = problem.extras
  if (headers) reply.headers(headers)
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  const locale = localeOf(request)
  const document = problemDocument(problem, locale, request.id)
  reply.status(status).header('content-language', locale).header('vary', 'accept-language')
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(document))
}

/** The problem an error means to the caller; an unknown error is a fault. */
export function toProblem(error: Error): Problem {
  if (error instanceof Problem) return error
  const known = frameworkErrors[(error as Partial<FastifyError>).code ?? ''] // codes of the framework, if it has one
  if (known) return new Problem(known)
  return problemOfDatabaseError(error) ?? new Problem('server.fault')
}

/**
 * What the log may hold of a fault: where it happened. A database names the offending value in `detail`
 * and in the message of some errors, and that may be an answer: neither is logged.
 */
export function describeFault(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, constraint, routine } = error as { code?: string; constraint?: string; routine?: string } // members of pg's errors
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(routine === undefined && { message: error.message.slice(0, 500) }),
    stack: frames.slice(0, 12).join('\n'),
  }
}
