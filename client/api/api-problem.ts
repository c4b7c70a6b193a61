import type { ProblemCode, ProblemDocument } from '#shared/contract/problem.ts'

/** A refusal by the server (RFC 9457), or `network.unreachable` when it was never reached. */
export interface ApiProblem extends Error {
  readonly problem: Omit<ProblemDocument, 'code'> & { readonly code: ProblemCode | 'network.unreachable' }
}

export function apiProblem(problem: ApiProblem['problem']): ApiProblem {
  return Object.assign(new Error(problem.detail ?? problem.title), { problem })
}

export function isApiProblem(error: unknown): error is ApiProblem {
  return error instanceof Error && 'problem' in error
}

/** Code of a refusal, undefined for anything else: `problemCode(error) === 'reply.notFound'`. */
export function problemCode(error: unknown): ApiProblem['problem']['code'] | undefined {
  return isApiProblem(error) ? error.problem.code : undefined
}

export function unreachable(): ApiProblem {
  return apiProblem({
    type: 'about:blank',
    title: '',
    status: 0,
    instance: '',
    code: 'network.unreachable',
    retryable: true,
  })
}

/** Reads the problem document of a refused response; a body that is none (a proxy's page) becomes `server.fault`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const fallback = {
    type: 'about:blank',
    title: '',
    status: response.status,
    instance: response.headers.get('x-request-id') ?? '',
    code: 'server.fault' as const,
  }
  if (!(response.headers.get('content-type') ?? '').includes('problem+json')) return apiProblem(fallback)
  const document: unknown = await response.json()
  return apiProblem(isDocument(document) ? document : fallback)
}

function isDocument(value: unknown): value is ApiProblem['problem'] {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'status' in value
}
