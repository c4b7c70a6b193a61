import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problems } from '#shared/contract/problem.ts'
import type { PageContent } from '#shared/contract/page-input.ts'
import { isCompleteLocale, type CompleteLocale } from '#shared/text/locale.ts'
import { negotiateLocale } from '#server/platform/http/locale-of.ts'
import { Problem } from '#server/platform/http/problem.ts'
import { composeDocumented, composeExplorer, composeIndicator, composeReply, type Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'
import { assetsPath, type Renderer } from './open-renderer.ts'
import { readStateFacts } from './queries.ts'

/** Public pages by address. All of them: anybody may read, nothing is recorded. */
const pages: Readonly<Record<string, Compose>> = {
  '/': composeExplorer,
  '/data': composeExplorer,
  '/data/:indicator': composeIndicator,
  '/replies/:cycle/:state': composeReply,
  '/documented': composeDocumented,
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
    app.get(url, (request, reply) => answer(deps, renderer, compose, request, reply))
  }
}

async function answer(
  deps: PagesDeps,
  renderer: Renderer,
  compose: Compose,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = textsOf(request.query)
  const locale = localeOf(query['locale'], request)
  const found = await contentOrMissing(() => compose(deps, { locale, params: textsOf(request.params), query }))
  const facts = await readStateFacts(deps, locale)
  const html = renderer.renderPage({
    ...found.content,
    ...facts,
    locale,
    address: withoutLocale(request.url),
    styles: renderer.styles,
    installation: installationOf(deps),
  })
  return reply
    .status(found.status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-language')
    .send(html)
}

/** What is not there, or not public, is one and the same page; faults go on to the error handler. */
async function contentOrMissing(
  compose: () => Promise<PageContent>,
): Promise<{ status: number; content: PageContent }> {
  try {
    return { status: 200, content: await compose() }
  } catch (error) {
    if (error instanceof Problem && problems[error.code] === 404) return { status: 404, content: { kind: 'missing' } }
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
