import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PageInput } from '#shared/contract/page-input.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { writeCsv } from '../analysis/index.ts'
import { etagOf, hasAlready } from '../indicators/index.ts'
import { composeEmbedded, composeIndicator } from './compose-indicator.ts'
import type { Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'
import { openPainter } from './open-painter.ts'
import type { Renderer } from './open-renderer.ts'
import { askedOf, inputFor, type PageRequest } from './page-request.ts'
import { pictureName } from './picture-name.ts'

/** A page to be shown in frames of other sites: it runs nothing, sends nothing, and only its own style sheet is loaded. */
const embeddedPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *"

/** An image runs nothing; browsers that open one by itself lay it out with styles of their own. */
const picturePolicy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** Twice the size of the drawing, so that it is sharp in print. */
const pictureWidth = 2400
const previewWidth = 1200

/** Headings are in the reader's language: without this mark spreadsheets take Arabic and French letters for others. */
const byteOrderMark = '\uFEFF'

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** Serves what an indicator page can be taken along as: pictures, the tables of its views, citations, a frame for other sites. Anybody may read. */
export function servePictures(app: FastifyInstance, deps: PagesDeps, renderer: Renderer): void {
  const painter = openPainter()
  app.addHook('onClose', () => painter.close())
  const input = (request: PageRequest, compose: Compose = composeIndicator): Promise<PageInput> =>
    app.edge.admission.run('read', async () => inputFor(deps, renderer, request, await compose(deps, askedOf(request))))
  const serve = (url: string, answer: Answer) => app.get(url, answer)

  serve('/data/:indicator/figure.svg', async (request, reply) => {
    const shown = await input(request)
    const svg = renderer.renderPicture(shown, 'whole')
    toKeep(reply, shown, 'svg')
    return sendKept(request, reply, { type: 'image/svg+xml', etag: etagOf(svg), body: () => svg })
  })
  for (const [file, form, width] of [
    ['figure.png', 'whole', pictureWidth],
    ['preview.png', 'preview', previewWidth],
  ] as const)
    serve(`/data/:indicator/${file}`, async (request, reply) => {
      const shown = await input(request)
      const svg = renderer.renderPicture(shown, form)
      reply.header('content-security-policy', picturePolicy)
      if (form === 'whole') toKeep(reply, shown, 'png')
      const body = async () => Buffer.from(await painter.paint(svg, width))
      return sendKept(request, reply, { type: 'image/png', etag: etagOf(`${width} ${svg}`), body })
    })
  serve('/data/:indicator/table.csv', async (request, reply) => {
    const shown = await input(request)
    const { table } = askedOf(request).query
    const file = renderer.renderTable(shown, table) ?? refuse('request.notFound')
    const text = `${byteOrderMark}${writeCsv(file)}`
    toKeep(reply, shown, 'csv', table)
    return sendKept(request, reply, { type: 'text/csv; charset=utf-8', etag: etagOf(text), body: () => text })
  })
  for (const [format, type] of [
    ['bib', 'application/x-bibtex; charset=utf-8'],
    ['ris', 'application/x-research-info-systems; charset=utf-8'],
  ] as const)
    serve(`/data/:indicator/citation.${format}`, async (request, reply) => {
      const text = renderer.renderCitation(await input(request), format)
      reply.header(
        'content-disposition',
        `attachment; filename="${askedOf(request).params['indicator'] ?? ''}.${format}"`,
      )
      return sendKept(request, reply, { type, etag: etagOf(text), body: () => text })
    })
  serve('/embed/data/:indicator', async (request, reply) => {
    const html = renderer.renderPage(await input(request, composeEmbedded))
    reply.header('content-security-policy', embeddedPolicy).header('cross-origin-resource-policy', 'cross-origin')
    reply.removeHeader('x-frame-options')
    return sendKept(request, reply, { type: 'text/html; charset=utf-8', etag: etagOf(html), body: () => html })
  })
  serve('/oembed', async (request, reply) => {
    const embedding = renderer.renderEmbedding(await input(embeddedRequest(deps, request)), roomOf(request))
    return reply.type('application/json; charset=utf-8').header('access-control-allow-origin', '*').send(embedding)
  })
}

/** A link to a picture keeps it under a telling name; where a page shows the picture this changes nothing. */
function toKeep(reply: FastifyReply, shown: PageInput, ending: 'png' | 'svg' | 'csv', table?: string): void {
  if (shown.kind !== 'indicator') return
  reply.header('content-disposition', `attachment; filename="${pictureName(shown, shown.locale, ending, table)}"`)
}

interface Sent {
  readonly type: string
  readonly etag: string
  /** Made only where the reader does not have it already. */
  readonly body: () => string | Promise<Buffer>
}

/** May be kept and is asked for anew each time, as pages are. */
async function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, etag, body }: Sent,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-cache').header('vary', 'accept-language').header('etag', etag)
  if (hasAlready(request.headers['if-none-match'], etag)) return reply.status(304).send()
  return reply.type(type).send(await body())
}

/** The indicator page whose address an oEmbed consumer sends (oembed.com, version 1.0), as if it had been asked for itself. */
function embeddedRequest({ publicUrl }: PagesDeps, request: FastifyRequest): PageRequest {
  const { url = '', format = 'json' } = askedOf(request).query
  const page = URL.canParse(url) ? new URL(url) : refuse('request.notFound')
  const [, indicator] = /^(?:\/embed)?\/data\/([^/]+)$/.exec(page.pathname) ?? refuse('request.notFound')
  if (page.origin !== new URL(publicUrl()).origin || format !== 'json') return refuse('request.notFound')
  return {
    url: page.pathname + page.search,
    query: Object.fromEntries(page.searchParams),
    params: { indicator },
    headers: request.headers,
  }
}

function roomOf(request: FastifyRequest) {
  const { maxwidth = '', maxheight = '' } = askedOf(request).query
  const pixels = (text: string): number | undefined => (/^\d{2,5}$/.test(text) ? Number(text) : undefined)
  const [width, height] = [pixels(maxwidth), pixels(maxheight)]
  return { ...(width !== undefined && { maxWidth: width }), ...(height !== undefined && { maxHeight: height }) }
}
