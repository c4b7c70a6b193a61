import type { FastifyInstance } from 'fastify'
import { listVersions } from '#shared/contract/cycles.ts'
import { getMessages, getTexts, getVersion } from '#shared/contract/definitions.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { DefinitionLibrary } from './definition-library.ts'
import * as use from './read-definitions.ts'

/** Serves questionnaire versions and their texts, and answers 304 to whoever holds the present bytes. */
export function serveDefinitions(
  app: FastifyInstance,
  { definitions }: { readonly definitions: DefinitionLibrary },
): void {
  serve(app, getVersion).by(async ({ params }, call) => use.getVersion(definitions, call, params))
  serve(app, getTexts).by(async ({ params }, call) => use.getTexts(definitions, call, params))
  serve(app, getMessages).by(async ({ params }, call) => use.getMessages(definitions, call, params))
  serve(app, listVersions).by(async () => use.listVersions(definitions))
  answerNotModified(app)
}

/** Where a reply may be kept by caches and the caller holds it already, its body need not travel again. */
function answerNotModified(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const etag = reply.getHeader('etag')
    const keeps = String(reply.getHeader('cache-control')).startsWith('public')
    if (request.method !== 'GET' || reply.statusCode !== 200 || !keeps || typeof etag !== 'string') return payload
    const held = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
    if (!held.includes(etag)) return payload
    reply.code(304).removeHeader('content-length').removeHeader('content-type')
    return ''
  })
}
