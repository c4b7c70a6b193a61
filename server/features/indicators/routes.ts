import type { FastifyInstance } from 'fastify'
import { getFigures as figuresContract } from '#shared/contract/figures.ts'
import * as contract from '#shared/contract/results.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { IndicatorsDeps } from './deps.ts'
import { etagOf, hasAlready } from './etag.ts'
import { getExplorer } from './get-explorer.ts'
import { getFigures } from './get-figures.ts'
import { getIndicator } from './get-indicator.ts'
import { getPublicReply } from './get-public-reply.ts'
import { getTable } from './get-table.ts'
import { publicResults } from './public-results.ts'

/** Serves results: public figures to everybody, figures of everything submitted to the secretariat. */
export function serveIndicators(app: FastifyInstance, deps: IndicatorsDeps): void {
  keepFresh(app)
  serve(app, contract.getExplorer).by(({ query }, { locale }) => getExplorer(deps, query.locale ?? locale, query.q))
  serve(app, figuresContract).by((input) => getFigures(deps, input))
  serve(app, contract.getIndicator).by(({ params, query }, { locale }) =>
    getIndicator(deps, 'public', params.indicator, query, query.locale ?? locale),
  )
  serve(app, contract.getSubmittedIndicator).by(({ params, query }, { locale }) =>
    getIndicator(deps, 'secretariat', params.indicator, query, query.locale ?? locale),
  )
  serve(app, contract.getIndicatorCsv).by(async ({ params, query }, { locale, setHeader }) => {
    const { name, bytes } = await getTable(deps, params.indicator, query, query.locale ?? locale)
    setHeader('content-disposition', `attachment; filename="${name}"`)
    return bytes
  })
  serve(app, contract.getPublicReply).by(({ params, query }, { locale }) =>
    getPublicReply(deps, params.cycle, params.state, query.edition, locale),
  )
}

/** Public results may be kept and are asked for anew each time: what has not changed is not sent twice. */
function keepFresh(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, content: unknown) => {
    const { endpoint } = request.routeOptions.config
    if (!endpoint || !publicResults.has(endpoint.id) || reply.statusCode !== 200) return content
    if (reply.hasHeader('etag')) return content // from memory, with a tag of its own
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) return content
    const etag = etagOf(content)
    reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-language, cookie')
    if (!hasAlready(request.headers['if-none-match'], etag)) return content
    reply.status(304).removeHeader('content-type').removeHeader('content-length')
    return null
  })
}
