import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { extname, sep } from 'node:path'
import { isApplicationAddress } from '#shared/contract/application-addresses.ts'
import { refuse } from './problem.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The page for an address at which there is none; the pages feature draws it. */
    answerMissing?: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
  }
}

/**
 * Serves the built client: files whose name carries their hash for ever, everything else always asked anew,
 * the application itself for every address its router may know, and a page that says so where there is nothing.
 */
export async function serveClient(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(`${folder}${sep}index.html`)) {
    app.setNotFoundHandler(async () => refuse('request.notFound'))
    return
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    // The build puts each file beside it in Brotli.
    preCompressed: true,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      const isHashed = path.includes(`${sep}assets${sep}`)
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (!isForPage(request, path)) refuse('request.notFound')
    if (app.answerMissing && !isApplicationAddress(path)) return app.answerMissing(request, reply)
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
  // Where public pages are rendered, the front page is one of them.
  if (app.hasRoute({ method: 'GET', url: '/' })) return
  app.get('/', async (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'))
}

/** Somebody looks for a page; a file or an endpoint that is not there is answered as a problem. */
function isForPage({ method, headers }: FastifyRequest, path: string): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || path.startsWith('/api/')) return false
  return extname(path) === '' || headers.accept?.includes('text/html') === true
}
