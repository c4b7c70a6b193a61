import type { Endpoint, EndpointShape } from '#shared/contract/endpoint.ts'

/** Method and path of an endpoint with the types of its input and reply: all that travels to the browser. */
export interface Call<Input, Reply> {
  readonly id: string
  readonly method: EndpointShape['method']
  /** Path below `/api/v1`, parameters as `:name`. */
  readonly path: string
  readonly types?: { readonly input: Input; readonly reply: Reply }
}

/** The call that belongs to an endpoint of the contract. */
export type CallOf<E> = E extends Endpoint<infer Input, infer Reply> ? Call<Given<Input>, Reply> : never

/** Only the parts that the endpoint declares. */
type Given<Input> = { readonly [Part in keyof Input as Input[Part] extends undefined ? never : Part]: Input[Part] }

export type InputOf<C> = C extends Call<infer Input, unknown> ? Input : never
export type ReplyOf<C> =
  C extends Call<never, infer Reply> ? Reply : C extends Call<infer _Input, infer Reply> ? Reply : never
