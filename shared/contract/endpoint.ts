import type { Static, TObject, TSchema } from 'typebox'
import type { ProblemCode } from './problem.ts'
import type { Action } from '#shared/access/actions.ts'

/** Who may call an endpoint: `anyone`, any `signed-in` person, or whoever the access table grants the action. */
export type Policy = 'anyone' | 'signed-in' | Action

/** What a call leaves in the audit trail: `nothing` for reads, else the name of the event. */
export type Audit = 'nothing' | (string & {})

/**
 * Classes of load, each with its own share of the database, so that no flood of one keeps another from working:
 * `submit` for what binds a State, `save` for what people type, `read`, and `bulk` for what computes or sends a lot.
 */
export type LoadClass = 'submit' | 'save' | 'read' | 'bulk'

export interface EndpointShape {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path below `/api/v1`, parameters as `:name`. */
  readonly path: string
  readonly summary: string
  readonly params?: TObject
  readonly query?: TObject
  readonly headers?: TObject
  readonly body?: TSchema
  readonly reply: TSchema
  /** Status of success; 200 unless said otherwise. */
  readonly status?: 200 | 201 | 202 | 204
  /** Media type of the reply when it is not JSON. */
  readonly produces?: string
  readonly problems: readonly ProblemCode[]
  /** Only for sessions confirmed by a code from the mail a moment ago; others are refused with `session.freshRequired`. */
  readonly fresh?: true
  readonly policy: Policy
  readonly audit: Audit
  /** Whose share of the database it uses; unless said otherwise, reads are `read` and changes are `save`. */
  readonly load?: LoadClass
}

type Part<E, K extends string> = E extends Record<K, infer S extends TSchema> ? Static<S> : undefined

/** An endpoint carries the types of its input and reply, computed once where it is declared. */
export interface Endpoint<Input, Reply> extends EndpointShape {
  readonly types?: { readonly input: Input; readonly reply: Reply }
}

/** Declares an endpoint of the HTTP surface; server routes, OpenAPI and the client call are derived from it. */
export function endpoint<const E extends EndpointShape>(
  shape: E,
): Endpoint<
  { params: Part<E, 'params'>; query: Part<E, 'query'>; headers: Part<E, 'headers'>; body: Part<E, 'body'> },
  Static<E['reply']>
> {
  return shape
}

/** Types of an endpoint, for those who write its use case or call it: `InputOf<typeof saveAnswers>`. */
export type InputOf<E> = E extends Endpoint<infer Input, unknown> ? Input : never
export type ReplyOf<E> =
  E extends Endpoint<never, infer Reply>
    ? Reply
    : E extends { readonly types?: { readonly reply: infer Reply } }
      ? Reply
      : never
