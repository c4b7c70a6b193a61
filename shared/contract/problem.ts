import { Type, type Static } from 'typebox'

/**
 * Every way in which a request can be refused: permanent code and HTTP status.
 * The sentences stand in `sentences.<locale>.json` beside this file.
 */
export const problems = {
  'request.malformed': 400,
  'request.invalid': 400,
  'request.unsupportedText': 422,
  'request.tooLarge': 413,
  'request.unsupportedMediaType': 415,
  'request.notAcceptable': 406,
  'request.notFound': 404,
  'request.methodNotAllowed': 405,
  'request.crossSite': 403,
  'request.tooMany': 429,
  'session.required': 401,
  'session.expired': 401,
  'session.freshRequired': 403,
  'access.denied': 403,
  'signIn.codeWrong': 422,
  'signIn.linkExpired': 410,
  'demo.notAvailable': 404,
  'cycle.notFound': 404,
  'cycle.keyTaken': 409,
  'cycle.notOpen': 409,
  'cycle.notDraft': 409,
  'cycle.dayPast': 409,
  'cycle.versionUnknown': 422,
  'cycle.datesOutOfOrder': 422,
  'state.unknown': 422,
  'state.notInvited': 409,
  'person.ofAnotherState': 409,
  'definition.notFound': 404,
  'reply.notFound': 404,
  'reply.notDraft': 409,
  'reply.wrongVersion': 409,
  'reply.openBranches': 409,
  'reply.mustFix': 422,
  'section.unknown': 422,
  'question.unknown': 422,
  'submission.notFound': 404,
  'precondition.required': 428,
  'precondition.failed': 412,
  'idempotency.keyRequired': 400,
  'idempotency.bodyDiffers': 422,
  'idempotency.inProgress': 409,
  'indicator.notFound': 404,
  'edition.notFound': 404,
  'group.notFound': 404,
  'review.noValue': 409,
  'smallNumbers.ofState': 409,
  'list.idTaken': 409,
  'list.notFound': 404,
  'series.invalid': 422,
  'analysis.notFound': 404,
  'analysis.notUnderstood': 422,
  'answer.notPublic': 404,
  'release.notFound': 404,
  'release.fileNotFound': 404,
  'release.nameTaken': 409,
  'release.reasonMissing': 422,
  'release.samePerson': 403,
  'release.wrongStatus': 409,
  'release.mustFix': 422,
  'release.contentsChanged': 409,
  'release.stillWithholding': 409,
  'release.embargoUnclear': 422,
  'export.notFound': 404,
  'export.notReady': 409,
  'document.notFound': 404,
  'figure.notFound': 404,
  'summary.notFound': 404,
  'summary.paragraphUnknown': 422,
  'summary.figureUnknown': 422,
  'summary.stale': 409,
  'server.busy': 503,
  'server.fault': 500,
} as const satisfies Record<string, number>
export type ProblemCode = keyof typeof problems

/** Problems any endpoint may answer with; they need not be listed again. */
export const universalProblems = [
  'request.malformed',
  'request.invalid',
  'request.unsupportedText',
  'request.tooLarge',
  'request.unsupportedMediaType',
  'request.notAcceptable',
  'request.methodNotAllowed',
  'request.crossSite',
  'request.tooMany',
  'session.required',
  'session.expired',
  'access.denied',
  'server.busy',
  'server.fault',
] as const satisfies readonly ProblemCode[]

/** RFC 9457 problem details, with our permanent code and, for bad input, one entry per wrong place. */
export const ProblemDocument = Type.Object(
  {
    type: Type.String({ description: 'URI of the description, ends in the code' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.String({ description: 'id of the request, also in the log' }),
    code: Type.String(),
    retryable: Type.Optional(Type.Boolean()),
    retryAfter: Type.Optional(Type.Integer({ description: 'seconds' })),
    current: Type.Optional(Type.String({ description: 'the present ETag, where the sent one was stale' })),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          {
            pointer: Type.String({ description: 'JSON Pointer into the body, or /params/x, /query/x, /headers/x' }),
            code: Type.String(),
            message: Type.String(),
          },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  { additionalProperties: false },
)
export type ProblemDocument = Static<typeof ProblemDocument>

export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(problems, value)
}
