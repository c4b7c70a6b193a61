import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { negotiateLocale } from '#server/platform/http/locale-of.ts'
import type { IndicatorsDeps } from './deps.ts'
import { hasAlready } from './etag.ts'
import { openKeptReplies, strongEtagOf, type KeptReplies, type KeptReply } from './kept-replies.ts'
import { publicResults } from './public-results.ts'

const prefixes = ['/api/v1/indicators', '/api/v1/figures', '/api/v1/published-replies']
const SMALLEST_PACKED = 1_400

/**
 * Keeps public results as bytes in this process and answers from them before anything else is done. Every change in the
 * database forgets all; while the database cannot be heard nothing is kept. Only for callers without a session.
 */
export function keepResults(app: FastifyInstance, { database }: IndicatorsDeps): void {
  const kept = openKeptReplies()
  const hearing = database.hear('results', () => kept.forget())
  app.addHook('onClose', () => hearing.stop())
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !prefixes.some((prefix) => request.url.startsWith(prefix))) return undefined
    if (request.headers.cookie !== undefined || !hearing.isHearing()) return undefined
    const found = kept.find(keyOf(request))
    if (found) return sendKept(request, reply, kept, found)
    making.set(request, kept.generation())
    return undefined
  })
  app.addHook('onSend', async (request, reply, content: unknown) => {
    const generation = making.get(request)
    const { endpoint } = request.routeOptions.config
    if (generation === undefined || !endpoint || !publicResults.has(endpoint.id)) return content
    if (reply.statusCode !== 200 || !(typeof content === 'string' || content instanceof Uint8Array)) return content
    const plain = Buffer.isBuffer(content) ? content : Buffer.from(content)
    const disposition = reply.getHeader('content-disposition')?.toString()
    const type = reply.getHeader('content-type')?.toString() ?? 'application/json; charset=utf-8'
    if (hearing.isHearing())
      kept.keep(keyOf(request), { type, plain, disposition, etag: strongEtagOf(plain) }, generation)
    return content
  })
}

/** Which requests are being answered anew, and what generation they began in. */
const making = new WeakMap<FastifyRequest, number>()

function keyOf({ url, headers }: FastifyRequest): string {
  return `${negotiateLocale(headers['accept-language'])} ${url}`
}

function sendKept(request: FastifyRequest, reply: FastifyReply, kept: KeptReplies, found: KeptReply): FastifyReply {
  const accepted = request.headers['accept-encoding'] ?? ''
  const mayPack = found.plain.length >= SMALLEST_PACKED && /\bbr\b/.test(accepted)
  const { bytes, etag: own } = mayPack ? kept.pack(keyOf(request), found) : { bytes: found.plain, etag: found.etag }
  // Where others will compress the bytes on their way, the tag names the content only.
  const etag = !mayPack && /\bgzip\b/.test(accepted) ? `W/${own}` : own
  reply.header('etag', etag).header('cache-control', 'no-cache')
  reply.header('vary', 'accept-language, cookie, accept-encoding')
  if (hasAlready(request.headers['if-none-match'], etag)) return reply.status(304).send()
  if (found.disposition !== undefined) reply.header('content-disposition', found.disposition)
  if (mayPack) reply.header('content-encoding', 'br')
  return reply.type(found.type).send(bytes)
}
