import { problems, type ProblemDocument } from '#shared/contract/problem.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { PlaceError, Problem } from './problem.ts'
import { catalogueOf, placeSentence } from './sentences.ts'

/** Problems after which the same request may succeed later. */
const retryable = ['request.tooMany', 'idempotency.inProgress', 'server.busy']

/** The problem as the caller reads it (RFC 9457), in the caller's language. */
export function problemDocument(problem: Problem, locale: CompleteLocale, requestId: string): ProblemDocument {
  const { code, extras } = problem
  const sentence = catalogueOf(locale).problems[code] ?? { title: code, detail: code }
  return {
    type: `/api/problems/${code}`,
    title: sentence.title,
    status: problems[code],
    detail: sentence.detail,
    instance: requestId,
    code,
    ...(retryable.includes(code) && { retryable: true }),
    ...(extras.retryAfter !== undefined && { retryAfter: extras.retryAfter }),
    ...(extras.current !== undefined && { current: extras.current }),
    ...(extras.errors && { errors: extras.errors.map((error) => placeOf(error, locale)) }),
  }
}

function placeOf({ pointer, code, params, message }: PlaceError, locale: CompleteLocale) {
  return { pointer, code, message: message?.(locale) ?? placeSentence(locale, code, params) }
}
