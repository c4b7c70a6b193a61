import type { FastifyInstance } from 'fastify'
import * as bulk from '#shared/contract/bulk.ts'
import * as contract from '#shared/contract/exports.ts'
import { serve } from '#server/platform/http/serve.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { etagOf, hasAlready } from '../indicators/index.ts'
import { codebookXml } from './ddi/write-codebook.ts'
import type { ExportsDeps } from './deps.ts'
import { getCatalog } from './get-catalog.ts'
import { savedAs } from './make-release-files.ts'
import { getCsv, getJson, getLongXlsx, getSdmxCsv, getSdmxJson, getStructure, getXlsx } from './get-data.ts'
import { readReleaseFile } from './keep-release-files.ts'
import { getExport, getExportFile, listExports, requestExport } from './request-export.ts'

/** Serves data out: files of an indicator, a cycle or a release to everybody, exports of everything submitted to the secretariat. */
export function serveExports(app: FastifyInstance, deps: ExportsDeps): void {
  dressFiles(app)
  serveIndicatorData(app, deps)
  serveCycleData(app, deps)
  serveDataOfCycles(app, deps)
  serve(app, contract.getSdmxStructure).by(() => getStructure(deps))
  serve(app, contract.getCodebook).by(async ({ params }) => {
    const id = `${params.instrument}/${params.questionnaire}/${params.version}`
    const loaded = deps.definitions.versions.get(id) ?? refuse('definition.notFound')
    return Buffer.from(codebookXml({ ...loaded, site: deps.config.INSTALLATION_NAME }))
  })
  serve(app, contract.getCatalog).by(async (_, { locale }) =>
    Buffer.from(JSON.stringify(await getCatalog(deps, locale))),
  )
  serve(app, contract.getReleaseFile).by(async ({ params }, { setHeader }) => {
    const { file, bytes } = await readReleaseFile(deps, params.release, params.file)
    setHeader('content-disposition', `attachment; filename="${savedAs(params.release, file.name)}"`)
    setHeader(typeHeader, file.mediaType)
    return bytes
  })
  serve(app, contract.requestExport).by((input, call) => requestExport(deps, call, input))
  serve(app, contract.listExports).by((_, call) => listExports(deps, call))
  serve(app, contract.getExport).by(({ params }, call) => getExport(deps, call, params.export))
  serve(app, contract.getExportFile).by(({ params }, call) => getExportFile(deps, call, params.export))
}

function serveIndicatorData(app: FastifyInstance, deps: ExportsDeps): void {
  const scope = ({
    params,
    query: { cycle, edition },
  }: {
    params: { indicator: string }
    query: { cycle?: string; edition?: string }
  }) => ({ ...params, edition, ...(cycle !== undefined && { cycles: [cycle] }) })
  serve(app, contract.getIndicatorDataCsv).by((input, call) => getCsv(deps, scope(input), input.query, call))
  serve(app, contract.getIndicatorDataXlsx).by((input, call) => getXlsx(deps, scope(input), input.query, call))
  serve(app, contract.getIndicatorDataJson).by((input, call) => getJson(deps, scope(input), input.query, call))
  serve(app, contract.getIndicatorSdmxCsv).by((input, call) => getSdmxCsv(deps, scope(input), input.query, call))
  serve(app, contract.getIndicatorSdmxJson).by((input, call) => getSdmxJson(deps, scope(input), input.query, call))
}

function serveCycleData(app: FastifyInstance, deps: ExportsDeps): void {
  const scope = ({ params, query }: { params: { cycle: string }; query: { edition?: string } }) => ({
    cycles: [params.cycle],
    edition: query.edition,
  })
  serve(app, contract.getCycleDataCsv).by((input, call) => getCsv(deps, scope(input), input.query, call))
  serve(app, contract.getCycleDataXlsx).by((input, call) => getXlsx(deps, scope(input), input.query, call))
  serve(app, contract.getCycleDataJson).by((input, call) => getJson(deps, scope(input), input.query, call))
  serve(app, contract.getCycleSdmxCsv).by((input, call) => getSdmxCsv(deps, scope(input), input.query, call))
  serve(app, contract.getCycleSdmxJson).by((input, call) => getSdmxJson(deps, scope(input), input.query, call))
}

function serveDataOfCycles(app: FastifyInstance, deps: ExportsDeps): void {
  const scope = ({ query: { cycles } }: { query: { cycles?: string } }) => ({ cycles: cycles?.split(',') })
  serve(app, bulk.getDataCsv).by((input, call) => getCsv(deps, scope(input), input.query, call))
  serve(app, bulk.getDataXlsx).by((input, call) => getLongXlsx(deps, scope(input), input.query, call))
  serve(app, bulk.getDataJson).by((input, call) => getJson(deps, scope(input), input.query, call))
  serve(app, bulk.getDataSdmxCsv).by((input, call) => getSdmxCsv(deps, scope(input), input.query, call))
  serve(app, bulk.getDataSdmxJson).by((input, call) => getSdmxJson(deps, scope(input), input.query, call))
}

/** What a use case sets where the media type is known only when the file is. */
const typeHeader = 'x-media-type'

const publicFiles: ReadonlySet<string> = new Set(
  Object.values({ ...contract, ...bulk }).flatMap((one) =>
    typeof one === 'object' && 'policy' in one && one.policy === 'anyone' ? [one.id] : [],
  ),
)

/** Public files may be kept and are asked for anew each time: what has not changed is not sent twice. */
function dressFiles(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ headers, query, routeOptions }) => {
    const wishes = query as Record<string, unknown> // Fastify gives an object
    const isSdmx = routeOptions.config.endpoint?.produces === contract.mediaTypes.sdmxCsv
    if (isSdmx && /sdmx\.data\+csv\s*;\s*version=2\.0/.test(headers.accept ?? '')) wishes['version'] ??= '2.0'
  })
  app.addHook('onSend', async (request, reply, content: unknown) => {
    const type = reply.getHeader(typeHeader)
    if (typeof type === 'string') reply.header('content-type', type).removeHeader(typeHeader)
    const { endpoint } = request.routeOptions.config
    if (!endpoint || !publicFiles.has(endpoint.id) || reply.statusCode !== 200) return content
    if (!(content instanceof Uint8Array)) return content
    const etag = etagOf(content)
    reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-language, accept, cookie')
    if (!hasAlready(request.headers['if-none-match'], etag)) return content
    reply.status(304).removeHeader('content-type').removeHeader('content-length')
    return null
  })
}
