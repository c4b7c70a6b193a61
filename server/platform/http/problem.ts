import type { ProblemCode } from '#shared/contract/problem.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'

/** One wrong place of a request: a JSON Pointer and what is wrong there. */
export interface PlaceError {
  readonly pointer: string
  /** Key of a sentence in `shared/contract/sentences.<locale>.json`, a problem's code, or a finding's code. */
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
  /** Says it in the caller's language, where the place has its own words (a finding of a questionnaire). */
  readonly message?: (locale: CompleteLocale) => string
}

export interface ProblemExtras {
  readonly errors?: readonly PlaceError[]
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
  /** The present ETag, where the sent one was stale. */
  readonly current?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A request refused for a reason that has a name. Thrown by use cases, caught once, at the edge. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly extras: ProblemExtras

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.extras = extras
  }
}

/** Refuses the request: `const reply = await findReply(tx, id) ?? refuse('reply.notFound')`. */
export function refuse(code: ProblemCode, extras?: ProblemExtras): never {
  throw new Problem(code, extras)
}
