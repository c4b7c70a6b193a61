import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { extname, sep } from 'node:path'
import { refuse } from './problem.ts'

/**
 * Serves the built client: files whose name carries their hash for ever, everything else always asked anew,
 * and the page itself for every address the client's router may know.
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
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !path.startsWith('/api/') && extname(path) === ''
    if (!isPage) refuse('request.notFound')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
  // Where public pages are rendered, the front page is one of them.
  if (app.hasRoute({ method: 'GET', url: '/' })) return
  app.get('/', async (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'))
}
