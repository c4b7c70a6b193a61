import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getSubmittedIndicator } from '#shared/contract/results.ts'
import { problems } from '#shared/contract/problem.ts'
import type { PageContent } from '#shared/contract/page-input.ts'
import { admit } from '#server/platform/http/admit.ts'
import { Problem, refuse } from '#server/platform/http/problem.ts'
import type { Compose } from './compose-pages.ts'
import { etagOf, hasAlready } from '../indicators/index.ts'
import { keptPages, publicPages, submittedPages } from './addresses.ts'
import type { PagesDeps } from './deps.ts'
import { keepPages, nothingKept, type Drawn } from './kept-pages.ts'
import { assetsPath, type Renderer } from './open-renderer.ts'
import { askedOf, inputFor, withKnown, type PageRequest } from './page-request.ts'
import { servePictures } from './picture-routes.ts'

/** Serves the pages that need no sign-in and no script, with everything in the first HTML. */
export function servePages(app: FastifyInstance, deps: PagesDeps, renderer: Renderer | undefined): void {
  if (!renderer) return
  void app.register(fastifyStatic, {
    root: renderer.assets,
    prefix: assetsPath,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    index: false,
  })
  servePictures(app, deps, renderer)
  // Browsers ask for this beside pictures and files, which have no head that could name another.
  app.get('/favicon.ico', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').redirect('/icon.svg', 301),
  )
  const kept = deps.keepResults ? keepPages(deps.database) : nothingKept
  app.addHook('onClose', () => kept.stop())
  for (const [url, compose] of Object.entries(publicPages)) {
    const known = keptPages.get(url)
    const keeping = known ? kept : nothingKept
    const drawn = (request: PageRequest) =>
      keeping.through(`${askedOf(request).locale} ${request.url}`, () =>
        app.edge.admission.run('read', () => draw(deps, renderer, compose, request)),
      )
    app.get(url, async (request, reply) =>
      sendFresh(await drawn(known ? withKnown(request, known) : request), request, reply),
    )
  }
  app.decorate('answerMissing', async (request, reply) =>
    sendFresh(
      await app.edge.admission.run('read', () => draw(deps, renderer, composeMissing, request)),
      request,
      reply,
    ),
  )
  for (const [url, compose] of Object.entries(submittedPages)) {
    app.get(url, (request, reply) =>
      app.edge.admission.run('read', () =>
        answerSubmitted(deps, renderer, guarded(app, request, compose), request, reply),
      ),
    )
  }
}

const composeMissing: Compose = async () => refuse('request.notFound')

function guarded(app: FastifyInstance, request: FastifyRequest, compose: Compose): Compose {
  return async (deps, asked) => {
    await admit(app.edge, getSubmittedIndicator, request)
    const person = request.caller.person?.id
    return compose(deps, { ...asked, ...(person !== undefined && { person }) })
  }
}

/** Everything submitted, for the secretariat: others are sent to sign in, or find nothing here. Never kept. */
async function answerSubmitted(
  deps: PagesDeps,
  renderer: Renderer,
  compose: Compose,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const { status, html } = await draw(deps, renderer, compose, request)
    return reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
  } catch (error) {
    if (error instanceof Problem && problems[error.code] === 401)
      return reply.redirect(`/enter?next=${encodeURIComponent(request.url)}`, 303)
    throw error
  }
}

/** Public pages may be kept and are asked for anew each time: what has not changed is not sent twice. */
function sendFresh({ status, html }: Drawn, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const etag = etagOf(html)
  reply.header('cache-control', 'no-cache').header('vary', 'accept-language').header('etag', etag)
  if (status === 200 && hasAlready(request.headers['if-none-match'], etag)) return reply.status(304).send()
  return reply.status(status).type('text/html; charset=utf-8').send(html)
}

async function draw(deps: PagesDeps, renderer: Renderer, compose: Compose, request: PageRequest): Promise<Drawn> {
  const found = await contentOrMissing(() => compose(deps, askedOf(request)))
  const html = renderer.renderPage(await inputFor(deps, renderer, request, found.content))
  return { status: found.status, html }
}

/** What is not there, or not public, is one and the same page; faults go on to the error handler. */
async function contentOrMissing(
  compose: () => Promise<PageContent>,
): Promise<{ status: number; content: PageContent }> {
  try {
    return { status: 200, content: await compose() }
  } catch (error) {
    const status = error instanceof Problem ? problems[error.code] : 500
    if (status === 404 || status === 403) return { status, content: { kind: 'missing' } }
    throw error
  }
}
