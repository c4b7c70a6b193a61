import type { EndpointShape } from '#shared/contract/endpoint.ts'

const nothing = { type: 'object', properties: {}, additionalProperties: false } as const

/**
 * What the validator checks of a request. Parameters that an endpoint does not declare are refused, not ignored:
 * a misspelt filter would otherwise answer a question that was not asked.
 */
export function routeSchema({ params, query, headers, body }: EndpointShape): Record<string, unknown> {
  return {
    ...(params && { params: { ...params, additionalProperties: false } }),
    querystring: query ? { ...query, additionalProperties: false } : nothing,
    ...(headers && { headers }),
    ...(body && { body }),
  }
}
