import type { FastifyRequest } from 'fastify'
import { refuse } from './problem.ts'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses a change that another site makes a browser send.
 * Browsers state the relation in Sec-Fetch-Site; where they do not (plain http, old ones), Origin must be ours.
 * A caller that sends neither is no browser, and then must not rely on a browser's cookie.
 */
export function demandSameSite(publicOrigin: string | undefined, request: FastifyRequest): void {
  if (safeMethods.includes(request.method)) return
  if (!isSameSite(publicOrigin, request)) refuse('request.crossSite')
}

function isSameSite(publicOrigin: string | undefined, { headers, protocol, host }: FastifyRequest): boolean {
  const relation = headers['sec-fetch-site']
  if (relation !== undefined) return relation === 'same-origin' || relation === 'none'
  if (headers.origin !== undefined) return headers.origin === (publicOrigin ?? `${protocol}://${host}`)
  return headers.cookie === undefined
}
