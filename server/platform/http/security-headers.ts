import type { FastifyInstance } from 'fastify'

/** Nothing is allowed but what our own origin serves; no inline script or style, no framing, no string-to-code. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** The API browser draws its icons from data: addresses and styles itself; it holds no data of its own. */
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}
const YEAR_SECONDS = 31_536_000

/** Puts the browser's protections on every reply, errors included. API replies are not stored by caches unless they say so. */
export function addSecurityHeaders(app: FastifyInstance, { https }: { readonly https: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(always)
    reply.header('content-security-policy', request.url.startsWith('/api/docs') ? docsPolicy : policy)
    reply.header('x-request-id', request.id)
    if (https) reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}; includeSubDomains`)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}
