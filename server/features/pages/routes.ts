import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getSubmittedIndicator } from '#shared/contract/results.ts'
import { problems } from '#shared/contract/problem.ts'
import type { PageContent } from '#shared/contract/page-input.ts'
import { isCompleteLocale, type CompleteLocale } from '#shared/text/locale.ts'
import { admit } from '#server/platform/http/admit.ts'
import { negotiateLocale } from '#server/platform/http/locale-of.ts'
import { Problem } from '#server/platform/http/problem.ts'
import {
  composeDocumented,
  composeExplorer,
  composeIndicator,
  composeLanding,
  composeReply,
  composeSubmitted,
  composeSubmittedExplorer,
  type Compose,
} from './compose-pages.ts'
import { etagOf, hasAlready } from '../indicators/index.ts'
import type { PagesDeps } from './deps.ts'
import { assetsPath, type Renderer } from './open-renderer.ts'
import { readStateFacts } from './queries.ts'

/** Public pages by address. All of them: anybody may read, nothing is recorded. */
const pages: Readonly<Record<string, Compose>> = {
  '/': composeLanding,
  '/data': composeExplorer,
  '/data/:indicator': composeIndicator,
  '/replies/:cycle/:state': composeReply,
  '/documented': composeDocumented,
}

/** The same pages of everything submitted, for those who may read that. */
const submittedPages: Readonly<Record<string, Compose>> = {
  '/submitted/data': composeSubmittedExplorer,
  '/submitted/data/:indicator': composeSubmitted,
}

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
  for (const [url, compose] of Object.entries(pages)) {
    app.get(url, async (request, reply) => sendFresh(await draw(deps, renderer, compose, request), request, reply))
  }
  for (const [url, compose] of Object.entries(submittedPages)) {
    app.get(url, (request, reply) => answerSubmitted(deps, renderer, guarded(app, request, compose), request, reply))
  }
}

function guarded(app: FastifyInstance, request: FastifyRequest, compose: Compose): Compose {
  return async (...asked) => {
    await admit(app.edge, getSubmittedIndicator, request)
    return compose(...asked)
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
    if (error instanceof Problem && problems[error.code] === 401) return reply.redirect('/enter', 303)
    throw error
  }
}

interface Drawn {
  readonly status: number
  readonly html: string
}

/** Public pages may be kept and are asked for anew each time: what has not changed is not sent twice. */
function sendFresh({ status, html }: Drawn, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const etag = etagOf(html)
  reply.header('cache-control', 'no-cache').header('vary', 'accept-language').header('etag', etag)
  if (status === 200 && hasAlready(request.headers['if-none-match'], etag)) return reply.status(304).send()
  return reply.status(status).type('text/html; charset=utf-8').send(html)
}

async function draw(deps: PagesDeps, renderer: Renderer, compose: Compose, request: FastifyRequest): Promise<Drawn> {
  const query = textsOf(request.query)
  const locale = localeOf(query['locale'], request)
  const found = await contentOrMissing(() => compose(deps, { locale, params: textsOf(request.params), query }))
  const facts = await readStateFacts(deps, locale)
  const html = renderer.renderPage({
    ...found.content,
    ...facts,
    locale,
    address: withoutLocale(request.url),
    origin: deps.publicUrl(),
    styles: renderer.styles,
    installation: installationOf(deps),
  })
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

/** Single texts only: a member that is sent twice counts once, with its first value. */
function textsOf(members: unknown): Record<string, string> {
  const entries = Object.entries((members ?? {}) as Record<string, unknown>) // Fastify gives an object
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value
      return typeof first === 'string' ? [[name, first]] : []
    }),
  )
}

function localeOf(wished: string | undefined, request: FastifyRequest): CompleteLocale {
  return isCompleteLocale(wished) ? wished : negotiateLocale(request.headers['accept-language'])
}

function withoutLocale(url: string): string {
  const [path = '', search = ''] = url.split('?')
  const query = new URLSearchParams(search)
  query.delete('locale')
  return query.size > 0 ? `${path}?${query.toString()}` : path
}

function installationOf({ config, database }: PagesDeps) {
  return {
    name: config.INSTALLATION_NAME,
    demonstration: config.MODE === 'demonstration',
    demonstrationStorage: database.engine === 'embedded',
  }
}
