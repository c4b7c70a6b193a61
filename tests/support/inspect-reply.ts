import type { ValidateFunction } from 'ajv'
import type { EndpointShape } from '#shared/contract/endpoint.ts'
import { compileSchema } from '#server/platform/http/validate.ts'

const validators = new Map<string, ValidateFunction>()

/** Fails the call whose reply is not what its endpoint promises, to the last member. */
export function inspectReply(endpoint: EndpointShape, reply: unknown): void {
  if (endpoint.produces !== undefined) return
  const validate = validators.get(endpoint.id) ?? compileSchema(endpoint.reply)
  validators.set(endpoint.id, validate)
  if (!validate(JSON.parse(JSON.stringify(reply)))) {
    throw new Error(`the reply of ${endpoint.id} breaks its contract: ${JSON.stringify(validate.errors)}`)
  }
}
